package org.jixiao.budget.metrics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.EconomicSplit;
import org.jixiao.budget.accounts.Sums;
import org.jixiao.budget.metrics.Metric.Term;

/** All metrics of a department's year, in a fixed order. A metric without data is listed with its reason. */
public final class Metrics {

    private Metrics() {}

    public static List<Metric> of(Accounts accounts) {
        Sums sums = accounts.sums();
        List<Metric> metrics = new ArrayList<>();
        metrics.add(budgetExecutionRate(sums));
        metrics.add(operatingExpenseShare(accounts, sums));
        metrics.addAll(ExpenseMetrics.of(accounts));
        metrics.add(ProcurementMetric.of(accounts.procurement()));
        return List.copyOf(metrics);
    }

    /** 预算执行率 over all funds: executed by adjusted budget. */
    private static Metric budgetExecutionRate(Sums sums) {
        return Metric.share(
                "budgetExecutionRate",
                new Term("年终决算", sums.total().executed()),
                new Term("调整后预算", sums.total().adjusted()));
    }

    /** 日常公用经费 within the basic expenditure executed. */
    private static Metric operatingExpenseShare(Accounts accounts, Sums sums) {
        EconomicSplit split = accounts.economicSplit();
        BigDecimal operating = split == null ? null : split.dailyOperating();
        return Metric.share(
                "operatingExpenseShare",
                new Term("日常公用经费", operating),
                new Term("基本支出决算", sums.basic().executed()));
    }
}
