package org.jixiao.budget.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Adjustment;
import org.jixiao.budget.accounts.AdjustmentKind;
import org.jixiao.budget.accounts.ControlledExpense;
import org.jixiao.budget.accounts.EconomicSplit;
import org.jixiao.budget.accounts.ExpenseKind;
import org.jixiao.budget.accounts.FinalAccounts;
import org.jixiao.budget.accounts.Kind;
import org.jixiao.budget.accounts.Line;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.accounts.Procurement;
import org.jixiao.budget.accounts.ReferenceCase;
import org.jixiao.budget.classification.BuiltIn;
import org.jixiao.budget.classification.Fund;
import org.jixiao.budget.declared.DeclaredAmount;
import org.jixiao.budget.declared.Finding;
import org.jixiao.budget.declared.Finding.Severity;
import org.jixiao.budget.declared.Finding.Source;
import org.jixiao.budget.declared.FindingKind;
import org.jixiao.budget.declared.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnteredFindingsTest {

    @Test
    void whatTiesIsNotFound() {
        assertEquals(List.of(), on(split("11897636.98", "1430795.00")));
        assertEquals(List.of(), on(ReferenceCase.accounts()));
    }

    @ParameterizedTest
    @CsvSource({
        "11897636.98, 1430795.01, PARTS_DO_NOT_ADD_UP, 13328431.98 元",
        "11897636.98, 143079.50, UNIT_SLIP, 日常公用经费 143079.50 元，疑似单位错误（缩小为十分之一）",
        "118976369.80, 1430795.00, UNIT_SLIP, 人员经费 118976369.80 元，疑似单位错误（扩大为十倍）",
        "1189.76, 143.08, UNIT_SLIP, 疑似单位错误（万元数误作元）",
        "1189.76, 1430795.00, UNIT_SLIP, 人员经费 1189.76 元，疑似单位错误（万元数误作元）",
        "118976369.80, 14307950.00, UNIT_SLIP, 疑似单位错误（扩大为十倍）"
    })
    void personnelAndOperatingAreTheBasicExpenditure(
            String personnel, String operating, FindingKind kind, String ending) {
        Finding finding = only(split(personnel, operating));

        assertEquals(Severity.ERROR, finding.severity());
        assertEquals(kind, finding.kind());
        assertEquals(new BigDecimal("13328431.98"), finding.computed());
        assertTrue(finding.message().endsWith(ending), finding.message());
    }

    @Test
    void threePublicIsTheSumOfItsParts() {
        assertEquals(List.of(), on(threePublic("10", "1", "2", "3", "4")));

        Finding finding = only(threePublic("11", "1", "2", "3", "4"));
        assertEquals(FindingKind.PARTS_DO_NOT_ADD_UP, finding.kind());
        assertEquals(Severity.ERROR, finding.severity());
        assertEquals(
                FindingKind.UNIT_SLIP,
                only(threePublic("100", "1", "2", "3", "4")).kind());
    }

    @Test
    void threePublicIsNoLessThanThePartsThatAreKnown() {
        assertEquals(List.of(), on(threePublic("10", "1", "2")));
        assertEquals(
                FindingKind.PARTS_DO_NOT_ADD_UP,
                only(threePublic("2", "1", "2")).kind());
    }

    @Test
    void anOverspentLineIsAWarning() {
        Finding finding = only(Accounts.empty(BuiltIn.of(2019)).with(line("2010301", "100", "100.01")));

        assertEquals(Severity.WARNING, finding.severity());
        assertEquals(FindingKind.OVERSPENT, finding.kind());
        assertTrue(finding.message().endsWith("超支 0.01 元"), finding.message());
    }

    @ParameterizedTest
    @CsvSource({
        "100, 1000, 100.00, 扩大为十倍",
        "100, 1050, 105.00, 扩大为十倍",
        "1000, 100, 1000.00, 缩小为十分之一",
        "100, 1100000, 110.00, 元数误作万元",
        "1100000, 100, 1000000.00, 万元数误作元"
    })
    void aLeapOverLastYearIsAWarning(String before, String now, String computed, String slip) {
        Finding finding = Findings.of(
                        Accounts.empty(BuiltIn.of(2019)).with(line("2010301", now, "0")),
                        Accounts.empty(BuiltIn.of(2018)).with(line("2010301", before, "0")),
                        List.of())
                .get(0);

        assertEquals(Severity.WARNING, finding.severity());
        assertEquals(FindingKind.UNIT_SLIP, finding.kind());
        assertEquals(new BigDecimal(computed), finding.computed());
        assertTrue(finding.message().contains(slip), finding.message());
    }

    @ParameterizedTest
    @CsvSource({"100, 800", "100, 1200", "0, 1000", "100, 0", "100, 100000", "100, 100"})
    void anHonestChangeIsNone(String before, String now) {
        assertEquals(
                List.of(),
                Findings.of(
                        Accounts.empty(BuiltIn.of(2019)).with(line("2010301", now, "0")),
                        Accounts.empty(BuiltIn.of(2018)).with(line("2010301", before, "0")),
                        List.of()));
    }

    @Test
    void lastYearsFigureThatLastYearsOwnAccountsHaveOtherwiseIsAWarning() {
        Accounts now = Accounts.empty(BuiltIn.of(2025)).with(reception("50000", "41000", "60000"));
        Accounts before = Accounts.empty(BuiltIn.of(2024)).with(reception("32000", null, null));

        List<Finding> findings = Findings.of(now, before, List.of());

        assertEquals(1, findings.size(), findings::toString);
        Finding finding = findings.get(0);
        assertEquals(Severity.WARNING, finding.severity());
        assertEquals(FindingKind.LAST_YEAR_OTHERWISE, finding.kind());
        assertEquals("上年公务接待费实际数 41000.00 元，与 2024 年度登记的公务接待费实际数 32000.00 元不符", finding.message());
        assertEquals(List.of(), Findings.of(now, null, List.of()));
        assertEquals(List.of(), Findings.of(now, Accounts.empty(BuiltIn.of(2024)), List.of()));
        assertEquals(
                List.of(),
                Findings.of(now, Accounts.empty(BuiltIn.of(2024)).with(reception("41000", null, null)), List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "false, 2010301 科目上年结转 500.01 元，超过 2018 年度该行结余 300.00 元（尚未决算），多 200.01 元",
        "true, 2010301 科目上年结转 500.01 元，超过 2018 年度该行结余 300.00 元（已决算），多 200.01 元"
    })
    void moreCarriedInThanLastYearLeftOnTheLineIsAWarning(boolean closed, String message) {
        Accounts open = Accounts.empty(BuiltIn.of(2018)).with(line("2010301", "1000", "700"));
        Accounts before = closed
                ? open.with(new FinalAccounts.Closed(Instant.EPOCH, "u", "张三", new BigDecimal("700"), "决算批复"))
                : open;

        List<Finding> findings = Findings.of(carrying("300", "200.01"), before, List.of());

        assertEquals(1, findings.size(), findings::toString);
        Finding finding = findings.get(0);
        assertEquals(Severity.WARNING, finding.severity());
        assertEquals(FindingKind.CARRIED_ABOVE_BALANCE, finding.kind());
        assertEquals(Source.ENTERED, finding.source());
        assertEquals(new BigDecimal("500.01"), finding.stated());
        assertEquals(new BigDecimal("300.00"), finding.computed());
        assertEquals(message, finding.message());
    }

    @Test
    void whatLastYearLeftMayBeCarriedInAndWhereThereIsNoLastYearNothingIsSaid() {
        Accounts now = carrying("200", "100");

        assertEquals(
                List.of(),
                Findings.of(now, Accounts.empty(BuiltIn.of(2018)).with(line("2010301", "1000", "700")), List.of()));
        assertEquals(List.of(), Findings.of(now, null, List.of()));
        assertEquals(
                List.of(),
                Findings.of(now, Accounts.empty(BuiltIn.of(2018)).with(line("2010302", "1000", "1000")), List.of()));
    }

    /** What was taken back, and what was added otherwise, isn't carried in. */
    @Test
    void onlyCarryingsThatStandAreHeldAgainstLastYearsBalance() {
        Line added = line("2010301", "1000", "0")
                .adjustedBy(adjustment(AdjustmentKind.ADDED, "400"))
                .adjustedBy(adjustment(AdjustmentKind.CARRIED_IN, "400"));
        Accounts now = Accounts.empty(BuiltIn.of(2019))
                .with(added.reversedBy(adjustment(AdjustmentKind.REVERSAL, "-400"), null, 2));

        assertEquals(
                List.of(),
                Findings.of(now, Accounts.empty(BuiltIn.of(2018)).with(line("2010301", "1000", "700")), List.of()));
    }

    private static Accounts carrying(String... amounts) {
        Line line = line("2010301", "1000", "0");
        for (String amount : amounts) {
            line = line.adjustedBy(adjustment(AdjustmentKind.CARRIED_IN, amount));
        }
        return Accounts.empty(BuiltIn.of(2019)).with(line);
    }

    private static Adjustment adjustment(AdjustmentKind kind, String amount) {
        return new Adjustment(kind, new BigDecimal(amount), LocalDate.of(2019, 3, 1), "结转", null, false, null);
    }

    private static ControlledExpense reception(
            String actual, @Nullable String priorYearActual, @Nullable String priorYearBudget) {
        return new ControlledExpense(
                ExpenseKind.RECEPTION,
                new BigDecimal("60000"),
                new BigDecimal(actual),
                priorYearBudget == null ? null : new BigDecimal(priorYearBudget),
                priorYearActual == null ? null : new BigDecimal(priorYearActual));
    }

    @Test
    void moreProcuredThanPlannedIsAWarning() {
        Accounts none = Accounts.empty(BuiltIn.of(2019));
        BigDecimal hundred = new BigDecimal("100");

        assertEquals(List.of(), on(none.with(new Procurement.ByRate(hundred, null))));
        assertEquals(List.of(), on(none.with(new Procurement.ByAmounts(hundred, hundred, null))));
        assertEquals(
                FindingKind.ABOVE_WHOLE,
                only(none.with(new Procurement.ByRate(new BigDecimal("100.01"), null)))
                        .kind());
        assertEquals(
                Severity.WARNING,
                only(none.with(new Procurement.ByAmounts(BigDecimal.ZERO, hundred, null)))
                        .severity());
    }

    @ParameterizedTest
    @CsvSource({
        "RECEPTION, 公务接待费实际数 100.01 元，超出预算数 100.00 元，超出 0.01 元",
        "THREE_PUBLIC, 三公经费实际数 100.01 元，超出预算数 100.00 元，超出 0.01 元",
        "MEETING, 会议费实际数 100.01 元，超出预算数 100.00 元，超出 0.01 元",
        "TRAINING, 培训费实际数 100.01 元，超出预算数 100.00 元，超出 0.01 元"
    })
    void aControlledExpenseAboveItsBudgetIsAWarning(ExpenseKind kind, String message) {
        Accounts none = Accounts.empty(BuiltIn.of(2019));

        assertEquals(List.of(), on(none.with(expense(kind, null, "100.01"))));
        assertEquals(List.of(), on(none.with(expense(kind, "100", "100"))));
        Finding finding = only(none.with(expense(kind, "100", "100.01")));
        assertEquals(Severity.WARNING, finding.severity());
        assertEquals(FindingKind.ABOVE_BUDGET, finding.kind());
        assertEquals(message, finding.message());
    }

    /** One part may make up for another; each is told of for itself all the same. */
    @Test
    void threePublicIsHeldAgainstTheBudgetsOfItsParts() {
        Accounts parts = Accounts.empty(BuiltIn.of(2019))
                .with(expense(ExpenseKind.ABROAD, "10", "0"))
                .with(expense(ExpenseKind.RECEPTION, "10", "15"))
                .with(expense(ExpenseKind.CAR_PURCHASE, "0", "0"));

        assertEquals(
                List.of("公务接待费"),
                on(parts.with(expense(ExpenseKind.CAR_RUNNING, "10", "10"))).stream()
                        .map(Finding::what)
                        .toList());
        assertEquals(
                List.of("公务接待费", "公务用车运行维护费", "三公经费"),
                on(parts.with(expense(ExpenseKind.CAR_RUNNING, "10", "16"))).stream()
                        .map(Finding::what)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2080208, 社区建设, , 2080208-P1, 社区服务, 甲, 科目 2080208 有不同名称：社区建设、社区服务",
        "2010301, 行政运行, , 2010302, 行政运行, , 科目“行政运行”有不同代码：2010301、2010302",
        "2080208-P1, 社区建设, 甲, 2080299-P1, 其他, 乙, 项目 P1 有不同名称：乙、甲",
        "2080208-P1, 社区建设, 甲, 2080208-P2, 社区建设, 甲, 项目“甲”有不同代码：P1、P2"
    })
    void oneCodeUnderTwoNamesOrOneNameUnderTwoCodesIsAWarning(
            String code, String name, String project, String otherCode, String otherName, String other, String said) {
        Finding finding = only(Accounts.empty(BuiltIn.of(2019))
                .with(List.of(named(code, name, project), named(otherCode, otherName, other))));

        assertEquals(Severity.WARNING, finding.severity());
        assertEquals(FindingKind.NAMED_OTHERWISE, finding.kind());
        assertEquals(said, finding.message());
    }

    @ParameterizedTest
    @CsvSource({
        "2080208, 社区建设, , 2080208-P1, 社区建设, 甲",
        "2080208, 社区建设（街道）, , 2080208-P1, 社区建设(社区), 甲",
        "2010301, 行政运行, , 2013101, 行政运行, ",
        "2080208-P1, 社区建设, 甲, 2080299-P1, 其他, 甲",
        "2080208-P1, 社区建设, 甲（一期）, 2080208-P2, 社区建设, 甲（二期）"
    })
    void namesAndCodesThatGoTogetherAreNone(
            String code, String name, String project, String otherCode, String otherName, String other) {
        assertEquals(
                List.of(),
                on(Accounts.empty(BuiltIn.of(2019))
                        .with(List.of(named(code, name, project), named(otherCode, otherName, other)))));
    }

    @Test
    void theGravestComeFirstAndEnteredBeforeDeclared() {
        Accounts accounts = split("1", "1").with(new Procurement.ByRate(new BigDecimal("120"), null));
        DeclaredAmount wrong = new DeclaredAmount("总支出", "total.executed", BigDecimal.ONE, Unit.YUAN, List.of());
        DeclaredAmount unknown = new DeclaredAmount("会议费", "MEETING.actual", BigDecimal.ONE, Unit.YUAN, List.of());

        assertEquals(
                List.of("ERROR ENTERED", "ERROR DECLARED", "WARNING ENTERED", "NOTE DECLARED"),
                Findings.of(accounts, null, List.of(unknown, wrong)).stream()
                        .map(finding -> finding.severity() + " " + finding.source())
                        .toList());
    }

    private static List<Finding> on(Accounts accounts) {
        return Findings.of(accounts, null, List.of());
    }

    private static Finding only(Accounts accounts) {
        List<Finding> findings = on(accounts);
        assertEquals(1, findings.size(), findings.toString());
        assertEquals(Source.ENTERED, findings.get(0).source());
        return findings.get(0);
    }

    private static Accounts split(String personnel, String operating) {
        return ReferenceCase.accounts()
                .with(new EconomicSplit(new BigDecimal(personnel), new BigDecimal(operating), null, null));
    }

    private static Accounts threePublic(String total, String... parts) {
        Accounts accounts = Accounts.empty(BuiltIn.of(2019)).with(expense(ExpenseKind.THREE_PUBLIC, total));
        List<ExpenseKind> kinds = Stream.of(ExpenseKind.values())
                .filter(ExpenseKind.THREE_PUBLIC_PARTS::contains)
                .toList();
        for (int i = 0; i < parts.length; i++) {
            accounts = accounts.with(expense(kinds.get(i), parts[i]));
        }
        return accounts;
    }

    private static ControlledExpense expense(ExpenseKind kind, String actual) {
        return expense(kind, null, actual);
    }

    private static ControlledExpense expense(ExpenseKind kind, String budget, String actual) {
        return new ControlledExpense(
                kind, budget == null ? null : new BigDecimal(budget), new BigDecimal(actual), null, null);
    }

    private static Line named(String code, String name, String project) {
        return new Line(
                LineCode.of(code),
                name,
                project,
                Kind.PROJECT,
                Fund.GENERAL_PUBLIC,
                BigDecimal.ONE,
                List.of(),
                new TreeMap<>());
    }

    private static Line line(String code, String initial, String executed) {
        return new Line(
                LineCode.of(code),
                "科目",
                null,
                Kind.BASIC,
                Fund.GENERAL_PUBLIC,
                new BigDecimal(initial),
                List.of(),
                new TreeMap<>(Map.of(LocalDate.of(2019, 6, 30), new BigDecimal(executed))));
    }
}
