package org.jixiao.indicator.findings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.indicator.findings.Finding.Figure;
import org.jixiao.indicator.findings.Finding.FigureName;
import org.jixiao.indicator.measure.Deviation;

/** Actuals so far above their target that it may have been too low. */
final class FarAbove {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private FarAbove() {}

    static List<Finding> check(IndicatorState indicator, Deviation deviation) {
        return indicator.measures().stream()
                .filter(deviation::isFarAbove)
                .map(measure -> found(indicator, measure, percent(deviation.farAbove())))
                .toList();
    }

    private static String percent(BigDecimal share) {
        return share.multiply(HUNDRED).stripTrailingZeros().toPlainString();
    }

    /** @param from percent of a target which are far above it */
    private static Finding found(IndicatorState indicator, Measure measure, String from) {
        BigDecimal target = Objects.requireNonNull(measure.target());
        BigDecimal actual = Objects.requireNonNull(measure.actual());
        BigDecimal percent = actual.multiply(HUNDRED).divide(target, 2, RoundingMode.HALF_UP);
        String unit = measure.unit() == null ? "" : " " + measure.unit();
        return Finding.of(
                FindingKind.FAR_ABOVE_TARGET,
                indicator,
                measure,
                List.of(
                        new Figure(FigureName.TARGET, target, measure.unit()),
                        new Figure(FigureName.ACTUAL, actual, measure.unit()),
                        new Figure(FigureName.PERCENT_OF_TARGET, percent, "%")),
                "实际 " + actual.toPlainString() + unit + " 为目标 " + target.toPlainString() + unit + " 的 "
                        + percent.toPlainString() + "%，远超目标（" + from + "% 起），目标可能偏低",
                "the actual " + actual.toPlainString() + unit + " is " + percent.toPlainString() + " % of its target "
                        + target.toPlainString() + unit + ", far above it (from " + from
                        + " %), which may have been too low");
    }
}
