package org.jixiao.budget.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Adjustment;
import org.jixiao.budget.accounts.AdjustmentKind;
import org.jixiao.budget.accounts.ControlledExpense;
import org.jixiao.budget.accounts.EconomicSplit;
import org.jixiao.budget.accounts.ExpenseKind;
import org.jixiao.budget.accounts.FixedAssets;
import org.jixiao.budget.accounts.Kind;
import org.jixiao.budget.accounts.Line;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.accounts.MonthlyPlan;
import org.jixiao.budget.changes.AdjustmentReversed;
import org.jixiao.budget.changes.Overspending;
import org.jixiao.budget.classification.BuiltIn;
import org.jixiao.budget.classification.Fund;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetMetricsTest {

    private static final LineCode A = LineCode.of("2010301");
    private static final LineCode B = LineCode.of("2010302");

    private final Accounts accounts = Accounts.empty(BuiltIn.of(2019))
            .with(line(A, "1000", "2019-06-30", "700")
                    .adjustedBy(entry(AdjustmentKind.CARRIED_IN, "50", "2019-01-10", false, null))
                    .adjustedBy(entry(AdjustmentKind.ADDED, "200", "2019-05-10", true, null))
                    .adjustedBy(entry(AdjustmentKind.ADDED, "100", "2019-08-10", false, null))
                    .adjustedBy(entry(AdjustmentKind.CUT, "-150", "2019-09-10", false, null))
                    .movedBy(entry(AdjustmentKind.MOVED, "-40", "2019-09-10", false, B), 1))
            .with(line(B, "0", "2019-10-01", "30")
                    .movedBy(entry(AdjustmentKind.MOVED, "40", "2019-09-10", false, A), 5))
            .with(new EconomicSplit(yuan("500"), yuan("90"), null, yuan("100")))
            .with(new FixedAssets(yuan("200"), yuan("150")))
            .with(new ControlledExpense(ExpenseKind.THREE_PUBLIC, yuan("8"), yuan("6"), yuan("10"), yuan("12")));

    @ParameterizedTest
    @CsvSource({
        "budgetExecutionRate, 730, 1200, 60.83",
        "budgetCompletionRate, 730, 1000, 73.00",
        // 50 carried in, 1000 initial, 300 added, 470 left
        "budgetCompletionRateNetOfCarryOver, 880, 1350, 65.19",
        // 200 + 100 added, 150 cut, 40 moved
        "budgetAdjustmentRate, 490, 1000, 49.00",
        "budgetAdjustmentRateWithoutPolicy, 290, 1000, 29.00",
        "budgetControlRate, 300, 1000, 30.00",
        "carryOverRate, 470, 1200, 39.17",
        "paymentProgressRate, 730, 1200, 60.83",
        "operatingExpenseControlRate, 90, 100, 90.00",
        "threePublicControlRate, 6, 8, 75.00",
        "threePublicChangeRate, -6, 12, -50.00",
        "threePublicBudgetChangeRate, -2, 10, -20.00",
        "fixedAssetUtilisationRate, 150, 200, 75.00"
    })
    void everyMetricIsItsNumeratorByItsDenominator(String name, String above, String below, String value) {
        assertMetric(metric(Metrics.of(accounts), name), above, below, value);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-06-29, budgetExecutionRate, 0, 1250, 0.00",
        "2019-06-30, budgetExecutionRate, 700, 1250, 56.00",
        "2019-06-30, paymentProgressRate, 700, 625, 112.00",
        "2019-06-30, budgetAdjustmentRate, 200, 1000, 20.00",
        "2019-06-30, budgetControlRate, 200, 1000, 20.00",
        "2019-08-10, budgetControlRate, 300, 1000, 30.00",
        "2019-12-31, carryOverRate, 470, 1200, 39.17"
    })
    void metricsStandAsOfAnyDayOfTheYear(String date, String name, String above, String below, String value) {
        assertMetric(metric(Metrics.of(accounts, LocalDate.parse(date)), name), above, below, value);
    }

    /** Of 200 + 100 added, 150 cut and 40 moved the first 100 and the move are taken back. */
    @ParameterizedTest
    @CsvSource({
        "2019-09-30, budgetAdjustmentRate, 490, 1000, 49.00",
        "2019-10-09, budgetControlRate, 300, 1000, 30.00",
        "2019-10-10, budgetAdjustmentRate, 390, 1000, 39.00",
        "2019-10-10, budgetControlRate, 200, 1000, 20.00",
        "2019-10-10, budgetAdjustmentRateWithoutPolicy, 190, 1000, 19.00",
        "2019-11-11, budgetAdjustmentRate, 350, 1000, 35.00",
        "2019-12-31, budgetCompletionRateNetOfCarryOver, 880, 1250, 70.40",
        "2019-12-31, carryOverRate, 370, 1100, 33.64"
    })
    void whatWasReversedCountsUntilItsReversal(String date, String name, String above, String below, String value) {
        Accounts reversed = new AdjustmentReversed(B, 1, LocalDate.of(2019, 11, 11), "误登", null)
                .applyTo(
                        new AdjustmentReversed(A, 3, LocalDate.of(2019, 10, 10), "误登", null)
                                .applyTo(accounts, Overspending.WARN),
                        Overspending.WARN);

        assertMetric(metric(Metrics.of(reversed, LocalDate.parse(date)), name), above, below, value);
    }

    @Test
    void progressIsMeasuredByThePlanWhereThereIsOne() {
        Accounts planned = accounts.with(new MonthlyPlan(Arrays.stream("0 0 0 0 0 80 80 80 80 80 80 100".split(" "))
                .map(BigDecimal::new)
                .toList()));

        assertMetric(
                metric(Metrics.of(planned, LocalDate.of(2019, 6, 30)), "paymentProgressRate"), "700", "1000", "70.00");
        assertEquals(
                "截至当日计划支出为零，不能计算比率",
                metric(Metrics.of(planned, LocalDate.of(2019, 3, 31)), "paymentProgressRate")
                        .missing());
    }

    @Test
    void nothingIsAShareOfABudgetThatIsLessThanNoneOnThatDay() {
        Accounts cutFirst = Accounts.empty(BuiltIn.of(2019))
                .with(line(A, "0", "2019-06-30", "10")
                        .adjustedBy(entry(AdjustmentKind.CUT, "-40", "2019-03-10", false, null))
                        .adjustedBy(entry(AdjustmentKind.ADDED, "100", "2019-09-10", false, null)));

        List<Metric> within = Metrics.of(cutFirst, LocalDate.of(2019, 8, 31));

        Metric rate = metric(within, "budgetExecutionRate");
        assertNull(rate.value());
        assertEquals(yuan("-40.00"), rate.denominator());
        assertEquals("调整后预算为负，不能计算比率", rate.missing());
        assertEquals("调整后预算为负，不能计算比率", metric(within, "carryOverRate").missing());
        assertEquals("截至当日计划支出为负，不能计算比率", metric(within, "paymentProgressRate").missing());
        assertMetric(metric(Metrics.of(cutFirst), "budgetExecutionRate"), "10", "60", "16.67");
    }

    @Test
    void whatIsMissingIsNamed() {
        List<Metric> none = Metrics.of(Accounts.empty(BuiltIn.of(2019)));

        assertEquals("年初预算为零，不能计算比率", metric(none, "budgetAdjustmentRate").missing());
        assertEquals("未登记日常公用经费", metric(none, "operatingExpenseControlRate").missing());
        assertEquals("未登记在用固定资产", metric(none, "fixedAssetUtilisationRate").missing());
        assertEquals("未登记三公经费预算数", metric(none, "threePublicBudgetChangeRate").missing());
        assertEquals("未登记在职人员数", StaffMetric.of(null).missing());
        assertEquals("编制数为零，不能计算比率", StaffMetric.of(new Staff(3, 0)).missing());
    }

    @Test
    void whatBearsNoDateIsNoShareOfWhatBearsOneBeforeTheYearEnds() {
        Metric before = metric(Metrics.of(accounts, LocalDate.of(2019, 12, 30)), "operatingExpenseShare");

        assertNull(before.value());
        assertNull(before.numerator());
        assertEquals(yuan("730.00"), before.denominator());
        assertEquals("日常公用经费未按日登记", before.missing());
        assertMetric(
                metric(Metrics.of(accounts, LocalDate.of(2019, 12, 31)), "operatingExpenseShare"),
                "90",
                "730",
                "12.33");
        assertMetric(
                metric(Metrics.of(accounts, LocalDate.of(2019, 1, 31)), "operatingExpenseControlRate"),
                "90",
                "100",
                "90.00");
        assertEquals(
                "未登记日常公用经费",
                metric(Metrics.of(Accounts.empty(BuiltIn.of(2019)), LocalDate.of(2019, 1, 31)), "operatingExpenseShare")
                        .missing());
    }

    @Test
    void staffIsMeasuredInPersons() {
        assertMetric(StaffMetric.of(new Staff(33, 30)), "33", "30", "110.00");
    }

    private static void assertMetric(Metric metric, String above, String below, String value) {
        assertNull(metric.missing(), metric.name());
        assertEquals(0, metric.numerator().compareTo(yuan(above)), metric.toString());
        assertEquals(0, metric.denominator().compareTo(yuan(below)), metric.toString());
        assertEquals(yuan(value), metric.value());
    }

    private static Metric metric(List<Metric> metrics, String name) {
        return metrics.stream()
                .filter(metric -> metric.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Line line(LineCode code, String initial, String paidOn, String paid) {
        TreeMap<LocalDate, BigDecimal> payments = new TreeMap<>();
        payments.put(LocalDate.parse(paidOn), yuan(paid));
        return new Line(code, "x", null, Kind.BASIC, Fund.GENERAL_PUBLIC, yuan(initial), List.of(), payments);
    }

    private static Adjustment entry(
            AdjustmentKind kind, String amount, String date, boolean policyDriven, LineCode counterpart) {
        return new Adjustment(kind, yuan(amount), LocalDate.parse(date), "x", null, policyDriven, counterpart);
    }

    private static BigDecimal yuan(String amount) {
        return new BigDecimal(amount);
    }
}
