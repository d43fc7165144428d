package org.jixiao.indicator.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jixiao.events.IndicatorState.Bounds;
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.events.IndicatorState.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * A measure with its target (指标值).
 *
 * @param unit of the target; a milestone has neither unit nor target
 * @param target the lower bound of {@code BETWEEN}
 * @param upper the upper bound of {@code BETWEEN}
 * @param longTerm 长期目标值
 * @param share what the figure is a share of
 * @param cumulative whether the figure accumulates over the year (累计值); else it is a state (时点值)
 */
public record Promise(
        String name,
        Comparison comparison,
        @Nullable String unit,
        @Nullable BigDecimal target,
        @Nullable BigDecimal upper,
        @Nullable BigDecimal longTerm,
        @Nullable Share share,
        boolean cumulative) {

    public Promise {
        target = Figure.plainOrNull(target);
        upper = Figure.plainOrNull(upper);
        longTerm = Figure.plainOrNull(longTerm);
    }

    /** 分子 and 分母 of a figure that is a share, by name. */
    public record Share(String numerator, String denominator) {}

    public static Promise of(Measure measure) {
        Ratio ratio = measure.ratio();
        return new Promise(
                measure.name(),
                measure.comparison(),
                measure.unit(),
                measure.target(),
                measure.upper(),
                measure.longTerm(),
                ratio == null ? null : new Share(ratio.numerator(), ratio.denominator()),
                Boolean.TRUE.equals(measure.cumulative()));
    }

    /** A target in the one spelling of its figures. */
    public static Bounds plain(Bounds bounds) {
        return new Bounds(Figure.plain(bounds.target()), Figure.plainOrNull(bounds.upper()));
    }

    /** The same with another target. */
    public Promise with(Bounds to) {
        return new Promise(name, comparison, unit, to.target(), to.upper(), longTerm, share, cumulative);
    }

    boolean milestone() {
        return comparison == Comparison.MILESTONE;
    }

    /** @param at where the request has this measure, e.g. {@code measures[1].} */
    public List<Flaw> flaws(String at) {
        return milestone() ? flawsOfMilestone(at) : flawsOfFigure(at);
    }

    private List<Flaw> flawsOfMilestone(String at) {
        List<Flaw> flaws = new ArrayList<>();
        if (target != null) {
            flaws.add(new Flaw(at + "target", "里程碑没有目标数值", "a milestone has no target figure"));
        }
        if (unit != null) {
            flaws.add(new Flaw(at + "unit", "里程碑没有计量单位", "a milestone has no unit"));
        }
        if (upper != null) {
            flaws.add(new Flaw(at + "upper", "里程碑没有目标数值", "a milestone has no target figure"));
        }
        if (longTerm != null) {
            flaws.add(new Flaw(at + "longTerm", "里程碑没有目标数值", "a milestone has no target figure"));
        }
        if (share != null) {
            flaws.add(new Flaw(at + "share", "里程碑不是比率", "a milestone is no share of anything"));
        }
        if (cumulative) {
            flaws.add(new Flaw(at + "cumulative", "里程碑没有累计值", "a milestone has no figure that accumulates"));
        }
        return flaws;
    }

    private List<Flaw> flawsOfFigure(String at) {
        List<Flaw> flaws = new ArrayList<>();
        if (target == null) {
            flaws.add(new Flaw(at + "target", "必须填写目标数值", "a target figure is required"));
        }
        if (comparison == Comparison.BETWEEN) {
            if (upper == null) {
                flaws.add(new Flaw(at + "upper", "区间指标必须填写上限", "a range needs its upper bound"));
            } else if (target != null && upper.compareTo(target) < 0) {
                flaws.add(new Flaw(at + "upper", "上限不得低于下限", "the upper bound lies below the lower one"));
            }
        } else if (upper != null) {
            flaws.add(new Flaw(at + "upper", "只有区间指标才有上限", "only a range has an upper bound"));
        }
        if (cumulative && share != null) {
            flaws.add(new Flaw(at + "cumulative", "比率不是累计值", "a share does not accumulate"));
        }
        return flaws;
    }

    /** Whether an actual of one is an actual of the other: same name, unit and share, both figures or both milestones. */
    public boolean sameKindAs(Promise other) {
        return name.equals(other.name)
                && Objects.equals(unit, other.unit)
                && milestone() == other.milestone()
                && Objects.equals(share, other.share);
    }

    /**
     * The measure of this promise, with the actuals of an earlier one of its kind, and with what was approved at first
     * where that was another target.
     *
     * @param before absent where there is none of its kind
     * @param approved one of its kind as it was last approved; absent where none was
     */
    Measure over(@Nullable Measure before, @Nullable Measure approved) {
        Ratio unreported = share == null ? null : new Ratio(share.numerator(), share.denominator(), null, null);
        return new Measure(
                name,
                comparison,
                unit,
                target,
                before == null ? null : before.actual(),
                before == null ? null : before.achieved(),
                upper,
                longTerm,
                initial(before, approved),
                before == null ? unreported : before.ratio(),
                before == null ? null : before.measured(),
                course());
    }

    private @Nullable Bounds initial(@Nullable Measure before, @Nullable Measure approved) {
        if (approved == null) {
            return before == null ? null : before.initial();
        }
        Bounds first = approvedAtFirst(approved);
        boolean stays = approved.initial() == null && first != null && first.equals(new Bounds(target, upper));
        return stays ? null : first;
    }

    /** The target of a measure that was approved, before all changes; a milestone has none. */
    public static @Nullable Bounds approvedAtFirst(Measure approved) {
        if (approved.initial() != null) {
            return approved.initial();
        }
        return approved.target() == null ? null : plain(new Bounds(approved.target(), approved.upper()));
    }

    /** As states have it: said only where it accumulates. */
    private @Nullable Boolean course() {
        return cumulative ? Boolean.TRUE : null;
    }
}
