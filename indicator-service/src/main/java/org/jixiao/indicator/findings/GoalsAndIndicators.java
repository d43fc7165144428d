package org.jixiao.indicator.findings;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.GoalKey;
import org.jixiao.events.PlanState.Goal;
import org.jixiao.events.PlanState.Horizon;
import org.jixiao.indicator.wording.Words;

/** Goals (绩效目标) that no indicator serves, and indicators that serve none, each in one finding. */
final class GoalsAndIndicators {

    private GoalsAndIndicators() {}

    static List<Finding> unserved(List<Goal> goals, List<IndicatorState> indicators) {
        Set<GoalKey> served = indicators.stream()
                .flatMap(indicator -> goals(indicator).stream())
                .collect(Collectors.toSet());
        List<Goal> unserved =
                goals.stream().filter(goal -> !served.contains(key(goal))).toList();
        return unserved.isEmpty()
                ? List.of()
                : List.of(Finding.ofGoals(
                        FindingKind.GOALS_WITHOUT_INDICATORS,
                        unserved.stream().map(GoalsAndIndicators::key).toList(),
                        unserved.size() + " 个目标没有对应的指标："
                                + unserved.stream()
                                        .map(goal -> horizon(goal) + goal.number() + Words.quoted(goal.name()))
                                        .collect(Collectors.joining("、")),
                        unserved.size() + " goals have no indicator: "
                                + unserved.stream()
                                        .map(goal -> goal.horizon() + " " + goal.number())
                                        .collect(Collectors.joining(", "))));
    }

    static List<Finding> unserving(List<IndicatorState> indicators) {
        List<IndicatorState> unserving = indicators.stream()
                .filter(indicator -> goals(indicator).isEmpty())
                .toList();
        return unserving.isEmpty()
                ? List.of()
                : List.of(Finding.ofIndicators(
                        FindingKind.INDICATORS_WITHOUT_GOAL,
                        unserving,
                        unserving.size() + " 个指标没有对应的目标",
                        unserving.size() + " indicators serve no goal"));
    }

    private static List<GoalKey> goals(IndicatorState indicator) {
        return indicator.grounds() == null ? List.of() : indicator.grounds().goals();
    }

    private static GoalKey key(Goal goal) {
        return new GoalKey(goal.horizon(), goal.number());
    }

    private static String horizon(Goal goal) {
        return goal.horizon() == Horizon.LONG_TERM ? "长期目标 " : "年度目标 ";
    }
}
