package org.jixiao.indicator.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.events.IndicatorState.Report;
import org.jixiao.indicator.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a report of actuals must explain (偏差原因及改进措施): a target that is missed, or by far exceeded.
 *
 * @param farAbove share of the target from which an actual exceeds it by far, e.g. 1.3
 */
public record Deviation(BigDecimal farAbove) {

    /** What is missing before this indicator can be submitted; empty when it is reported and explained. */
    public List<Flaw> unexplained(IndicatorState indicator) {
        String at = "indicators[" + indicator.code() + "].";
        List<Flaw> flaws = new ArrayList<>();
        indicator.measures().stream()
                .filter(measure -> !Actuals.isReported(measure))
                .forEach(measure -> flaws.add(unreported(at + "values", measure)));
        if (!flaws.isEmpty() || indicator.measures().stream().noneMatch(this::deviates)) {
            return flaws;
        }
        Report report = indicator.report();
        if (report == null || saysNothing(report.deviationReason())) {
            flaws.add(new Flaw(
                    at + "deviationReason",
                    "实际完成值未达或远超目标，须填写偏差原因",
                    "a target is missed or by far exceeded: give the reason"));
        }
        if (report == null || saysNothing(report.remedy())) {
            flaws.add(new Flaw(
                    at + "remedy", "实际完成值未达或远超目标，须填写改进措施", "a target is missed or by far exceeded: give the remedy"));
        }
        return flaws;
    }

    private static boolean saysNothing(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static Flaw unreported(String field, Measure measure) {
        return measure.comparison() == Comparison.MILESTONE
                ? new Flaw(
                        field,
                        Words.quoted(measure.name()) + "尚未填报是否达成",
                        "it isn't said yet whether '" + measure.name() + "' is reached")
                : new Flaw(
                        field,
                        Words.quoted(measure.name()) + "尚未填报实际完成值",
                        "'" + measure.name() + "' has no actual yet");
    }

    private boolean deviates(Measure measure) {
        BigDecimal shortfall = Shortfall.of(measure);
        return (shortfall != null && shortfall.signum() > 0) || isFarAbove(measure);
    }

    /** Of targets above zero that are to be reached at least: of others no share can be told. */
    public boolean isFarAbove(Measure measure) {
        BigDecimal target = measure.target();
        BigDecimal actual = measure.actual();
        return measure.comparison() == Comparison.AT_LEAST
                && target != null
                && actual != null
                && target.signum() > 0
                && actual.compareTo(target.multiply(farAbove)) >= 0;
    }
}
