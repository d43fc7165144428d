package org.jixiao.scoring.card;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jixiao.scoring.card.Finding.Severity;
import org.jixiao.scoring.evidence.Indicator;
import org.jixiao.scoring.evidence.Measure;
import org.jixiao.scoring.evidence.Measure.Comparison;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.rule.Wording;
import org.jixiao.scoring.scheme.Criterion;

/** Checks that cost nothing beside scoring. */
final class Check {

    private Check() {}

    /** An indicator's points against those of the criterion it stands for. */
    static List<Finding> points(Criterion criterion, Indicator indicator) {
        if (indicator.points().compareTo(criterion.points()) == 0) {
            return List.of();
        }
        return List.of(new Finding(
                Severity.ERROR,
                "indicator-points",
                criterion.code(),
                "指标 " + indicator.code() + " 的分值 " + Plain.text(indicator.points()) + " 分，与评分项标准分值 "
                        + Plain.text(criterion.points()) + " 分不符"));
    }

    /** The sum of a category's indicators against the criterion's points. */
    static List<Finding> points(Criterion criterion, BigDecimal carried) {
        if (carried.compareTo(criterion.points()) == 0) {
            return List.of();
        }
        return List.of(new Finding(
                Severity.ERROR,
                "indicator-points",
                criterion.code(),
                "指标分值合计 " + Plain.text(carried) + " 分，与评分项标准分值 " + Plain.text(criterion.points()) + " 分不符"));
    }

    /**
     * Measures far above their target.
     *
     * @param percent of the target, from which on
     */
    static List<Finding> farAbove(Indicator indicator, BigDecimal percent) {
        return indicator.measures().stream()
                .filter(measure -> farAbove(measure, percent))
                .map(measure -> new Finding(Severity.NOTE, "far-above-target", indicator.code(), told(measure)))
                .toList();
    }

    private static boolean farAbove(Measure measure, BigDecimal percent) {
        return measure.comparison() == Comparison.AT_LEAST
                && measure.target() != null
                && measure.actual() != null
                && measure.target().signum() > 0
                && measure.actual().compareTo(measure.target().multiply(percent).movePointLeft(2)) >= 0;
    }

    private static String told(Measure measure) {
        BigDecimal actual = Objects.requireNonNull(measure.actual());
        BigDecimal target = Objects.requireNonNull(measure.target());
        BigDecimal share = actual.multiply(BigDecimal.valueOf(100)).divide(target, 0, RoundingMode.HALF_UP);
        return measure.name() + "实际 " + Wording.quantity(actual, measure.unit()) + " 为目标 "
                + Wording.quantity(target, measure.unit()) + " 的 " + Plain.text(share)
                + "%，远超目标，目标可能偏低";
    }
}
