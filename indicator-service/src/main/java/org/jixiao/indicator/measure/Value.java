package org.jixiao.indicator.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.events.IndicatorState.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * What one measure came to: a figure, or for a milestone whether it is reached.
 *
 * @param actual may be left out where it follows from numerator and denominator, or from a survey
 * @param numerator of a share only, as is {@code denominator}
 * @param measured 实际口径: what the actual measures where that is not what the target says
 */
public record Value(
        String name,
        @Nullable BigDecimal actual,
        @Nullable Boolean achieved,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable String measured) {

    public Value {
        actual = Figure.plainOrNull(actual);
        numerator = Figure.plainOrNull(numerator);
        denominator = Figure.plainOrNull(denominator);
    }

    /**
     * Everything in this value that does not fit its measure or contradicts itself.
     *
     * @param at where the request has it, e.g. {@code values[1].}
     * @param surveyed what the survey of this measure comes to, where there is one that tells
     */
    List<Flaw> flaws(String at, Measure measure, @Nullable BigDecimal surveyed) {
        List<Flaw> flaws = new ArrayList<>(flawsOfParts(at, measure.ratio()));
        if (measure.comparison() == Comparison.MILESTONE) {
            flaws.addAll(flawsOfMilestone(at));
            return flaws;
        }
        BigDecimal follows = follows(measure, surveyed);
        if (actual == null && follows == null && measure.ratio() == null) {
            flaws.add(new Flaw(at + "actual", "必须填写实际数值", "an actual figure is required"));
        }
        if (actual != null && follows != null && !Reckoning.agrees(actual, follows)) {
            flaws.add(new Flaw(
                    at + "actual",
                    "与推算值 " + follows.toPlainString() + " 不符，可不填",
                    "contradicts what follows, which is " + follows.toPlainString() + "; it may be left out"));
        }
        if (achieved != null) {
            flaws.add(new Flaw(at + "achieved", "只有里程碑才填写是否达成", "only a milestone is reached or not"));
        }
        return flaws;
    }

    private List<Flaw> flawsOfMilestone(String at) {
        List<Flaw> flaws = new ArrayList<>();
        if (achieved == null) {
            flaws.add(new Flaw(at + "achieved", "必须填写是否达成", "say whether the milestone is reached"));
        }
        if (actual != null) {
            flaws.add(new Flaw(at + "actual", "里程碑没有实际数值", "a milestone has no actual figure"));
        }
        return flaws;
    }

    private List<Flaw> flawsOfParts(String at, @Nullable Ratio ratio) {
        List<Flaw> flaws = new ArrayList<>();
        if (ratio == null) {
            if (numerator != null) {
                flaws.add(new Flaw(at + "numerator", "该衡量项不是比率，没有分子", "the measure is no share and has no numerator"));
            }
            if (denominator != null) {
                flaws.add(new Flaw(
                        at + "denominator", "该衡量项不是比率，没有分母", "the measure is no share and has no denominator"));
            }
            return flaws;
        }
        if (numerator == null) {
            flaws.add(new Flaw(
                    at + "numerator",
                    "必须填写分子：" + ratio.numerator(),
                    "the numerator is required: " + ratio.numerator()));
        }
        if (denominator == null) {
            flaws.add(new Flaw(
                    at + "denominator",
                    "必须填写分母：" + ratio.denominator(),
                    "the denominator is required: " + ratio.denominator()));
        } else if (denominator.signum() == 0) {
            flaws.add(new Flaw(at + "denominator", "分母不得为 0", "the denominator is zero"));
        }
        return flaws;
    }

    /** What the figure follows from, where it does. */
    private @Nullable BigDecimal follows(Measure measure, @Nullable BigDecimal surveyed) {
        if (measure.ratio() == null) {
            return surveyed;
        }
        return numerator == null || denominator == null || denominator.signum() == 0
                ? null
                : Reckoning.share(numerator, denominator, measure.unit());
    }

    /** This value with the figure that follows. */
    Value reckoned(Measure measure, @Nullable BigDecimal surveyed) {
        BigDecimal follows = follows(measure, surveyed);
        return follows == null ? this : new Value(name, follows, achieved, numerator, denominator, measured);
    }

    /** The same, said to measure something else, or what the target says. */
    public Value measuring(@Nullable String what) {
        return new Value(name, actual, achieved, numerator, denominator, what);
    }

    /** The measure that came to this. */
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
                ratio == null ? null : new Ratio(ratio.numerator(), ratio.denominator(), numerator, denominator),
                measured,
                measure.cumulative());
    }
}
