package org.jixiao.budget.findings;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Procurement;
import org.jixiao.budget.accounts.Procurement.ByAmounts;
import org.jixiao.budget.accounts.Procurement.ByRate;
import org.jixiao.budget.declared.Finding;
import org.jixiao.budget.declared.Finding.Severity;
import org.jixiao.budget.declared.Finding.Source;
import org.jixiao.budget.declared.FindingKind;

/** More is procured than was planned to be. */
final class ProcurementAboveBudget {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private ProcurementAboveBudget() {}

    static List<Finding> check(Accounts accounts) {
        Procurement procurement = accounts.procurement();
        if (procurement instanceof ByRate declared && declared.rate().compareTo(WHOLE) > 0) {
            return found(declared.rate(), WHOLE.setScale(2), "%", "政府采购执行率 " + declared.rate() + "%，超过 100%");
        }
        if (procurement instanceof ByAmounts amounts && amounts.actual().compareTo(amounts.budget()) > 0) {
            return found(
                    amounts.actual(),
                    amounts.budget(),
                    "元",
                    "政府采购实际支出 " + amounts.actual() + " 元，超过政府采购预算 " + amounts.budget() + " 元");
        }
        return List.of();
    }

    private static List<Finding> found(BigDecimal stated, BigDecimal limit, String unit, String message) {
        return List.of(new Finding(
                Severity.WARNING,
                FindingKind.ABOVE_WHOLE,
                Source.ENTERED,
                unit.equals("%") ? "政府采购执行率" : "政府采购实际支出",
                stated,
                limit,
                unit,
                message));
    }
}
