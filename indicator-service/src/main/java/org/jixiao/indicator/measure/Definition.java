package org.jixiao.indicator.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.events.IndicatorState.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator promises (指标定义): its place in the three levels, its points and its measures with targets.
 *
 * @param number 序号 within its table
 * @param points 标准分值
 */
public record Definition(
        int number,
        String level1,
        String level2,
        String level3,
        String name,
        @Nullable String explanation,
        BigDecimal points,
        List<Promise> measures) {

    public Definition {
        points = Figure.plain(points);
        measures = List.copyOf(measures);
    }

    /**
     * A measure with its target (指标值).
     *
     * @param unit of the target; a milestone has neither unit nor target
     */
    public record Promise(
            String name,
            Comparison comparison,
            @Nullable String unit,
            @Nullable BigDecimal target) {

        public Promise {
            target = Figure.plainOrNull(target);
        }

        static Promise of(Measure measure) {
            return new Promise(measure.name(), measure.comparison(), measure.unit(), measure.target());
        }

        boolean milestone() {
            return comparison == Comparison.MILESTONE;
        }
    }

    /** Everything in this definition that contradicts itself; empty when it can stand. */
    public List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < measures.size(); i++) {
            Promise promise = measures.get(i);
            String at = "measures[" + i + "].";
            if (!names.add(promise.name())) {
                flaws.add(new Flaw(at + "name", "指标内有同名的衡量项", "another measure of this indicator has this name"));
            }
            if (promise.milestone()) {
                if (promise.target() != null) {
                    flaws.add(new Flaw(at + "target", "里程碑没有目标数值", "a milestone has no target figure"));
                }
                if (promise.unit() != null) {
                    flaws.add(new Flaw(at + "unit", "里程碑没有计量单位", "a milestone has no unit"));
                }
            } else if (promise.target() == null) {
                flaws.add(new Flaw(at + "target", "必须填写目标数值", "a target figure is required"));
            }
        }
        return flaws;
    }

    /**
     * The state this definition makes of an indicator. Actuals stay with the measures they still measure: same name, same
     * unit, and still a figure or still a milestone. A waiver belongs to what it was asked for and lapses, whatever its
     * status, when the measures change, the points they are worth or the table they count in.
     *
     * @param before absent for an indicator that is new
     */
    public IndicatorState over(IndicatorKey key, @Nullable IndicatorState before) {
        List<Measure> merged = measures.stream()
                .map(promise -> merge(promise, before == null ? List.of() : before.measures()))
                .toList();
        boolean anyActual = merged.stream().anyMatch(m -> m.actual() != null || m.achieved() != null);
        return new IndicatorState(
                key.department(),
                key.year(),
                key.code(),
                before == null ? 1 : before.revision() + 1,
                false,
                number,
                level1,
                level2,
                level3,
                name,
                explanation,
                points,
                merged,
                before == null || !anyActual ? null : before.report(),
                before == null || !staysWaived(before) ? null : before.waiver());
    }

    private boolean staysWaived(IndicatorState before) {
        Set<Promise> promised =
                new HashSet<>(before.measures().stream().map(Promise::of).toList());
        return promised.equals(new HashSet<>(measures))
                && points.compareTo(before.points()) == 0
                && level1.equals(before.level1());
    }

    private static Measure merge(Promise promise, List<Measure> before) {
        Measure kept = before.stream()
                .filter(measure -> sameKind(promise, Promise.of(measure)))
                .findFirst()
                .orElse(null);
        return new Measure(
                promise.name(),
                promise.comparison(),
                promise.unit(),
                promise.target(),
                kept == null ? null : kept.actual(),
                kept == null ? null : kept.achieved());
    }

    private static boolean sameKind(Promise a, Promise b) {
        return a.name().equals(b.name()) && Objects.equals(a.unit(), b.unit()) && a.milestone() == b.milestone();
    }
}
