package org.jixiao.budget.metrics;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Amounts;
import org.jixiao.budget.accounts.EconomicSplit;
import org.jixiao.budget.accounts.FixedAssets;
import org.jixiao.budget.accounts.Sums;
import org.jixiao.budget.metrics.Metric.Term;
import org.jspecify.annotations.Nullable;

/** All metrics of a department's year, in a fixed order. A metric without data is listed with its reason. */
public final class Metrics {

    private Metrics() {}

    /** At the end of the year. */
    public static List<Metric> of(Accounts accounts) {
        return of(accounts, accounts.lastDay());
    }

    /** As they stood at the end of that day; what bears no date counts as it is, but never against what bears one. */
    public static List<Metric> of(Accounts accounts, LocalDate date) {
        Accounts then = accounts.asOf(date);
        Sums sums = then.sums();
        boolean atEnd = !date.isBefore(accounts.lastDay());
        return Stream.concat(
                        BudgetMetrics.of(then, sums.total(), date, atEnd ? "年终决算" : "截至当日支出").stream(),
                        undated(then, sums.basic(), atEnd).map(metric -> metric.undated(!atEnd)))
                .toList();
    }

    /** What is entered as it stands, and told the same whatever the day. */
    private static Stream<Metric> undated(Accounts accounts, Amounts basic, boolean atEnd) {
        return Stream.of(
                        List.of(
                                operatingExpenseShare(accounts, basic, atEnd),
                                operatingExpenseControlRate(accounts.economicSplit())),
                        ExpenseMetrics.of(accounts),
                        List.of(
                                ProcurementMetric.of(accounts.procurement()),
                                fixedAssetUtilisationRate(accounts.fixedAssets())))
                .flatMap(List::stream);
    }

    /** 日常公用经费 within the basic expenditure executed: of the whole year, as it is entered without days. */
    private static Metric operatingExpenseShare(Accounts accounts, Amounts basic, boolean atEnd) {
        EconomicSplit split = accounts.economicSplit();
        Term operating = split != null && !atEnd
                ? new Term("日常公用经费", null, "日常公用经费未按日登记")
                : new Term("日常公用经费", split == null ? null : split.dailyOperating());
        return Metric.share(
                "operatingExpenseShare", operating, new Term(atEnd ? "基本支出决算" : "截至当日基本支出", basic.executed()));
    }

    /** 公用经费控制率: executed by budgeted. */
    private static Metric operatingExpenseControlRate(@Nullable EconomicSplit split) {
        return Metric.share(
                "operatingExpenseControlRate",
                new Term("日常公用经费", split == null ? null : split.dailyOperating()),
                new Term("日常公用经费预算", split == null ? null : split.dailyOperatingBudget()));
    }

    /** 固定资产利用率 by original value. */
    private static Metric fixedAssetUtilisationRate(@Nullable FixedAssets assets) {
        return Metric.share(
                "fixedAssetUtilisationRate",
                new Term("在用固定资产", assets == null ? null : assets.inUse()),
                new Term("固定资产总额", assets == null ? null : assets.total()));
    }
}
