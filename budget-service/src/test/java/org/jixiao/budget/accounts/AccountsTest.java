package org.jixiao.budget.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jixiao.budget.classification.BuiltIn;
import org.jixiao.budget.classification.Fund;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountsTest {

    private static final LineCode CODE = LineCode.of("2080208-A1");

    private final Line line = new Line(
                    CODE,
                    "基层政权和社区建设",
                    "社区惠民项目",
                    Kind.PROJECT,
                    Fund.GENERAL_PUBLIC,
                    yuan("100"),
                    List.of(),
                    new TreeMap<>(Map.of(day("2019-02-28"), yuan("10"), day("2019-07-01"), yuan("60"))))
            .adjustedBy(added("20", "2019-03-01"))
            .adjustedBy(added("5", "2019-07-01"));

    @ParameterizedTest
    @CsvSource({
        "2019-01-01, 100.00, 0.00, 100.00",
        "2019-02-27, 100.00, 0.00, 100.00",
        "2019-02-28, 100.00, 10.00, 90.00",
        "2019-03-01, 120.00, 10.00, 110.00",
        "2019-06-30, 120.00, 10.00, 110.00",
        "2019-07-01, 125.00, 70.00, 55.00",
        "2019-12-31, 125.00, 70.00, 55.00"
    })
    void accountsStandAsTheyDidAtTheEndOfADay(String date, String adjusted, String executed, String balance) {
        Amounts amounts = Accounts.empty(BuiltIn.of(2019))
                .with(line)
                .asOf(day(date))
                .line(CODE)
                .orElseThrow()
                .amounts();

        assertEquals(yuan(adjusted), amounts.adjusted());
        assertEquals(yuan(executed), amounts.executed());
        assertEquals(yuan(balance), amounts.balance());
    }

    @Test
    void aProjectStandsBesideItsSubject() {
        Accounts accounts = Accounts.empty(BuiltIn.of(2019))
                .with(line)
                .with(paidNothing("2080208"))
                .with(paidNothing("2080208-B"));

        assertEquals(
                List.of("2080208", "2080208-A1", "2080208-B"),
                accounts.lines().stream().map(each -> each.code().code()).toList());
        assertEquals(yuan("125.00"), accounts.sums().byClass().get(0).total().adjusted());
    }

    @Test
    void threePublicIsTheSumOfItsPartsOnceAllAreThere() {
        Accounts partly = Accounts.empty(BuiltIn.of(2019))
                .with(expense(ExpenseKind.THREE_PUBLIC, "9", "8"))
                .with(expense(ExpenseKind.ABROAD, "1", "0"))
                .with(expense(ExpenseKind.RECEPTION, "2", "1"))
                .with(expense(ExpenseKind.CAR_PURCHASE, "0", "0"));
        assertEquals(yuan("8.00"), partly.threePublic().orElseThrow().actual());

        ControlledExpense whole = partly.with(expense(ExpenseKind.CAR_RUNNING, "3", "2.5"))
                .threePublic()
                .orElseThrow();

        assertEquals(yuan("6.00"), whole.budget());
        assertEquals(yuan("3.50"), whole.actual());
        assertNull(whole.priorYearActual());
        assertTrue(Accounts.empty(BuiltIn.of(2019)).threePublic().isEmpty());
    }

    @Test
    void whatThePartsOfThreePublicLeaveUnknownIsThatOfTheTotal() {
        ControlledExpense total =
                new ControlledExpense(ExpenseKind.THREE_PUBLIC, yuan("9"), yuan("88"), yuan("7"), yuan("6"));
        Accounts accounts = Accounts.empty(BuiltIn.of(2019)).with(total);
        for (ExpenseKind part : ExpenseKind.THREE_PUBLIC_PARTS) {
            accounts = accounts.with(new ControlledExpense(
                    part, part == ExpenseKind.ABROAD ? yuan("1") : null, yuan("2"), null, yuan("0.5")));
        }

        assertEquals(
                new ControlledExpense(ExpenseKind.THREE_PUBLIC, yuan("9"), yuan("8"), yuan("7"), yuan("2")),
                accounts.threePublic().orElseThrow());
    }

    @Test
    void aClosingIsInForceUntilItIsReopened() {
        FinalAccounts.Closed closed = new FinalAccounts.Closed(Instant.EPOCH, "fin", "财政", yuan("0"), "文件");
        FinalAccounts.Reopened reopened = new FinalAccounts.Reopened(Instant.EPOCH, "fin", "财政", "漏记", "文件");
        Accounts accounts = Accounts.empty(BuiltIn.of(2019));

        assertTrue(accounts.closing().isEmpty());
        assertEquals(closed, accounts.with(closed).closing().orElseThrow());
        assertTrue(accounts.with(closed).with(reopened).closing().isEmpty());
        assertEquals(
                List.of(closed, reopened), accounts.with(closed).with(reopened).finalAccounts());
    }

    @Test
    void anEntryHasTheSignOfItsKind() {
        assertThrows(IllegalArgumentException.class, () -> added("-1", "2019-01-01"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Adjustment(AdjustmentKind.CUT, yuan("1"), day("2019-01-01"), "x", null, false, null));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Adjustment(AdjustmentKind.MOVED, yuan("1"), day("2019-01-01"), "x", null, false, null));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Adjustment(AdjustmentKind.ADDED, yuan("1"), day("2019-01-01"), "x", null, false, CODE));
    }

    @Test
    void whatIsReversedCountsUntilThatDayAndStaysInTheLedger() {
        Line reversed = line.reversedBy(
                new Adjustment(AdjustmentKind.REVERSAL, yuan("-20"), day("2019-08-01"), "误登", null, false, null),
                null,
                1);

        assertEquals(
                List.of(1, 2, 3),
                reversed.ledger().stream().map(LedgerEntry::number).toList());
        assertEquals(List.of(added("5", "2019-07-01")), reversed.adjustments());
        assertEquals(line.adjustments(), reversed.asOf(day("2019-07-31")).adjustments());
        assertEquals(yuan("105.00"), reversed.amounts().adjusted());
        assertEquals(3, reversed.reversalOf(1).orElseThrow().number());
        assertTrue(reversed.reversalOf(2).isEmpty());
    }

    @Test
    void anEntrySaysWhatItReversesAndWhereItsOtherSideIs() {
        Adjustment reversal =
                new Adjustment(AdjustmentKind.REVERSAL, yuan("-20"), day("2019-08-01"), "误登", null, false, null);
        Adjustment move = new Adjustment(AdjustmentKind.MOVED, yuan("1"), day("2019-01-01"), "x", null, false, CODE);

        assertThrows(IllegalArgumentException.class, () -> new LedgerEntry(3, reversal, null, null));
        assertThrows(IllegalArgumentException.class, () -> new LedgerEntry(3, added("1", "2019-01-01"), null, 1));
        assertThrows(IllegalArgumentException.class, () -> new LedgerEntry(3, move, null, null));
        assertThrows(IllegalArgumentException.class, () -> new LedgerEntry(3, reversal, 1, 1));
    }

    private static Line paidNothing(String code) {
        boolean project = LineCode.of(code).project() != null;
        return new Line(
                LineCode.of(code),
                "x",
                project ? "y" : null,
                Kind.PROJECT,
                Fund.GENERAL_PUBLIC,
                yuan("0"),
                List.of(),
                new TreeMap<>());
    }

    private static Adjustment added(String amount, String date) {
        return new Adjustment(AdjustmentKind.ADDED, yuan(amount), day(date), "追加", null, false, null);
    }

    private static ControlledExpense expense(ExpenseKind kind, String budget, String actual) {
        return new ControlledExpense(kind, yuan(budget), yuan(actual), null, null);
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static BigDecimal yuan(String amount) {
        return new BigDecimal(amount);
    }
}
