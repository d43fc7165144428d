package org.jixiao.budget.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.ControlledExpense;
import org.jixiao.budget.accounts.EconomicSplit;
import org.jixiao.budget.accounts.ExpenseKind;
import org.jixiao.budget.accounts.ReferenceCase;
import org.junit.jupiter.api.Test;

/** The figures of the published report's second section that are right follow from its two tables. */
class PublishedStructureTest {

    private static final Accounts ACCOUNTS = ReferenceCase.accounts()
            .with(new EconomicSplit(new BigDecimal("11897636.98"), new BigDecimal("1430795.00"), null, null))
            .with(expense(ExpenseKind.THREE_PUBLIC, "65000", "22800", "38600"))
            .with(expense(ExpenseKind.MEETING, null, "0", "0"))
            .with(expense(ExpenseKind.TRAINING, null, "14000", "8400"));

    private final Analysis analysis = Analysis.of(ReferenceCase.closed(ACCOUNTS), null, null);

    @Test
    void scaleAndStructureWithTheirBases() {
        assertEquals(
                List.of(
                        "基本支出 13328431.98 38.15 total.executed",
                        "人员经费 11897636.98 89.27 basic.executed",
                        "日常公用经费 1430795.00 10.73 basic.executed",
                        "项目支出 21611040.47 61.85 total.executed",
                        "一般公共服务支出 790566.00 3.66 project.executed",
                        "社会保障和就业支出 11468627.00 53.07 project.executed",
                        "卫生健康支出 54600.00 0.25 project.executed",
                        "城乡社区支出 9297247.47 43.02 project.executed",
                        "合计 34939472.45 100.00 total.executed"),
                analysis.structure().stream()
                        .map(row -> row.name() + " " + row.executed() + " "
                                + row.share().percent() + " " + row.share().base())
                        .toList());
    }

    @Test
    void everyBaseIsNamedInChineseToo() {
        assertEquals(
                List.of("总支出决算", "基本支出决算", "项目支出决算"),
                analysis.structure().stream()
                        .map(row -> row.share().baseName())
                        .distinct()
                        .toList());
    }

    @Test
    void bothTablesTieToTheirTotals() {
        assertEquals(12, analysis.basic().rows().size());
        assertEquals(
                columns("12699992.00", "628439.98", "13328431.98"),
                analysis.basic().total());
        assertEquals(10, analysis.project().rows().size());
        assertEquals(
                columns("19978410.00", "1632630.47", "21611040.47"),
                analysis.project().total());
    }

    @Test
    void theFundsStandApart() {
        assertEquals(
                List.of("一般公共预算 33364551.98 95.49", "政府性基金预算 1574920.47 4.51", "国有资本经营预算 0.00 0.00"),
                analysis.funds().stream()
                        .map(fund -> fund.name() + " " + fund.total().executed() + " "
                                + fund.share().percent())
                        .toList());
        assertEquals(
                List.of("212 1574920.47", "21208 1574920.47"),
                analysis.funds().get(1).rows().stream()
                        .map(row -> row.code() + " " + row.total().executed())
                        .toList());
    }

    @Test
    void sectionsFollowTheirClass() {
        assertEquals(
                List.of("201", "20103", "20123", "20129", "20136", "208"),
                analysis.funds().get(0).rows().stream()
                        .map(RollupRow::code)
                        .limit(6)
                        .toList());
    }

    @Test
    void controlledExpensesBesideLastYearAndBudget() {
        assertEquals(
                List.of(
                        "三公经费 -15800.00 -40.93 null; -42200.00 -64.92 null",
                        "会议费 0.00 null 上年会议费实际数为零，不能计算增减幅; null null 未登记会议费预算数",
                        "培训费 5600.00 66.67 null; null null 未登记培训费预算数"),
                analysis.expenses().stream()
                        .map(row -> row.name() + " " + text(row.overPriorYear()) + "; " + text(row.overBudget()))
                        .toList());
    }

    private static String text(Growth growth) {
        return growth.change() + " " + growth.percent() + " " + growth.missing();
    }

    private static Columns columns(String initial, String adjustment, String executed) {
        return new Columns(
                new BigDecimal(initial),
                new BigDecimal(adjustment),
                new BigDecimal(executed),
                new BigDecimal(executed),
                new BigDecimal("0.00"));
    }

    private static ControlledExpense expense(ExpenseKind kind, String budget, String actual, String prior) {
        return new ControlledExpense(
                kind,
                budget == null ? null : new BigDecimal(budget),
                new BigDecimal(actual),
                null,
                new BigDecimal(prior));
    }
}
