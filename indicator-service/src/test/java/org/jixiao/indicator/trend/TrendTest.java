package org.jixiao.indicator.trend;

import static org.jixiao.indicator.SampleIndicators.B12;
import static org.jixiao.indicator.SampleIndicators.definition;
import static org.jixiao.indicator.SampleIndicators.milestone;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.indicator.measure.Promise;
import org.jixiao.indicator.trend.Outlook.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendTest {

    @ParameterizedTest(name = "{0} {1}, cumulative {2}: read {3}, projected {4}: {5}")
    @CsvSource({
        // what accumulates: value × 12 / months
        "AT_LEAST, 3.28, true,  2019-03=0.5 2019-09=2.1, 2.8,      AT_RISK",
        "AT_LEAST, 3.28, true,  2019-03=0.5 2019-06=1.7, 3.4,      ON_COURSE",
        "AT_LEAST, 3.28, true,  2019-09=3.28,            4.373333, MET",
        "AT_LEAST, 3.28, true,  2019-05=1,               ,         TOO_EARLY",
        "AT_LEAST, 3.28, true,  2019-06=1,               2,        AT_RISK",
        "AT_LEAST, 100,  true,  2019-11=10,              10.909091, AT_RISK",
        "AT_LEAST, 3.28, true,  2019-12=3,               3,        AT_RISK",
        "AT_MOST,  100,  true,  2019-Q1=20 2019-Q2=50,   100,      ON_COURSE",
        "AT_MOST,  100,  true,  2019-Q1=20 2019-Q2=51,   102,      AT_RISK",
        "AT_MOST,  100,  true,  2019-Q1=101,             404,      AT_RISK",
        "AT_MOST,  100,  true,  2019-12=100,             100,      MET",
        "EQUAL,    12,   true,  2019-03=4 2019-06=9,     18,       ON_COURSE",
        "EQUAL,    12,   true,  2019-03=1 2019-06=2,     4,        AT_RISK",
        "EQUAL,    12,   true,  2019-03=4 2019-06=13,    26,       AT_RISK",
        // a state goes on as it went from its first reading to its last
        "AT_LEAST, 90,   false, 2019-03=30 2019-06=45,   75,       AT_RISK",
        "AT_LEAST, 90,   false, 2019-03=30 2019-06=50,   90,       ON_COURSE",
        "AT_LEAST, 90,   false, 2019-03=92 2019-06=91,   89,       AT_RISK",
        "AT_LEAST, 90,   false, 2019-03=91 2019-06=92,   94,       ON_COURSE",
        "AT_LEAST, 90,   false, 2019-06=95,              ,         TOO_EARLY",
        "AT_LEAST, 90,   false, 2019-03=95 2019-12=90,   90,       MET",
        "AT_MOST,  5,    false, 2019-03=3 2019-06=4,     6,        AT_RISK",
        "AT_MOST,  5,    false, 2019-03=10 2019-06=4,    0,        ON_COURSE",
        "EQUAL,    0,    false, 2019-03=0 2019-06=0,     0,        ON_COURSE",
        "EQUAL,    0,    false, 2019-03=0 2019-06=1,     3,        AT_RISK",
        // a month and a quarter that end together are one time, and the quarter counts
        "AT_LEAST, 90,   false, 2019-06=10 2019-Q2=20,   ,         TOO_EARLY",
        "AT_LEAST, 90,   false, 2019-Q2=50 2019-06=1 2019-03=30, 90, ON_COURSE",
    })
    void what_is_projected_and_whether_that_warns(
            Comparison comparison,
            String target,
            boolean cumulative,
            String read,
            @Nullable BigDecimal projected,
            Status status) {
        Outlook outlook = trend(comparison, target, null, cumulative, read).outlook();
        assertEquals(status, outlook.status());
        assertEquals(projected, outlook.projected());
    }

    @ParameterizedTest(name = "80 to 90: {0}: {1}")
    @CsvSource({
        "2019-03=70 2019-06=74, ON_COURSE",
        "2019-03=70 2019-06=79, AT_RISK",
        "2019-03=70 2019-06=71, AT_RISK",
        "2019-12=90, MET",
        "2019-12=91, AT_RISK",
    })
    void a_range_is_met_between_its_bounds(String read, Status status) {
        assertEquals(
                status,
                trend(Comparison.BETWEEN, "80", "90", false, read).outlook().status());
    }

    @Test
    void the_arithmetic_is_told_in_words_of_both_languages() {
        Outlook pace = trend(Comparison.AT_LEAST, "3.28", null, true, "2019-03=0.5 2019-09=2.1")
                .outlook();
        assertEquals("截至 2019-09 累计 2.1 户，按此进度推算年末为 2.1 × 12 ÷ 9 = 2.8 户，预计难以达到目标 ≥ 3.28 户", pace.zh());
        assertEquals(
                "2.1 户 by 2019-09; at that pace the year ends at 2.1 × 12 / 9 = 2.8 户, which misses the target of ≥ 3.28 户",
                pace.en());
        Outlook course = trend(Comparison.AT_MOST, "5", null, false, "2019-03=10 2019-06=4")
                .outlook();
        assertEquals("截至 2019-06 为 4 户，按此进度推算年末为 4 + (4 − 10) × 6 ÷ 3 = -8 → 0 户，预计可达到目标 ≤ 5 户", course.zh());
        Outlook over = trend(Comparison.AT_LEAST, "3", null, true, "2019-Q4=2").outlook();
        assertEquals("截至 2019-Q4 累计 2 户，年度终了，未达到目标 ≥ 3 户", over.zh());
        assertEquals("2 户 by 2019-Q4; the year is over, which misses the target of ≥ 3 户", over.en());
    }

    @Test
    void a_milestone_is_reached_or_open_until_the_year_is_over() {
        IndicatorState indicator = definition(milestone("签约")).over(B12, null);
        assertEquals(
                Status.NOTHING_READ,
                Trend.of(indicator, List.of()).get(0).outlook().status());
        assertEquals(Status.TOO_EARLY, signed(indicator, "2019-06", false));
        assertEquals(Status.MET, signed(indicator, "2019-06", true));
        assertEquals(Status.AT_RISK, signed(indicator, "2019-Q4", false));
    }

    private static Status signed(IndicatorState indicator, String period, boolean achieved) {
        Readings readings = new Readings(List.of(new Readings.Said("签约", null, achieved)), null);
        return Trend.of(indicator, List.of(readings.over(indicator, Period.of(period), null)))
                .get(0)
                .outlook()
                .status();
    }

    @Test
    void points_come_in_the_order_of_their_periods_and_only_in_the_present_unit() {
        Trend trend = trend(Comparison.AT_LEAST, "9", null, true, "2019-Q2=3 2019-10=8 2019-06=2 2019-01=1");
        assertEquals(
                List.of("2019-01", "2019-06", "2019-Q2", "2019-10"),
                trend.points().stream().map(Trend.Point::period).toList());

        IndicatorState households = indicator(Comparison.AT_LEAST, "9", null, true, "户");
        IndicatorState persons = indicator(Comparison.AT_LEAST, "9", null, true, "人");
        Trend redefined = Trend.of(persons, entries(households, "2019-03=1")).get(0);
        assertEquals(List.of(), redefined.points());
        assertNull(redefined.outlook().projected());
    }

    static Trend trend(Comparison comparison, String target, @Nullable String upper, boolean cumulative, String read) {
        IndicatorState indicator = indicator(comparison, target, upper, cumulative, "户");
        return Trend.of(indicator, entries(indicator, read)).get(0);
    }

    private static IndicatorState indicator(
            Comparison comparison, String target, @Nullable String upper, boolean cumulative, String unit) {
        Promise promise = new Promise(
                "量",
                comparison,
                unit,
                new BigDecimal(target),
                upper == null ? null : new BigDecimal(upper),
                null,
                null,
                cumulative);
        return definition(promise).over(B12, null);
    }

    /** @param read e.g. {@code 2019-03=1.5 2019-Q2=3} */
    private static List<Interim> entries(IndicatorState indicator, String read) {
        List<Interim> entries = new ArrayList<>();
        for (String point : read.split(" ")) {
            String[] parts = point.split("=");
            entries.add(new Readings(List.of(new Readings.Said("量", new BigDecimal(parts[1]), null)), null)
                    .over(indicator, Period.of(parts[0]), null));
        }
        return entries;
    }

    @ParameterizedTest
    @CsvSource({"2019-01, 2019-01-31", "2020-02, 2020-02-29", "2019-Q2, 2019-06-30", "2019-12, 2019-12-31"})
    void a_period_ends_with_its_last_day(String period, LocalDate lastDay) {
        assertEquals(lastDay, Period.of(period).lastDay());
    }
}
