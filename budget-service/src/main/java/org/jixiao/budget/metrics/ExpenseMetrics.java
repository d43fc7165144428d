package org.jixiao.budget.metrics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.ControlledExpense;
import org.jixiao.budget.accounts.ExpenseKind;
import org.jixiao.budget.metrics.Metric.Term;

/** 控制率 (actual by budget) and 变动率 (growth of the actual over last year's) of each controlled expense. */
final class ExpenseMetrics {

    private ExpenseMetrics() {}

    static List<Metric> of(Accounts accounts) {
        return Stream.of(
                        of(ExpenseKind.THREE_PUBLIC, accounts.threePublic()),
                        of(ExpenseKind.MEETING, accounts.controlledExpense(ExpenseKind.MEETING)),
                        of(ExpenseKind.TRAINING, accounts.controlledExpense(ExpenseKind.TRAINING)))
                .flatMap(metrics -> metrics)
                .toList();
    }

    private static Stream<Metric> of(ExpenseKind kind, Optional<ControlledExpense> expense) {
        BigDecimal actual = expense.map(ControlledExpense::actual).orElse(null);
        BigDecimal budget = expense.map(ControlledExpense::budget).orElse(null);
        BigDecimal prior = expense.map(ControlledExpense::priorYearActual).orElse(null);
        BigDecimal growth = actual == null || prior == null ? null : actual.subtract(prior);
        String name = kind.chinese();
        Term denominator = new Term("上年" + name + "实际数", prior);
        return Stream.of(
                Metric.share(
                        prefix(kind) + "ControlRate", new Term(name + "实际数", actual), new Term(name + "预算数", budget)),
                Metric.share(
                        prefix(kind) + "ChangeRate",
                        new Term(actual == null ? name + "实际数" : denominator.name(), growth),
                        denominator,
                        "（本年" + name + "实际数 - 上年" + name + "实际数）/ 上年" + name + "实际数"));
    }

    private static String prefix(ExpenseKind kind) {
        return switch (kind) {
            case THREE_PUBLIC -> "threePublic";
            case MEETING -> "meeting";
            case TRAINING -> "training";
            default -> throw new IllegalArgumentException("No metric of its own: " + kind);
        };
    }
}
