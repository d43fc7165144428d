package org.jixiao.budget.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Kind;
import org.jixiao.budget.accounts.Line;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.classification.BuiltIn;
import org.jixiao.budget.classification.Fund;
import org.junit.jupiter.api.Test;

/** Where there is no share or rate, the table says why. */
class NamedCasesTest {

    @Test
    void aYearOfNothingHasNoSharesAndSaysWhy() {
        List<StructureRow> rows =
                Analysis.of(Accounts.empty(BuiltIn.of(2019)), null, null).structure();

        assertEquals(
                List.of("累计总支出为零，不能计算比重", "未登记人员经费", "未登记日常公用经费", "累计总支出为零，不能计算比重", "累计总支出为零，不能计算比重"),
                rows.stream().map(row -> row.share().missing()).toList());
        rows.forEach(row -> assertNull(row.share().percent()));
    }

    @Test
    void withoutAYearBeforeThereIsNothingToCompareWith() {
        YearRow total = Analysis.of(accounts(2019, line("2010301", "100")), null, null)
                .yearOnYear()
                .get(0);

        assertEquals("未登记上年总支出决算", total.growth().missing());
        assertNull(total.growth().change());
    }

    @Test
    void classesOfEitherYearAreCompared() {
        Accounts prior = accounts(2018, line("2010301", "80"), line("2210201", "20"));
        Accounts now = accounts(2019, line("2010301", "100"), line("2100717", "5"));

        Map<String, YearRow> rows = new TreeMap<>();
        Analysis.of(now, prior, null).yearOnYear().forEach(row -> rows.put(row.figure(), row));

        assertEquals(
                new BigDecimal("25.00"), rows.get("class.201.executed").growth().percent());
        assertEquals(
                new BigDecimal("-100.00"),
                rows.get("class.221.executed").growth().percent());
        assertEquals(
                "上年累计卫生健康支出为零，不能计算增减幅", rows.get("class.210.executed").growth().missing());
        assertEquals(
                new BigDecimal("5.00"), rows.get("class.210.executed").growth().change());
        assertEquals("未登记人员经费", rows.get("personnel").growth().missing());
    }

    /** As of a day on which a refund is there and what it refunds is not. */
    @Test
    void ofLessThanNothingThereIsNeitherAShareNorAGrowth() {
        Accounts prior = accounts(2018, refunded(2018, "2010301", "-30"));
        Accounts now = accounts(2019, refunded(2019, "2010301", "-10"));

        Analysis analysis = Analysis.of(now, prior, LocalDate.of(2019, 6, 30));

        YearRow total = analysis.yearOnYear().get(0);
        assertNull(total.growth().percent());
        assertEquals(new BigDecimal("20.00"), total.growth().change());
        assertEquals("上年同期累计总支出为负，不能计算增减幅", total.growth().missing());
        assertNull(analysis.structure().get(0).share().percent());
        assertEquals("累计总支出为负，不能计算比重", analysis.structure().get(0).share().missing());
    }

    /** Paid in October. */
    private static Line refunded(int year, String code, String refund) {
        return new Line(
                LineCode.of(code),
                "科目",
                null,
                Kind.BASIC,
                Fund.GENERAL_PUBLIC,
                new BigDecimal("100"),
                List.of(),
                new TreeMap<>(Map.of(
                        LocalDate.of(year, 3, 1), new BigDecimal(refund),
                        LocalDate.of(year, 10, 1), new BigDecimal("50"))));
    }

    private static Accounts accounts(int year, Line... lines) {
        return Accounts.empty(BuiltIn.of(year)).with(List.of(lines));
    }

    private static Line line(String code, String executed) {
        return new Line(
                LineCode.of(code),
                "科目",
                null,
                Kind.BASIC,
                Fund.GENERAL_PUBLIC,
                new BigDecimal("100"),
                List.of(),
                new TreeMap<>(Map.of(LocalDate.of(2019, 6, 30), new BigDecimal(executed))));
    }
}
