package org.jixiao.budget.metrics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.ControlledExpense;
import org.jixiao.budget.accounts.ExpenseKind;
import org.jixiao.budget.metrics.Metric.Term;
import org.jspecify.annotations.Nullable;

/** 控制率 (actual by budget) and 变动率 (growth over last year, of the actual and of the budget) of each expense. */
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
        String name = kind.chinese();
        Term actual = new Term(name + "实际数", figure(expense, ControlledExpense::actual));
        Term budget = new Term(name + "预算数", figure(expense, ControlledExpense::budget));
        return Stream.of(
                Metric.share(prefix(kind) + "ControlRate", actual, budget),
                growth(
                        prefix(kind) + "ChangeRate",
                        actual,
                        new Term("上年" + name + "实际数", figure(expense, ControlledExpense::priorYearActual))),
                growth(
                        prefix(kind) + "BudgetChangeRate",
                        budget,
                        new Term("上年" + name + "预算数", figure(expense, ControlledExpense::priorYearBudget))));
    }

    /** (this - last) / last. */
    private static Metric growth(String metric, Term now, Term last) {
        boolean known = now.amount() != null && last.amount() != null;
        BigDecimal growth = known ? now.amount().subtract(last.amount()) : null;
        return Metric.share(
                metric,
                new Term(now.amount() == null ? now.name() : last.name(), growth),
                last,
                "（本年" + now.name() + " - " + last.name() + "）/ " + last.name());
    }

    private static @Nullable BigDecimal figure(
            Optional<ControlledExpense> expense, Function<ControlledExpense, @Nullable BigDecimal> figure) {
        return expense.isEmpty() ? null : figure.apply(expense.get());
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
