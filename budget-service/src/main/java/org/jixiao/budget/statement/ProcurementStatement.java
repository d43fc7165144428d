package org.jixiao.budget.statement;

import org.jixiao.budget.accounts.Procurement;
import org.jixiao.budget.accounts.Procurement.ByAmounts;
import org.jixiao.budget.accounts.Procurement.ByRate;
import org.jixiao.budget.metrics.ProcurementMetric;
import org.jixiao.events.BudgetState;

/** Procurement as told: a rate that was declared is marked, so that nobody takes it for a derived one. */
final class ProcurementStatement {

    private ProcurementStatement() {}

    static BudgetState.Procurement of(Procurement procurement) {
        if (procurement instanceof ByRate declared) {
            return new BudgetState.Procurement(null, null, declared.rate(), true, declared.basis());
        }
        ByAmounts amounts = (ByAmounts) procurement;
        return new BudgetState.Procurement(
                amounts.budget(),
                amounts.actual(),
                ProcurementMetric.of(amounts).value(),
                false,
                amounts.basis());
    }
}
