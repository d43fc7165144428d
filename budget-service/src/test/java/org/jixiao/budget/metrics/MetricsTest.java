package org.jixiao.budget.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.ControlledExpense;
import org.jixiao.budget.accounts.EconomicSplit;
import org.jixiao.budget.accounts.ExpenseKind;
import org.jixiao.budget.accounts.Procurement.ByAmounts;
import org.jixiao.budget.accounts.Procurement.ByRate;
import org.jixiao.budget.accounts.ReferenceCase;
import org.jixiao.budget.classification.BuiltIn;
import org.jixiao.events.BudgetMetric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsTest {

    private static final Accounts LINES_ONLY = ReferenceCase.accounts();

    @Test
    void theReferenceCaseHasItsPublishedFigures() {
        Accounts accounts = LINES_ONLY
                .with(new EconomicSplit(yuan("11897636.98"), yuan("1430795.00"), null, null))
                .with(expense(ExpenseKind.THREE_PUBLIC, "65000", "22800", "38600"))
                .with(expense(ExpenseKind.TRAINING, null, "14000", "8400"))
                .with(new ByRate(yuan("97.08"), "实际支出 / 年初预算"));

        assertValue("100.00", accounts, "budgetExecutionRate");
        assertValue("10.73", accounts, "operatingExpenseShare");
        assertValue("35.08", accounts, "threePublicControlRate");
        assertValue("-40.93", accounts, "threePublicChangeRate");
        assertValue("66.67", accounts, "trainingChangeRate");
        assertValue("97.08", accounts, "procurementExecutionRate");
    }

    @Test
    void theMetricsAreThoseTheStreamNames() {
        assertEquals(
                Arrays.stream(BudgetMetric.values()).map(BudgetMetric::key).toList(),
                Metrics.of(LINES_ONLY).stream().map(Metric::name).toList());
    }

    @Test
    void aMetricCarriesNumeratorDenominatorAndBasis() {
        Metric rate = metric(LINES_ONLY, "budgetExecutionRate");

        assertEquals(yuan("34939472.45"), rate.numerator());
        assertEquals(yuan("34939472.45"), rate.denominator());
        assertEquals("年终决算 / 调整后预算", rate.basis());
    }

    @Test
    void aDayWithinTheYearIsNotCalledItsEndAndWhatBearsNoDaySaysSo() {
        Accounts accounts = LINES_ONLY.with(expense(ExpenseKind.THREE_PUBLIC, "65000", "22800", "38600"));
        LocalDate april = LocalDate.of(2019, 4, 30);

        List<Metric> within = Metrics.of(accounts, april);

        assertEquals("截至当日支出 / 调整后预算", named(within, "budgetExecutionRate").basis());
        assertTrue(named(within, "budgetExecutionRate").dated());
        assertFalse(named(within, "threePublicControlRate").dated());
        assertEquals(
                "三公经费实际数 / 三公经费预算数（登记时未标日期，按现状计）",
                named(within, "threePublicControlRate").basis());
        assertFalse(metric(accounts, "threePublicControlRate").dated());
        assertEquals(
                "三公经费实际数 / 三公经费预算数", metric(accounts, "threePublicControlRate").basis());
        assertFalse(within.stream().anyMatch(metric -> metric.basis().contains("决算")));
    }

    private static Metric named(List<Metric> metrics, String name) {
        return metrics.stream()
                .filter(metric -> metric.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDeclaredRateHasNoAmountsButItsBasis() {
        Metric rate = metric(LINES_ONLY.with(new ByRate(yuan("97.08"), "实际支出 / 年初预算")), "procurementExecutionRate");

        assertNull(rate.numerator());
        assertNull(rate.denominator());
        assertEquals("实际支出 / 年初预算", rate.basis());
    }

    @Test
    void theProcurementRateFollowsFromItsAmounts() {
        Metric rate =
                metric(LINES_ONLY.with(new ByAmounts(yuan("3000"), yuan("1000"), null)), "procurementExecutionRate");

        assertEquals(yuan("33.33"), rate.value());
        assertEquals(yuan("3000.00"), rate.denominator());
    }

    @Test
    void whatIsMissingIsNamed() {
        Accounts accounts = LINES_ONLY
                .with(expense(ExpenseKind.MEETING, null, "0", "0"))
                .with(expense(ExpenseKind.TRAINING, null, "14000", null));

        assertMissing("未登记政府采购", accounts, "procurementExecutionRate");
        assertMissing("未登记日常公用经费", accounts, "operatingExpenseShare");
        assertMissing("未登记三公经费实际数", accounts, "threePublicControlRate");
        assertMissing("未登记三公经费实际数", accounts, "threePublicChangeRate");
        assertMissing("未登记培训费预算数", accounts, "trainingControlRate");
        assertMissing("未登记上年培训费实际数", accounts, "trainingChangeRate");
        assertMissing("上年会议费实际数为零，不能计算比率", accounts, "meetingChangeRate");
        assertMissing("调整后预算为零，不能计算比率", Accounts.empty(BuiltIn.of(2019)), "budgetExecutionRate");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 3, 33.33",
        "2, 3, 66.67",
        "5, 100000, 0.01",
        "99999, 100000, 99.99",
        "100001, 100000, 100.01",
        "1, 1000000, 0.01",
        "-1, 1000000, -0.01",
        "0, 7, 0.00",
        "7, 7, 100.00"
    })
    void roundingNeverReaches100OrZero(String numerator, String denominator, String percent) {
        assertEquals(yuan(percent), Percent.of(yuan(numerator), yuan(denominator)));
    }

    private static void assertValue(String expected, Accounts accounts, String name) {
        Metric metric = metric(accounts, name);
        assertEquals(yuan(expected), metric.value(), name);
        assertNull(metric.missing(), name);
    }

    private static void assertMissing(String reason, Accounts accounts, String name) {
        Metric metric = metric(accounts, name);
        assertNull(metric.value(), name);
        assertEquals(reason, metric.missing(), name);
        assertTrue(metric.basis().length() > 3, name);
    }

    private static Metric metric(Accounts accounts, String name) {
        return Metrics.of(accounts).stream()
                .filter(metric -> metric.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ControlledExpense expense(ExpenseKind kind, String budget, String actual, String prior) {
        return new ControlledExpense(
                kind, budget == null ? null : yuan(budget), yuan(actual), null, prior == null ? null : yuan(prior));
    }

    private static BigDecimal yuan(String amount) {
        return new BigDecimal(amount);
    }
}
