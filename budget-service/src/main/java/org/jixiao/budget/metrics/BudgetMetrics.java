package org.jixiao.budget.metrics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Adjustment;
import org.jixiao.budget.accounts.AdjustmentKind;
import org.jixiao.budget.accounts.Amounts;
import org.jixiao.budget.accounts.Yuan;
import org.jixiao.budget.metrics.Metric.Term;

/** What the lines and their ledgers tell of the budget, over all funds. */
final class BudgetMetrics {

    private BudgetMetrics() {}

    /**
     * @param total of the lines
     * @param spent what is executed until then, by its name
     */
    static List<Metric> of(Accounts accounts, Amounts total, LocalDate date, String spent) {
        Term initial = new Term("年初预算", total.initial());
        Term adjusted = new Term("调整后预算", total.adjusted());
        Term executed = new Term(spent, total.executed());
        List<Adjustment> adjustments = accounts.lines().stream()
                .flatMap(line -> line.adjustments().stream())
                .toList();
        return List.of(
                Metric.share("budgetExecutionRate", executed, adjusted),
                Metric.share("budgetCompletionRate", executed, initial),
                completionNetOfCarryOver(adjustments, total),
                Metric.share(
                        "budgetAdjustmentRate",
                        new Term("预算调整总额", gross(adjustments, entry -> true)),
                        initial,
                        "预算调整总额（追加、追减、调剂的绝对额，调剂计一次，不含上年结转）/ 年初预算"),
                Metric.share(
                        "budgetAdjustmentRateWithoutPolicy",
                        new Term("非政策性预算调整总额", gross(adjustments, entry -> !entry.policyDriven())),
                        initial,
                        "非政策性预算调整总额（追加、追减、调剂的绝对额，调剂计一次，不含上年结转）/ 年初预算"),
                Metric.share("budgetControlRate", new Term("本年追加预算", sum(adjustments, AdjustmentKind.ADDED)), initial),
                Metric.share("carryOverRate", new Term("结转结余", total.balance()), adjusted),
                Metric.share(
                        "paymentProgressRate",
                        new Term("截至当日支出", total.executed()),
                        new Term("截至当日计划支出", accounts.monthlyPlan().amountAt(date, total.adjusted()))));
    }

    /** 预算完成率 in the form that takes what is left from what there was: cuts don't lessen it. */
    private static Metric completionNetOfCarryOver(List<Adjustment> adjustments, Amounts total) {
        BigDecimal available = sum(adjustments, AdjustmentKind.CARRIED_IN)
                .add(total.initial())
                .add(sum(adjustments, AdjustmentKind.ADDED));
        return Metric.share(
                "budgetCompletionRateNetOfCarryOver",
                new Term("预算完成数", available.subtract(total.balance())),
                new Term("上年结转、年初预算与本年追加合计", available),
                "（上年结转 + 年初预算 + 本年追加 - 结余）/（上年结转 + 年初预算 + 本年追加）");
    }

    /** Absolute amounts; of a move the side that takes. */
    private static BigDecimal gross(List<Adjustment> adjustments, Predicate<Adjustment> which) {
        return sum(adjustments, which.and(entry -> switch (entry.kind()) {
            case ADDED, CUT -> true;
            case MOVED -> entry.amount().signum() > 0;
            case CARRIED_IN, REVERSAL -> false;
        }));
    }

    private static BigDecimal sum(List<Adjustment> adjustments, AdjustmentKind kind) {
        return sum(adjustments, entry -> entry.kind() == kind);
    }

    private static BigDecimal sum(List<Adjustment> adjustments, Predicate<Adjustment> which) {
        return adjustments.stream()
                .filter(which)
                .map(entry -> entry.amount().abs())
                .reduce(Yuan.ZERO, BigDecimal::add);
    }
}
