package org.jixiao.indicator.form;

import java.math.BigDecimal;
import java.util.Objects;
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.events.IndicatorState.Ratio;
import org.jixiao.indicator.wording.Meaning;
import org.jixiao.indicator.wording.Meaning.Direction;
import org.jixiao.indicator.wording.Meaning.Flag;
import org.jixiao.indicator.wording.Meaning.Milestone;
import org.jixiao.indicator.wording.Meaning.Range;
import org.jixiao.indicator.wording.Meaning.Rank;
import org.jixiao.indicator.wording.Meaning.Target;
import org.jixiao.indicator.wording.Meaning.Unclear;
import org.jixiao.indicator.wording.TargetWording;
import org.jixiao.indicator.wording.Unit;
import org.jixiao.indicator.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * The target of one row: its text, the direction and the unit beside it, and for what is left open the measure that is
 * there. What contradicts itself or stays open is asked about.
 */
final class PromiseReading {

    private final FormRow row;
    private final @Nullable Measure old;
    private final Asking asking;
    private boolean directionAsked;

    PromiseReading(FormRow row, @Nullable Measure old, Asking asking) {
        this.row = row;
        this.old = old;
        this.asking = asking;
    }

    private record Bounds(
            @Nullable Comparison comparison,
            @Nullable String unit,
            @Nullable BigDecimal target,
            @Nullable BigDecimal upper) {}

    Draft.Measure read(@Nullable String name) {
        Bounds bounds = bounds();
        Ratio ratio = old == null ? null : old.ratio();
        return new Draft.Measure(
                name,
                bounds.comparison(),
                bounds.unit(),
                bounds.target(),
                bounds.upper(),
                asking.bound(
                        row,
                        Column.LONG_TERM,
                        bounds.unit(),
                        bounds.comparison() == Comparison.BETWEEN ? null : bounds.comparison(),
                        old == null ? null : old.longTerm()),
                asking.text(row, Column.NUMERATOR, ratio == null ? null : ratio.numerator()),
                asking.text(row, Column.DENOMINATOR, ratio == null ? null : ratio.denominator()),
                cumulative());
    }

    private @Nullable Boolean cumulative() {
        if (!row.has(Column.CUMULATIVE)) {
            return old == null ? null : old.cumulative();
        }
        return asking.read(row, Column.CUMULATIVE, Words::flag) instanceof Flag flag ? flag.set() : null;
    }

    private Bounds bounds() {
        Meaning direction = asking.read(row, Column.DIRECTION, Words::direction);
        directionAsked = direction instanceof Unclear;
        Comparison beside = direction instanceof Direction said ? said.comparison() : null;
        Comparison until = old == null ? null : old.comparison();
        String unit = asking.text(row, Column.UNIT, old == null ? null : old.unit());
        if (!row.has(Column.TARGET) && old != null) {
            return new Bounds(beside == null ? until : beside, unit, old.target(), upper(unit, old.upper()));
        }
        Meaning said = asking.read(row, Column.TARGET, TargetWording::read);
        if (said instanceof Unclear) {
            return new Bounds(beside, unit, null, null);
        }
        if (said instanceof Milestone) {
            return new Bounds(agreed(Comparison.MILESTONE, beside), unit, null, null);
        }
        if (said instanceof Rank rank) {
            String places = unit == null ? "名" : unit;
            return new Bounds(
                    agreed(Comparison.AT_MOST, beside),
                    places,
                    asking.inUnit(BigDecimal.valueOf(rank.most()), Unit.of("名"), places, row.address(Column.TARGET)),
                    null);
        }
        if (said instanceof Range range) {
            return range(range, beside, unit);
        }
        return said instanceof Target target
                ? figure(target, beside, unit)
                : new Bounds(open(beside, until, null), unit, null, upper(unit, null));
    }

    private Bounds range(Range range, @Nullable Comparison beside, @Nullable String declared) {
        String unit = unit(range.unit(), declared);
        String at = row.address(Column.TARGET);
        if (row.cell(Column.UPPER) != null) {
            asking.ask(at, "目标值已写为区间，请勿另填上限", "the target is a range already; leave the upper bound out", null);
        }
        return new Bounds(
                agreed(Comparison.BETWEEN, beside),
                unit,
                inUnit(range.from(), range, unit, old == null ? null : old.target()),
                inUnit(range.to(), range, unit, old == null ? null : old.upper()));
    }

    private @Nullable BigDecimal inUnit(
            BigDecimal bound, Range range, @Nullable String unit, @Nullable BigDecimal kept) {
        return asking.inUnit(row, Column.TARGET, new Target(null, bound, range.unit()), unit, kept);
    }

    private Bounds figure(Target target, @Nullable Comparison beside, @Nullable String declared) {
        String unit = unit(target.unit(), declared);
        Comparison until = old == null || old.comparison() == Comparison.MILESTONE ? null : old.comparison();
        Comparison comparison =
                target.direction() == null ? open(beside, until, target) : agreed(target.direction(), beside);
        return new Bounds(
                comparison,
                unit,
                asking.inUnit(row, Column.TARGET, target, unit, old == null ? null : old.target()),
                upper(unit, comparison == Comparison.BETWEEN && old != null ? old.upper() : null));
    }

    private @Nullable BigDecimal upper(@Nullable String unit, @Nullable BigDecimal kept) {
        return asking.bound(row, Column.UPPER, unit, Comparison.AT_MOST, kept);
    }

    private static @Nullable String unit(@Nullable Unit written, @Nullable String declared) {
        return declared != null || written == null ? declared : written.name();
    }

    private @Nullable Comparison agreed(Comparison said, @Nullable Comparison beside) {
        if (beside != null && beside != said) {
            asking.ask(
                    row.address(Column.TARGET),
                    "目标值的写法与“方向”列不符",
                    "the target says another direction than the column of directions",
                    Objects.requireNonNullElse(Words.of(said), ""));
        }
        return said;
    }

    private @Nullable Comparison open(
            @Nullable Comparison beside, @Nullable Comparison until, @Nullable Target target) {
        Comparison comparison = beside == null ? until : beside;
        if (comparison == null && !directionAsked) {
            asking.ask(
                    row.address(Column.TARGET),
                    target == null ? "缺少目标值" : "未写明方向：是不低于还是不超过？",
                    target == null ? "the target is missing" : "the direction is open: at least, or at most?",
                    target == null ? null : directed(target));
        }
        return comparison;
    }

    /** None that would turn the target round: none at all is to happen, and fewer days or accidents are better. */
    private static @Nullable String directed(Target target) {
        Unit unit = target.unit();
        String figure = target.number().toPlainString() + (unit == null ? "" : unit.name());
        if (target.number().signum() == 0) {
            return "=" + figure;
        }
        return unit != null && unit.mayBeAnUpperBound() ? null : "≥" + figure;
    }
}
