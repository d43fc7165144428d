package org.jixiao.budget.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.ControlledExpense;
import org.jixiao.budget.accounts.EconomicSplit;
import org.jixiao.budget.accounts.ExpenseKind;
import org.jixiao.budget.accounts.FinalAccounts.Closed;
import org.jixiao.budget.accounts.FixedAssets;
import org.jixiao.budget.accounts.Kind;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.accounts.MonthlyPlan;
import org.jixiao.budget.accounts.Payment;
import org.jixiao.budget.accounts.Procurement;
import org.jixiao.budget.changes.AmountMoved;
import org.jixiao.budget.changes.Change;
import org.jixiao.budget.changes.LineEntered;
import org.jixiao.budget.changes.LineRemoved;
import org.jixiao.budget.changes.Overspending;
import org.jixiao.budget.changes.PaymentsEntered;
import org.jixiao.budget.classification.BuiltIn;
import org.jixiao.budget.classification.Classification;
import org.jixiao.budget.classification.Entry;
import org.jixiao.budget.classification.Fund;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final LineCode A = LineCode.of("2010301");
    private static final LineCode B = LineCode.of("2010302-P1");
    private static final LocalDate DAY = LocalDate.of(2019, 5, 1);

    private final Accounts empty = Accounts.empty(BuiltIn.of(2019));
    private final Accounts entered = apply(enter(B, "项目", "1"), apply(enter(A, null, "100"), empty));

    @Test
    void a_new_line_comes_with_all_that_is_known_of_it_and_a_removed_one_goes_with_it() {
        List<String> told = told(empty, apply(enter(B, "项目", "1"), empty));

        assertEquals(
                List.of(
                        "lines[2010302-P1].name: null > x",
                        "lines[2010302-P1].projectName: null > 项目",
                        "lines[2010302-P1].kind: null > PROJECT",
                        "lines[2010302-P1].fund: null > GENERAL_PUBLIC",
                        "lines[2010302-P1].under: null > 一般公共服务支出 / 政府办公厅（室）及相关机构事务",
                        "lines[2010302-P1].initial: null > 1.00",
                        "lines[2010302-P1].adjusted: null > 1.00",
                        "lines[2010302-P1].executed: null > 0.00"),
                told);
        assertEquals(8, told(entered, apply(new LineRemoved(B), entered)).size());
    }

    @Test
    void what_became_of_the_sums_is_told_and_not_every_entry() {
        assertEquals(
                List.of("lines[2010301].adjusted: 100.00 > 95.00", "lines[2010302-P1].adjusted: 1.00 > 6.00"),
                told(entered, apply(new AmountMoved(A, B, yuan("5"), DAY, "x", null), entered)));
        assertEquals(
                List.of("lines[2010301].executed: 0.00 > 3.00"),
                told(
                        entered,
                        apply(
                                new PaymentsEntered(List.of(
                                        new Payment(A, "V1", DAY, yuan("1"), null),
                                        new Payment(A, "V2", DAY, yuan("2"), null))),
                                entered)));
    }

    @Test
    void all_else_that_is_entered_is_told_too() {
        Accounts full = entered.with(new EconomicSplit(yuan("1"), yuan("2"), yuan("3"), null))
                .with(new ControlledExpense(ExpenseKind.MEETING, null, yuan("4"), yuan("5"), null))
                .with(new Procurement.ByRate(yuan("97.08"), "口径"))
                .with(new FixedAssets(yuan("9"), yuan("8")))
                .with(MonthlyPlan.even())
                .with(new Closed(Instant.EPOCH, "fin", "财政", yuan("0"), "文件"));

        assertEquals(
                List.of(
                        "economicSplit.personnel: null > 1.00",
                        "economicSplit.dailyOperating: null > 2.00",
                        "economicSplit.personnelBudget: null > 3.00",
                        "controlledExpenses[MEETING].actual: null > 4.00",
                        "controlledExpenses[MEETING].priorYearBudget: null > 5.00",
                        "procurement.executionRate: null > 97.08",
                        "procurement.basis: null > 口径",
                        "fixedAssets.total: null > 9.00",
                        "fixedAssets.inUse: null > 8.00",
                        "monthlyPlan: null > 8.3333333333, 16.6666666667, 25.00, 33.3333333333, 41.6666666667, 50.00,"
                                + " 58.3333333333, 66.6666666667, 75.00, 83.3333333333, 91.6666666667, 100.00",
                        "finalAccounts.closed: null > 文件"),
                told(entered, full));
        assertEquals(
                List.of(
                        "procurement.budget: null > 2.00",
                        "procurement.actual: null > 1.00",
                        "procurement.executionRate: 97.08 > null",
                        "procurement.basis: 口径 > null"),
                told(full, full.with(new Procurement.ByAmounts(yuan("2"), yuan("1"), null))));
    }

    @Test
    void other_names_of_classes_are_told_at_their_lines() {
        Accounts one = apply(new LineRemoved(B), entered);
        Classification names = new Classification(
                2019,
                List.of(new Entry("201", "甲类", Fund.GENERAL_PUBLIC), new Entry("20103", "乙款", Fund.GENERAL_PUBLIC)));

        assertEquals(List.of("lines[2010301].under: 一般公共服务支出 / 政府办公厅（室）及相关机构事务 > 甲类 / 乙款"), told(one, one.with(names)));
    }

    private static List<String> told(Accounts before, Accounts after) {
        return Difference.between(before, after).stream()
                .map(one -> one.field() + ": " + one.before() + " > " + one.after())
                .toList();
    }

    private static Accounts apply(Change change, Accounts before) {
        return change.applyTo(before, Overspending.REFUSE);
    }

    private static LineEntered enter(LineCode code, String project, String initial) {
        return new LineEntered(code, "x", project, Kind.PROJECT, Fund.GENERAL_PUBLIC, yuan(initial));
    }

    private static BigDecimal yuan(String amount) {
        return new BigDecimal(amount);
    }
}
