package org.jixiao.budget.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.ControlledExpense;
import org.jixiao.budget.accounts.ExpenseKind;
import org.jixiao.budget.analysis.Growth.Base;
import org.jspecify.annotations.Nullable;

/**
 * A controlled expense beside last year's and beside its budget.
 *
 * @param actual yuan
 * @param overPriorYear growth over last year's actual
 * @param overBudget growth over this year's budget
 * @param remark what to mind of its figures, in Chinese; absent where there is nothing
 */
public record ExpenseRow(
        ExpenseKind kind,
        String name,
        BigDecimal actual,
        Growth overPriorYear,
        Growth overBudget,
        @Nullable String remark) {

    /** @param withinYear whether the accounts are told as of a day within the year */
    static List<ExpenseRow> of(Accounts accounts, boolean withinYear) {
        String remark = withinYear ? "登记时未标日期，按现状计" : null;
        return Stream.of(ExpenseKind.values())
                .map(kind ->
                        kind == ExpenseKind.THREE_PUBLIC ? accounts.threePublic() : accounts.controlledExpense(kind))
                .flatMap(Optional::stream)
                .map(expense -> of(expense, remark))
                .toList();
    }

    private static ExpenseRow of(ControlledExpense expense, @Nullable String remark) {
        String name = expense.kind().chinese();
        return new ExpenseRow(
                expense.kind(),
                name,
                expense.actual(),
                growth(expense, ".priorYearActual", "上年" + name + "实际数", expense.priorYearActual()),
                growth(expense, ".budget", name + "预算数", expense.budget()),
                remark);
    }

    private static Growth growth(ControlledExpense expense, String figure, String name, @Nullable BigDecimal before) {
        return Growth.of(
                expense.kind().chinese(),
                expense.actual(),
                new Base(expense.kind().name() + figure, name, before));
    }
}
