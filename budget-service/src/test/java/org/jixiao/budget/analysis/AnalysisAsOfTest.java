package org.jixiao.budget.analysis;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.ControlledExpense;
import org.jixiao.budget.accounts.EconomicSplit;
import org.jixiao.budget.accounts.ExpenseKind;
import org.jixiao.budget.accounts.Kind;
import org.jixiao.budget.accounts.Line;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.accounts.ReferenceCase;
import org.jixiao.budget.classification.BuiltIn;
import org.jixiao.budget.classification.Fund;
import org.junit.jupiter.api.Test;

/** The tables as of a day: what bears a day counts up to it, and what bears none doesn't pretend to. */
class AnalysisAsOfTest {

    private static final LocalDate JUNE = LocalDate.of(2020, 6, 30);

    private final Accounts prior = accounts(2019, Map.of("2019-06-30", "30", "2019-07-01", "70"));
    private final Accounts now = accounts(2020, Map.of("2020-06-30", "40", "2020-12-31", "60"))
            .with(new EconomicSplit(new BigDecimal("60"), new BigDecimal("40"), null, null))
            .with(new ControlledExpense(
                    ExpenseKind.MEETING, new BigDecimal("9"), new BigDecimal("3"), null, new BigDecimal("4")));

    @Test
    void a_day_is_compared_with_the_same_day_of_the_year_before() {
        Growth growth = row(Analysis.of(now, prior, JUNE), "total.executed").growth();

        assertEquals("上年同期累计总支出", growth.baseName());
        assertEquals(new BigDecimal("30.00"), growth.before());
        assertEquals(new BigDecimal("10.00"), growth.change());
    }

    @Test
    void a_leap_day_is_compared_with_the_28th_of_february() {
        Accounts before = accounts(2019, Map.of("2019-02-28", "7", "2019-03-01", "1"));

        assertEquals(
                new BigDecimal("7.00"),
                row(Analysis.of(now, before, LocalDate.of(2020, 2, 29)), "total.executed")
                        .growth()
                        .before());
    }

    @Test
    void what_was_entered_without_days_is_left_out_or_marked() {
        Analysis june = Analysis.of(now, prior, JUNE);

        assertNull(row(june, "personnel").amount());
        assertEquals("人员经费未按日登记", row(june, "personnel").growth().missing());
        assertEquals("日常公用经费未按日登记", june.structure().get(2).share().missing());
        assertEquals("登记时未标日期，按现状计", june.expenses().get(0).remark());
        assertEquals(new BigDecimal("3.00"), june.expenses().get(0).actual());
        assertEquals(
                "未登记人员经费",
                row(Analysis.of(prior, null, LocalDate.of(2019, 6, 30)), "personnel")
                        .growth()
                        .missing());
    }

    @Test
    void final_accounts_are_spoken_of_once_they_are_closed_and_of_no_day_within_the_year() {
        Accounts closed = ReferenceCase.closed(now);
        LocalDate end = LocalDate.of(2020, 12, 31);

        assertEquals("累计支出", Analysis.of(now, null, null).executedName());
        assertEquals("累计支出", Analysis.of(now, null, end).executedName());
        assertEquals("年终决算", Analysis.of(closed, null, null).executedName());
        assertEquals("年终决算", Analysis.of(closed, null, end).executedName());
        assertEquals("累计支出", Analysis.of(closed, null, JUNE).executedName());
        assertEquals(
                List.of("累计总支出", "累计基本支出"),
                Analysis.of(closed, null, JUNE).structure().stream()
                        .map(row -> row.share().baseName())
                        .distinct()
                        .toList());
        assertEquals(
                "上年总支出决算",
                row(Analysis.of(now, ReferenceCase.closed(prior), null), "total.executed")
                        .growth()
                        .baseName());
    }

    @Property
    void every_table_ties_to_the_same_total_on_every_day(@ForAll @IntRange(min = 1, max = 366) int dayOfYear) {
        LocalDate day = LocalDate.ofYearDay(2020, dayOfYear);
        BigDecimal paid = new BigDecimal(day.isBefore(JUNE) ? "0.00" : dayOfYear == 366 ? "100.00" : "40.00");

        Analysis analysis = Analysis.of(now, prior, day);

        assertEquals(paid, analysis.basic().total().executed());
        assertEquals(paid, analysis.structure().get(0).executed());
        assertEquals(paid, analysis.funds().get(0).total().executed());
        assertEquals(paid, row(analysis, "class.201.executed").amount());
    }

    private static YearRow row(Analysis analysis, String figure) {
        return analysis.yearOnYear().stream()
                .filter(row -> row.figure().equals(figure))
                .findFirst()
                .orElseThrow();
    }

    private static Accounts accounts(int year, Map<String, String> paid) {
        return Accounts.empty(BuiltIn.of(year))
                .with(new Line(
                        LineCode.of("2010301"),
                        "行政运行",
                        null,
                        Kind.BASIC,
                        Fund.GENERAL_PUBLIC,
                        new BigDecimal("100"),
                        List.of(),
                        new TreeMap<>(paid.entrySet().stream()
                                .collect(toMap(
                                        entry -> LocalDate.parse(entry.getKey()),
                                        entry -> new BigDecimal(entry.getValue()))))));
    }
}
