package org.jixiao.budget.declared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.budget.declared.Finding.Severity;
import org.jixiao.budget.figures.Figure;
import org.jixiao.budget.figures.Figures;
import org.junit.jupiter.api.Test;

/** What the published report of 2019 states of its budget: its slips are found, and nothing else. */
class PublishedReportTest {

    private static final Figures FIGURES = new Figures(List.of(
            figure("total.executed", "总支出决算", "34939472.45"),
            figure("basic.executed", "基本支出决算", "13328431.98"),
            figure("project.initial", "项目支出年初预算", "19978410.00"),
            figure("project.adjustment", "项目支出预算调整", "1632630.47"),
            figure("project.executed", "项目支出决算", "21611040.47"),
            figure("personnel", "人员经费", "11897636.98"),
            figure("dailyOperating", "日常公用经费", "1430795.00"),
            figure("project.class.201.executed", "一般公共服务支出项目支出决算", "790566.00"),
            figure("project.class.208.executed", "社会保障和就业支出项目支出决算", "11468627.00"),
            figure("project.class.210.executed", "卫生健康支出项目支出决算", "54600.00"),
            figure("project.class.212.executed", "城乡社区支出项目支出决算", "9297247.47"),
            figure("MEETING.actual", "会议费", "0.00"),
            figure("MEETING.priorYearActual", "上年会议费", "0.00"),
            figure("THREE_PUBLIC.actual", "三公经费", "22800.00"),
            figure("THREE_PUBLIC.budget", "三公经费预算", "65000.00"),
            figure("THREE_PUBLIC.priorYearActual", "上年三公经费", "38600.00")));

    @Test
    void sharesThatHoldAreNotFound() {
        assertHolds(share("38.15", "basic.executed", "total.executed"));
        assertHolds(share("89.27", "personnel", "basic.executed"));
        assertHolds(share("61.85", "project.executed", "total.executed"));
        assertHolds(share("3.66", "project.class.201.executed", "project.executed"));
        assertHolds(share("53.07", "project.class.208.executed", "project.executed"));
        assertHolds(share("0.25", "project.class.210.executed", "project.executed"));
        assertHolds(share("43.02", "project.class.212.executed", "project.executed"));
    }

    @Test
    void aShareOfTheWrongBaseIsFoundWithThatBase() {
        Finding finding = only(share("12.03", "dailyOperating", "basic.executed"));

        assertEquals(Severity.ERROR, finding.severity());
        assertEquals(FindingKind.SHARE_DIFFERS, finding.kind());
        assertEquals(new BigDecimal("10.73"), finding.computed());
        assertTrue(finding.message().endsWith("疑似误以人员经费为基数"), finding.message());
    }

    @Test
    void aTenFoldAmountIsFoundAsASlipOfUnits() {
        Finding finding = only(wan("1632.63", "project.adjustment"));

        assertEquals(Severity.ERROR, finding.severity());
        assertEquals(FindingKind.UNIT_SLIP, finding.kind());
        assertEquals(new BigDecimal("163.26"), finding.computed());
    }

    @Test
    void amountsThatHoldToTheirRoundingAreNotFound() {
        assertHolds(wan("1997.84", "project.initial"));
        assertHolds(wan("2161.10", "project.executed"));
    }

    @Test
    void partsThatMissTheirTotalByRoundingAreAWarning() {
        Finding finding = only(new DeclaredAmount(
                "一般公共服务支出",
                "project.class.201.executed",
                new BigDecimal("79.06"),
                Unit.WAN_YUAN,
                List.of(
                        new BigDecimal("26.84"),
                        new BigDecimal("3.80"),
                        new BigDecimal("7.65"),
                        new BigDecimal("40.76"))));

        assertEquals(Severity.WARNING, finding.severity());
        assertEquals(FindingKind.PARTS_DO_NOT_ADD_UP, finding.kind());
        assertEquals(new BigDecimal("79.05"), finding.computed());
    }

    @Test
    void aChangeFromNothingIsFound() {
        Finding finding = only(change("-100", "MEETING.actual", "MEETING.priorYearActual"));

        assertEquals(Severity.ERROR, finding.severity());
        assertEquals(FindingKind.ZERO_BASE, finding.kind());
    }

    @Test
    void changesThatHoldAreNotFound() {
        assertHolds(change("-40.93", "THREE_PUBLIC.actual", "THREE_PUBLIC.priorYearActual"));
        assertHolds(change("-64.92", "THREE_PUBLIC.actual", "THREE_PUBLIC.budget"));
    }

    @Test
    void aRateThatRoundingAllowsIsAWarningThatSaysHowFar() {
        Finding finding = only(new DeclaredGrowth(
                "培训费增幅", new BigDecimal("66.93"), new BigDecimal("1.40"), new BigDecimal("0.56"), Unit.WAN_YUAN));

        assertEquals(Severity.WARNING, finding.severity());
        assertEquals(new BigDecimal("66.67"), finding.computed());
        assertTrue(finding.message().contains("65.29%～68.07%"), finding.message());
    }

    @Test
    void whatWasNotEnteredIsNamed() {
        Finding finding = only(wan("10.00", "generalPublic.executed"));

        assertEquals(Severity.NOTE, finding.severity());
        assertEquals(FindingKind.FIGURE_MISSING, finding.kind());
    }

    private static Figure figure(String code, String name, String amount) {
        return Figure.sum(code, name, new BigDecimal(amount));
    }

    private static Declaration share(String percent, String figure, String base) {
        return new DeclaredShare("比重", new BigDecimal(percent), figure, base);
    }

    private static Declaration change(String percent, String figure, String base) {
        return new DeclaredChange("增减幅", new BigDecimal(percent), figure, base);
    }

    private static Declaration wan(String amount, String figure) {
        return new DeclaredAmount("金额", figure, new BigDecimal(amount), Unit.WAN_YUAN, List.of());
    }

    private static void assertHolds(Declaration declaration) {
        assertEquals(List.of(), declaration.check(FIGURES));
    }

    private static Finding only(Declaration declaration) {
        List<Finding> findings = declaration.check(FIGURES);
        assertEquals(1, findings.size(), findings.toString());
        return findings.get(0);
    }
}
