package org.jixiao.budget.accounts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An expense under a ceiling: what was allowed, what was spent, and what was spent the year before. */
public record ControlledExpense(
        ExpenseKind kind,
        @Nullable BigDecimal budget,
        BigDecimal actual,
        @Nullable BigDecimal priorYearActual) {

    public ControlledExpense {
        budget = Yuan.ofNullable(budget);
        actual = Yuan.of(actual);
        priorYearActual = Yuan.ofNullable(priorYearActual);
    }
}
