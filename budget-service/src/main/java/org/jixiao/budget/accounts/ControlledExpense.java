package org.jixiao.budget.accounts;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An expense under a ceiling: what was allowed and what was spent, this year and the year before. */
public record ControlledExpense(
        ExpenseKind kind,
        @Nullable BigDecimal budget,
        BigDecimal actual,
        @Nullable BigDecimal priorYearBudget,
        @Nullable BigDecimal priorYearActual) {

    public ControlledExpense {
        budget = Yuan.ofNullable(budget);
        actual = Yuan.of(actual);
        priorYearBudget = Yuan.ofNullable(priorYearBudget);
        priorYearActual = Yuan.ofNullable(priorYearActual);
    }

    /** The sum of the parts; a figure one part lacks, their sum lacks too. */
    static ControlledExpense threePublic(List<ControlledExpense> parts) {
        return new ControlledExpense(
                ExpenseKind.THREE_PUBLIC,
                sum(parts, ControlledExpense::budget),
                parts.stream().map(ControlledExpense::actual).reduce(Yuan.ZERO, BigDecimal::add),
                sum(parts, ControlledExpense::priorYearBudget),
                sum(parts, ControlledExpense::priorYearActual));
    }

    /** With the other's figures where this has none. */
    ControlledExpense completedBy(ControlledExpense other) {
        return new ControlledExpense(
                kind,
                budget == null ? other.budget : budget,
                actual,
                priorYearBudget == null ? other.priorYearBudget : priorYearBudget,
                priorYearActual == null ? other.priorYearActual : priorYearActual);
    }

    private static @Nullable BigDecimal sum(
            List<ControlledExpense> parts, Function<ControlledExpense, @Nullable BigDecimal> figure) {
        BigDecimal sum = Yuan.ZERO;
        for (ControlledExpense part : parts) {
            BigDecimal amount = figure.apply(part);
            if (amount == null) {
                return null;
            }
            sum = sum.add(amount);
        }
        return sum;
    }
}
