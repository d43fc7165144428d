package org.jixiao.report.content;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.Predicate;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.PlanState.Horizon;
import org.jixiao.events.ScorecardState;

/** An annual goal's indicators, as the scorecard judged them. */
record ServedGoal(List<Leaf> leaves) {

    static ServedGoal of(ScorecardState card, int number) {
        return new ServedGoal(card.criteria().stream()
                .flatMap(branch -> Leaf.under(branch).stream())
                .filter(leaf -> leaf.indicator() != null && serves(leaf.indicator(), number))
                .toList());
    }

    private static boolean serves(IndicatorState indicator, int number) {
        return indicator.grounds() != null
                && indicator.grounds().goals().stream()
                        .anyMatch(goal -> goal.horizon() == Horizon.ANNUAL && goal.number() == number);
    }

    boolean isEmpty() {
        return leaves.isEmpty();
    }

    /** Every indicator is counted once. */
    String told() {
        if (leaves.isEmpty()) {
            return "没有注明对应目标的指标";
        }
        StringJoiner counts = new StringJoiner("，", "对应指标" + leaves.size() + "项：", "");
        count("待评", Leaf::pending, counts);
        count("未达到目标值", Leaf::missed, counts);
        count("经批准按特殊情况视为完成", Leaf::waived, counts);
        count("不适用", leaf -> !leaf.applies(), counts);
        count("按评分标准得分", leaf -> leaf.applies() && !leaf.pending() && leaf.outcomeless(), counts);
        count("已完成", leaf -> leaf.exceeded() || leaf.node().outcome() == ScorecardState.Outcome.MET, counts);
        return counts.toString();
    }

    private void count(String what, Predicate<Leaf> which, StringJoiner into) {
        long count = leaves.stream().filter(which).count();
        if (count > 0) {
            into.add(what + count + "项");
        }
    }
}
