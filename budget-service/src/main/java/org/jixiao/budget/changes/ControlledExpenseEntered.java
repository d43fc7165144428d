package org.jixiao.budget.changes;

import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.ControlledExpense;
import org.jixiao.budget.accounts.ExpenseKind;
import org.jspecify.annotations.Nullable;

/** A controlled expense is entered or corrected. */
public record ControlledExpenseEntered(ControlledExpense expense) implements Change {

    @Override
    public Accounts changed(Accounts before, Overspending overspending) {
        if (expense.kind() == ExpenseKind.THREE_PUBLIC && derived(before)) {
            throw new Contradiction(
                    "kind", "三公经费四项均已登记，合计由其计算，不能再填", "all four parts are entered: their total follows from them");
        }
        return before.with(expense);
    }

    private static boolean derived(Accounts accounts) {
        return ExpenseKind.THREE_PUBLIC_PARTS.stream()
                .allMatch(part -> accounts.controlledExpense(part).isPresent());
    }

    @Override
    public @Nullable Object partOf(Accounts accounts) {
        return accounts.controlledExpense(expense.kind()).orElse(null);
    }

    @Override
    public String action() {
        return "controlled-expense-entered";
    }

    @Override
    public String summary() {
        return "登记" + expense.kind().chinese() + "：实际 " + expense.actual() + " 元";
    }
}
