package org.jixiao.report.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.report.board.Entry.Execution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void without_a_plan_a_twelfth_is_due_each_month_and_rises_by_day() {
        assertEquals("50.00", planned(LocalDate.of(2025, 6, 30), null));
        assertEquals("4.30", planned(LocalDate.of(2025, 1, 16), null));
        assertEquals("100.00", planned(LocalDate.of(2025, 12, 31), null));
    }

    @Test
    void a_plan_by_month_counts_where_there_is_one() {
        List<BigDecimal> shares = Stream.of(0, 0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100)
                .map(BigDecimal::valueOf)
                .toList();
        assertEquals("10.00", planned(LocalDate.of(2025, 3, 31), shares));
        assertEquals("15.00", planned(LocalDate.of(2025, 4, 15), shares));
    }

    @Test
    void ten_points_off_is_within_bounds_and_more_is_not() {
        assertEquals(Pace.ON_PLAN, at("40").pace());
        assertEquals(Pace.LAGS, at("39.99").pace());
        assertEquals(Pace.ON_PLAN, at("60").pace());
        assertEquals(Pace.RUNS_AHEAD, at("60.01").pace());
    }

    @Test
    void what_is_not_all_is_not_shown_as_all() {
        assertEquals("99.99", at("99.999").executedShare().toPlainString());
        assertEquals("0.01", at("0.001").executedShare().toPlainString());
        assertEquals("100.00", at("100").executedShare().toPlainString());
    }

    @Test
    void without_a_budget_there_is_no_rate() {
        Execution spent = half().measure(BigDecimal.ZERO, BigDecimal.ONE, null, 0);
        assertNull(spent.executedShare());
        assertEquals(Pace.RUNS_AHEAD, spent.pace());
        assertEquals(
                Pace.NO_BUDGET,
                half().measure(BigDecimal.ZERO, BigDecimal.ZERO, null, 0).pace());
    }

    private static Execution at(String executed) {
        return half().measure(BigDecimal.valueOf(100), new BigDecimal(executed), null, 0);
    }

    private static Plan half() {
        return new Plan(LocalDate.of(2025, 6, 30), BigDecimal.TEN, BigDecimal.TEN);
    }

    private static String planned(LocalDate day, @Nullable List<BigDecimal> shares) {
        return new Plan(day, BigDecimal.TEN, BigDecimal.TEN)
                .measure(BigDecimal.ONE, BigDecimal.ONE, shares, 0)
                .plannedShare()
                .toPlainString();
    }
}
