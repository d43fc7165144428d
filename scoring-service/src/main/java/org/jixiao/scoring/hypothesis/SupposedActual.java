package org.jixiao.scoring.hypothesis;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.events.IndicatorState.Ratio;
import org.jixiao.scoring.rule.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What would be achieved (实际完成值) of one measure.
 *
 * @param actual in the measure's unit; absent of a milestone
 * @param achieved whether a milestone is reached; absent of a figure
 */
public record SupposedActual(
        String indicator,
        String measure,
        @Nullable BigDecimal actual,
        @Nullable Boolean achieved) {

    /** Why it can't be said of this measure, by field; empty where it can. */
    List<Fault> unfit(String path, Measure of) {
        boolean milestone = of.comparison() == Comparison.MILESTONE;
        if (milestone && actual != null) {
            return List.of(new Fault(
                    path + ".actual", "该衡量项是里程碑，填 achieved，不填数值", "this is a milestone: say achieved, not a figure"));
        }
        if (milestone && achieved == null) {
            return List.of(new Fault(path + ".achieved", "里程碑须填是否达成", "is needed of a milestone"));
        }
        if (!milestone && achieved != null) {
            return List.of(
                    new Fault(path + ".achieved", "该衡量项不是里程碑，填实际完成值 actual", "this is no milestone: say its actual"));
        }
        if (!milestone && actual == null) {
            return List.of(new Fault(path + ".actual", "必填", "is required"));
        }
        return List.of();
    }

    /** A share is supposed as such: what it would be a share of isn't known. */
    Measure onto(Measure measure) {
        Ratio ratio = measure.ratio();
        return new Measure(
                measure.name(),
                measure.comparison(),
                measure.unit(),
                measure.target(),
                actual,
                achieved,
                measure.upper(),
                measure.longTerm(),
                measure.initial(),
                ratio == null ? null : new Ratio(ratio.numerator(), ratio.denominator(), null, null),
                measure.measured(),
                measure.cumulative());
    }
}
