package org.jixiao.indicator.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.GoalKey;
import org.jixiao.events.IndicatorState.Grounds;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.events.IndicatorState.Report;
import org.jixiao.events.PlanState.Goal;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator promises (指标定义): its place in the three levels, its points and its measures with targets.
 *
 * @param number 序号 within its table
 * @param points 标准分值
 * @param grounds what the promise rests on; absent where that says nothing, such as that it is no core indicator
 */
public record Definition(
        int number,
        String level1,
        String level2,
        String level3,
        String name,
        @Nullable String explanation,
        BigDecimal points,
        List<Promise> measures,
        @Nullable Grounds grounds) {

    public Definition {
        points = Figure.plain(points);
        measures = List.copyOf(measures);
        grounds = saysNothing(grounds) ? null : grounds;
    }

    private static boolean saysNothing(@Nullable Grounds grounds) {
        return grounds != null
                && grounds.goals().isEmpty()
                && !grounds.core()
                && grounds.dataSource() == null
                && grounds.targetBasis() == null;
    }

    /** What an indicator of another year promises, to be promised again. */
    public static Definition of(IndicatorState state) {
        return new Definition(
                state.number(),
                state.level1(),
                state.level2(),
                state.level3(),
                state.name(),
                state.explanation(),
                state.points(),
                state.measures().stream().map(Promise::of).toList(),
                state.grounds());
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
            flaws.addAll(promise.flaws(at));
        }
        return flaws;
    }

    /** Goals this definition names that the plan has not. */
    public List<Flaw> flawsAgainst(List<Goal> goals) {
        if (grounds == null) {
            return List.of();
        }
        List<Flaw> flaws = new ArrayList<>();
        Set<GoalKey> known = new HashSet<>();
        goals.forEach(goal -> known.add(new GoalKey(goal.horizon(), goal.number())));
        for (int i = 0; i < grounds.goals().size(); i++) {
            if (!known.contains(grounds.goals().get(i))) {
                flaws.add(new Flaw("goals[" + i + "]", "绩效目标中没有这一目标", "the plan has no such goal"));
            }
        }
        return flaws;
    }

    /**
     * The state this definition makes of an indicator. Actuals stay with the measures they still measure: same name, same
     * unit, and still a figure or still a milestone; a survey stays with the one it stands behind. A waiver belongs to what it was asked for and lapses, whatever its
     * status, when the measures change, the points they are worth or the table they count in.
     *
     * @param last absent for an indicator that is new; one that was removed begins anew, its revisions go on
     */
    public IndicatorState over(IndicatorKey key, @Nullable IndicatorState last) {
        return over(key, last, null);
    }

    /** @param approved the indicator as it was when its plan was last approved; absent where it was no part of it */
    public IndicatorState over(IndicatorKey key, @Nullable IndicatorState last, @Nullable IndicatorState approved) {
        IndicatorState before = last == null || last.removed() ? null : last;
        List<Measure> merged = measures.stream()
                .map(promise -> promise.over(sameKind(promise, before), sameKind(promise, approved)))
                .toList();
        boolean anyActual = merged.stream().anyMatch(m -> m.actual() != null || m.achieved() != null);
        return new IndicatorState(
                key.department(),
                key.year(),
                key.code(),
                last == null ? 1 : last.revision() + 1,
                false,
                number,
                level1,
                level2,
                level3,
                name,
                explanation,
                points,
                merged,
                before == null ? null : anyActual ? reported(before, merged) : Evidence.alone(before),
                before == null || !staysWaived(before) ? null : before.waiver(),
                grounds == null && before != null && saysNothing(before.grounds()) ? before.grounds() : grounds,
                before == null ? null : before.change());
    }

    /** What is reported of measures that stay, and of the survey behind one of them. */
    private static @Nullable Report reported(IndicatorState before, List<Measure> now) {
        Report report = before.report();
        return report == null
                ? null
                : new Report(
                        report.asOf(),
                        report.period(),
                        report.comment(),
                        report.deviationReason(),
                        Surveyed.kept(before, Surveyed.names(now)),
                        report.remedy(),
                        report.evidence());
    }

    private boolean staysWaived(IndicatorState before) {
        Set<Promise> promised =
                new HashSet<>(before.measures().stream().map(Promise::of).toList());
        return promised.equals(new HashSet<>(measures))
                && points.compareTo(before.points()) == 0
                && level1.equals(before.level1());
    }

    private static @Nullable Measure sameKind(Promise promise, @Nullable IndicatorState indicator) {
        return indicator == null
                ? null
                : indicator.measures().stream()
                        .filter(measure -> promise.sameKindAs(Promise.of(measure)))
                        .findFirst()
                        .orElse(null);
    }
}
