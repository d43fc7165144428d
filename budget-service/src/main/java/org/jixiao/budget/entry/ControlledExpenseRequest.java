package org.jixiao.budget.entry;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.accounts.ControlledExpense;
import org.jixiao.budget.accounts.ExpenseKind;
import org.jixiao.budget.changes.ControlledExpenseEntered;
import org.jixiao.events.BudgetState;
import org.jspecify.annotations.Nullable;

@Schema(description = "受控经费（三公经费、会议费、培训费）的预算、实际与上年数。 A controlled expense.")
public record ControlledExpenseRequest(
        @Schema(description = "预算数，单位：元；未编预算则不填。 Budget in yuan, where there is one.", examples = "\"65000.00\"")
        @Money
        @PositiveOrZero
        @Nullable
        BigDecimal budget,

        @Schema(description = "实际数，单位：元。 Actual, in yuan.", examples = "\"22800.00\"") @NotNull @Money @PositiveOrZero
        BigDecimal actual,

        @Schema(description = "上年实际数，单位：元。 Last year's actual, in yuan, where known.", examples = "\"38600.00\"")
        @Money
        @PositiveOrZero
        @Nullable
        BigDecimal priorYearActual,

        @Schema(description = "上年预算数，单位：元。 Last year's budget, in yuan, where known.") @Money @PositiveOrZero @Nullable
        BigDecimal priorYearBudget) {

    ControlledExpenseEntered change(BudgetState.ExpenseKind kind) {
        return new ControlledExpenseEntered(new ControlledExpense(
                ExpenseKind.valueOf(kind.name()), budget, actual, priorYearBudget, priorYearActual));
    }
}
