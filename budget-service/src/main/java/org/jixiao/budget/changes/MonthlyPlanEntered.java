package org.jixiao.budget.changes;

import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.MonthlyPlan;
import org.jspecify.annotations.Nullable;

/** The monthly plan of payments is entered or corrected. */
public record MonthlyPlanEntered(MonthlyPlan plan) implements Change {

    @Override
    public Accounts changed(Accounts before, Overspending overspending) {
        return before.with(plan);
    }

    @Override
    public @Nullable Object partOf(Accounts accounts) {
        return accounts.plan();
    }

    @Override
    public String action() {
        return "monthly-plan-entered";
    }

    @Override
    public String summary() {
        return "登记分月用款计划";
    }
}
