package org.jixiao.budget.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Adjustment;
import org.jixiao.budget.accounts.AdjustmentKind;
import org.jixiao.budget.accounts.Kind;
import org.jixiao.budget.accounts.Line;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.classification.BuiltIn;
import org.jixiao.budget.classification.Fund;
import org.jixiao.budget.metrics.Progress.Pace;
import org.jixiao.budget.metrics.Progress.Thresholds;
import org.jixiao.budget.metrics.Progress.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

    private static final Thresholds TEN = new Thresholds(BigDecimal.TEN, BigDecimal.TEN);

    private final Accounts accounts = Accounts.empty(BuiltIn.of(2019))
            .with(line("2010301", "1200", Map.of("2019-01-15", "100", "2019-02-15", "90", "2019-04-01", "400")))
            .with(line("2010302", "1200", Map.of("2019-03-31", "10")));

    @Test
    void everyMonthStandsBesideItsPlan() {
        Progress progress = Progress.of(accounts, LocalDate.of(2019, 3, 31), TEN);

        assertEquals(
                List.of("100.00", "90.00", "10.00"),
                progress.months().stream()
                        .map(month -> month.executed().toString())
                        .toList());
        Progress.Standing march = progress.months().get(2).standing();
        assertEquals(new BigDecimal("200.00"), march.executed());
        assertEquals(new BigDecimal("600.00"), march.planned());
        assertEquals(new BigDecimal("8.33"), march.executedShare());
        assertEquals(new BigDecimal("25.00"), march.plannedShare());
        assertEquals(new BigDecimal("-16.67"), march.difference());
        assertEquals(Pace.LAGS, march.pace());
    }

    @Test
    void theLastMonthEndsOnTheDayAskedFor() {
        Progress progress = Progress.of(accounts, LocalDate.of(2019, 2, 14), TEN);

        assertEquals(LocalDate.of(2019, 2, 14), progress.months().get(1).until());
        assertEquals(new BigDecimal("0.00"), progress.months().get(1).executed());
        assertEquals(
                new BigDecimal("12.50"), progress.months().get(1).standing().plannedShare());
    }

    @Test
    void whatLagsOrRunsAheadIsWarnedAboutByLine() {
        List<Warning> warnings =
                Progress.of(accounts, LocalDate.of(2019, 4, 1), TEN).warnings();

        assertEquals(
                List.of("2010301", "2010302"),
                warnings.stream().map(Warning::line).toList());
        assertEquals(
                List.of(Pace.RUNS_AHEAD, Pace.LAGS),
                warnings.stream().map(warning -> warning.standing().pace()).toList());
    }

    @Test
    void theWholeIsWarnedAboutFirst() {
        Warning first =
                Progress.of(accounts, LocalDate.of(2019, 3, 31), TEN).warnings().get(0);

        assertNull(first.line());
    }

    @ParameterizedTest
    @CsvSource({"-10, ON_PLAN", "-10.01, LAGS", "0, ON_PLAN", "5, ON_PLAN", "5.01, RUNS_AHEAD"})
    void aThresholdItselfIsStillOnPlan(BigDecimal difference, Pace pace) {
        assertEquals(pace, new Thresholds(BigDecimal.TEN, new BigDecimal("5")).pace(difference));
    }

    /** By the day there is no budget yet, or cuts bear earlier dates than what they cut. */
    @ParameterizedTest
    @CsvSource({"0, 20, RUNS_AHEAD, 1", "-100, 20, RUNS_AHEAD, 1", "-100, 0, NO_BUDGET, 0", "-100, -20, NO_BUDGET, 0"})
    void whatIsExecutedWithoutABudgetRunsAheadAndHasNoRate(String cut, String paid, Pace pace, int warnings) {
        Line line = line("2010301", "0", Map.of("2019-03-01", paid)).adjustedBy(adjusted("500", "2019-06-30"));
        if (!cut.equals("0")) {
            line = line.adjustedBy(adjusted(cut, "2019-02-01"));
        }

        Progress march = Progress.of(Accounts.empty(BuiltIn.of(2019)).with(line), LocalDate.of(2019, 3, 31), TEN);

        Progress.Standing standing = march.months().get(2).standing();
        assertEquals(pace, standing.pace());
        assertNull(standing.executedShare());
        assertNull(standing.difference());
        assertEquals(new BigDecimal("0.00"), standing.planned());
        assertEquals(
                warnings,
                march.warnings().stream()
                        .filter(warning -> "2010301".equals(warning.line()))
                        .count());
    }

    private static Adjustment adjusted(String amount, String date) {
        BigDecimal yuan = new BigDecimal(amount);
        AdjustmentKind kind = yuan.signum() > 0 ? AdjustmentKind.ADDED : AdjustmentKind.CUT;
        return new Adjustment(kind, yuan, LocalDate.parse(date), "x", null, false, null);
    }

    @Test
    void withoutABudgetThereIsNoPace() {
        Progress progress = Progress.of(Accounts.empty(BuiltIn.of(2019)), LocalDate.of(2019, 1, 31), TEN);

        assertEquals(Pace.NO_BUDGET, progress.months().get(0).standing().pace());
        assertEquals(List.of(), progress.warnings());
    }

    private static Line line(String code, String initial, Map<String, String> payments) {
        TreeMap<LocalDate, BigDecimal> paid = new TreeMap<>();
        payments.forEach((date, amount) -> paid.put(LocalDate.parse(date), new BigDecimal(amount)));
        return new Line(
                LineCode.of(code),
                "x",
                null,
                Kind.BASIC,
                Fund.GENERAL_PUBLIC,
                new BigDecimal(initial),
                List.of(),
                paid);
    }
}
