package org.jixiao.report.content;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.events.BudgetState;
import org.jspecify.annotations.Nullable;

/**
 * Figures the report derives itself, for readers of the JSON.
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
        return new Figures(
                Share.structure(budget),
                budget.controlledExpenses().stream()
                        .flatMap(expense -> Change.of(expense).stream())
                        .toList(),
                execution(
                        budget.sums().total().executed(), budget.sums().total().adjusted()));
    }

    static Share execution(BigDecimal executed, BigDecimal adjusted) {
        return Share.of("执行数", executed, "全年预算数", adjusted);
    }
}
