package org.jixiao.budget.metrics;

import java.util.Objects;
import org.jixiao.budget.accounts.Procurement;
import org.jixiao.budget.accounts.Procurement.ByAmounts;
import org.jixiao.budget.accounts.Procurement.ByRate;
import org.jixiao.budget.metrics.Metric.Term;
import org.jspecify.annotations.Nullable;

/** 政府采购执行率: actual by procurement budget, or the rate as declared. */
public final class ProcurementMetric {

    private static final String NAME = "procurementExecutionRate";
    private static final String USUAL_BASIS = "政府采购实际支出 / 政府采购预算";

    private ProcurementMetric() {}

    public static Metric of(@Nullable Procurement procurement) {
        if (procurement instanceof ByRate declared) {
            return Metric.declared(NAME, declared.rate(), Objects.requireNonNullElse(declared.basis(), USUAL_BASIS));
        }
        if (procurement instanceof ByAmounts amounts) {
            return Metric.share(
                    NAME,
                    new Term("政府采购实际支出", amounts.actual()),
                    new Term("政府采购预算", amounts.budget()),
                    Objects.requireNonNullElse(amounts.basis(), USUAL_BASIS));
        }
        return new Metric(NAME, null, null, null, USUAL_BASIS, "未登记政府采购", true);
    }
}
