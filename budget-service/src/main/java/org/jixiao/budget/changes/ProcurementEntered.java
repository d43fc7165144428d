package org.jixiao.budget.changes;

import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Procurement;
import org.jixiao.budget.accounts.Procurement.ByAmounts;
import org.jixiao.budget.accounts.Procurement.ByRate;
import org.jspecify.annotations.Nullable;

/** Government procurement is entered or corrected. */
public record ProcurementEntered(Procurement procurement) implements Change {

    @Override
    public Accounts changed(Accounts before, Overspending overspending) {
        return before.with(procurement);
    }

    @Override
    public @Nullable Object partOf(Accounts accounts) {
        return accounts.procurement();
    }

    @Override
    public String action() {
        return "procurement-entered";
    }

    @Override
    public String summary() {
        if (procurement instanceof ByRate declared) {
            return "登记政府采购执行率 " + declared.rate() + "%（申报值）";
        }
        ByAmounts amounts = (ByAmounts) procurement;
        return "登记政府采购：预算 " + amounts.budget() + " 元，实际 " + amounts.actual() + " 元";
    }
}
