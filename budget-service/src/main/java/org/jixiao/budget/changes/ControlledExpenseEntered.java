package org.jixiao.budget.changes;

import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.ControlledExpense;
import org.jspecify.annotations.Nullable;

/** A controlled expense is entered or corrected. */
public record ControlledExpenseEntered(ControlledExpense expense) implements Change {

    @Override
    public Accounts applyTo(Accounts before) {
        return before.with(expense);
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
