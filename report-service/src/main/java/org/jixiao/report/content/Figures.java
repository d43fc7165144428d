package org.jixiao.report.content;

import java.util.List;
import org.jixiao.events.BudgetState;
import org.jixiao.events.BudgetState.Amounts;
import org.jspecify.annotations.Nullable;

/**
 * Figures of the spending, for readers of the JSON: metrics of the budget, and shares that no metric gives.
 *
 * @param executionRate executed of adjusted budget; absent without a budget
 */
public record Figures(
        List<Share> structure,
        List<Change> controlledExpenses,
        @Nullable Share executionRate) {

    static Figures of(@Nullable BudgetState budget) {
        if (budget == null) {
            return new Figures(List.of(), List.of(), null);
        }
        Amounts total = budget.sums().total();
        Rates rates = Rates.of(budget);
        return new Figures(
                Share.structure(budget),
                budget.controlledExpenses().stream()
                        .flatMap(expense -> Change.of(rates, expense).stream())
                        .toList(),
                Share.of(rates, Rates.EXECUTION, "执行数", total.executed(), "全年预算数", total.adjusted()));
    }
}
