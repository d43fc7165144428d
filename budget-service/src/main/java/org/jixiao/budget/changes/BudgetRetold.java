package org.jixiao.budget.changes;

import org.jixiao.budget.accounts.Accounts;
import org.jspecify.annotations.Nullable;

/** What stands is told once more, with all that is told of accounts today. */
public record BudgetRetold() implements Change {

    /** Closed accounts too: no figure changes. */
    @Override
    public Accounts applyTo(Accounts before, Overspending overspending) {
        return changed(before, overspending);
    }

    @Override
    public Accounts changed(Accounts before, Overspending overspending) {
        return before;
    }

    @Override
    public @Nullable Object partOf(Accounts accounts) {
        return null;
    }

    @Override
    public String action() {
        return "budget-retold";
    }

    @Override
    public String summary() {
        return "重新发布预算";
    }
}
