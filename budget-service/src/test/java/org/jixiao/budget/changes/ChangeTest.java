package org.jixiao.budget.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Adjustment;
import org.jixiao.budget.accounts.AdjustmentKind;
import org.jixiao.budget.accounts.ControlledExpense;
import org.jixiao.budget.accounts.EconomicSplit;
import org.jixiao.budget.accounts.ExpenseKind;
import org.jixiao.budget.accounts.FinalAccounts.Closed;
import org.jixiao.budget.accounts.FinalAccounts.Reopened;
import org.jixiao.budget.accounts.FixedAssets;
import org.jixiao.budget.accounts.Kind;
import org.jixiao.budget.accounts.Line;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.accounts.MonthlyPlan;
import org.jixiao.budget.accounts.Payment;
import org.jixiao.budget.accounts.Procurement;
import org.jixiao.budget.classification.BuiltIn;
import org.jixiao.budget.classification.Classification;
import org.jixiao.budget.classification.Entry;
import org.jixiao.budget.classification.Fund;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChangeTest {

    private static final LineCode LINE = LineCode.of("2012999");
    private static final LineCode PROJECT = LineCode.of("2012999-A1");
    private static final LocalDate DAY = LocalDate.of(2019, 5, 1);

    private final Accounts entered = apply(enter("85000"), Accounts.empty(BuiltIn.of(2019)));

    @Test
    void aNewLineComesInAndAKnownOneIsReplaced() {
        assertNull(enter("1").partOf(Accounts.empty(BuiltIn.of(2019))));
        assertEquals(line(entered), enter("1").partOf(entered));
        assertEquals(1, apply(enter("1"), entered).lines().size());
    }

    @Test
    void enteringTheSameAgainChangesNothing() {
        assertEquals(entered, apply(enter("85000.00"), entered));
    }

    @Test
    void aCorrectedLineKeepsItsLedgers() {
        Accounts corrected = apply(enter("90000"), apply(pay("V1", "5"), apply(cut("8500"), entered)));

        assertEquals(yuan("81500.00"), line(corrected).amounts().adjusted());
        assertEquals(yuan("5.00"), line(corrected).amounts().executed());
    }

    @Test
    void everyAdjustmentIsAddedToTheLedger() {
        Accounts twice = apply(cut("8500"), apply(cut("8500"), entered));

        assertEquals(2, line(twice).adjustments().size());
        assertEquals(yuan("68000.00"), line(twice).amounts().adjusted());
    }

    @Test
    void nobodyCanCutMoreThanThereIs() {
        assertRefused("amount", cut("85000.01"), entered);
        assertEquals(yuan("0.00"), line(apply(cut("85000"), entered)).amounts().adjusted());
    }

    @Test
    void theInitialBudgetCannotFallBelowTheCutsMade() {
        assertRefused("initial", enter("84999"), apply(cut("85000"), entered));
    }

    @Test
    void onlyALineThatExistsCanBeAdjusted() {
        assertThrows(NoSuchLine.class, () -> apply(cut("1"), Accounts.empty(BuiltIn.of(2019))));
    }

    @Test
    void datesLieWithinTheFiscalYear() {
        LocalDate late = LocalDate.of(2020, 1, 1);

        assertRefused(
                "date",
                new LineAdjusted(LINE, new Adjustment(AdjustmentKind.ADDED, yuan("1"), late, "x", null, false, null)),
                entered);
        assertRefused("date", new AmountMoved(LINE, PROJECT, yuan("1"), late, "x", null), twoLines());
        assertRefused("date", new PaymentsEntered(List.of(new Payment(LINE, "V", late, yuan("1"), null))), entered);
    }

    @Test
    void aMoveTakesAsMuchAsItGives() {
        Accounts moved = apply(move("5000"), twoLines());

        assertEquals(yuan("80000.00"), line(moved).amounts().adjusted());
        assertEquals(
                yuan("5000.00"), moved.line(PROJECT).orElseThrow().amounts().adjusted());
        assertEquals(twoLines().sums().total().adjusted(), moved.sums().total().adjusted());
        assertEquals(PROJECT, line(moved).adjustments().get(0).counterpart());
        assertEquals(
                LINE, moved.line(PROJECT).orElseThrow().adjustments().get(0).counterpart());
    }

    @Test
    void aMoveNeedsTwoLinesAndEnoughToGive() {
        assertRefused("amount", move("85000.01"), twoLines());
        assertRefused("to", move("1"), entered);
        assertRefused(
                "from",
                move("1"),
                Accounts.empty(BuiltIn.of(2019)).with(twoLines().line(PROJECT).orElseThrow()));
        assertRefused("to", new AmountMoved(LINE, LINE, yuan("1"), DAY, "x", null), entered);
    }

    @Test
    void aMoveBetweenBasicAndProjectExpenditureNeedsADocument() {
        LineCode basic = LineCode.of("2012901");
        Accounts accounts =
                apply(new LineEntered(basic, "行政运行", null, Kind.BASIC, Fund.GENERAL_PUBLIC, yuan("100")), entered);

        assertRefused("document", new AmountMoved(LINE, basic, yuan("1"), DAY, "调剂", null), accounts);
        assertRefused("document", new AmountMoved(basic, LINE, yuan("1"), DAY, "调剂", " "), accounts);
        Accounts moved = apply(new AmountMoved(basic, LINE, yuan("1"), DAY, "调剂", "硚财〔2019〕3号"), accounts);
        assertEquals(yuan("85001.00"), line(moved).amounts().adjusted());
    }

    @Test
    void whatMovedWithoutADocumentKeepsBothLinesOfOneKind() {
        LineCode other = LineCode.of("2012901");
        Accounts open = apply(basic(other), apply(basic(LINE), Accounts.empty(BuiltIn.of(2019))));
        Accounts moved = apply(new AmountMoved(LINE, other, yuan("5"), DAY, "调剂", " "), open);
        Accounts approved = apply(new AmountMoved(LINE, other, yuan("5"), DAY, "调剂", "硚财〔2019〕3号"), open);

        assertRefused("kind", project(other), moved);
        assertRefused("kind", project(LINE), moved);
        assertRefused("kind", new LinesEntered(List.of(basic(LINE), project(other))), moved);
        apply(new LinesEntered(List.of(project(LINE), project(other))), moved);
        apply(project(other), apply(reverse(LINE, 1), moved));
        apply(project(other), approved);
        apply(project(LineCode.of("2012902")), moved);
    }

    @Test
    void whatMovedKeepsBothLinesOfOneFundWhateverTheDocument() {
        LineCode other = LineCode.of("2012901");
        Accounts moved = apply(
                new AmountMoved(LINE, other, yuan("5"), DAY, "调剂", "硚财〔2019〕3号"),
                apply(basic(other), apply(basic(LINE), Accounts.empty(BuiltIn.of(2019)))));
        LineEntered stateCapital = new LineEntered(other, "行政运行", null, Kind.BASIC, Fund.STATE_CAPITAL, yuan("100"));

        assertRefused("fund", stateCapital, moved);
        apply(stateCapital, apply(reverse(other, 1), moved));
    }

    private static LineEntered basic(LineCode line) {
        return new LineEntered(line, "行政运行", null, Kind.BASIC, Fund.GENERAL_PUBLIC, yuan("100"));
    }

    private static LineEntered project(LineCode line) {
        return new LineEntered(line, "行政运行", null, Kind.PROJECT, Fund.GENERAL_PUBLIC, yuan("100"));
    }

    @Test
    void whatIsReversedStaysInTheLedgerAndCountsNoMore() {
        Accounts cut = apply(cut("8500"), apply(cut("1"), entered));

        Accounts reversed = apply(reverse(LINE, 1), cut);

        assertEquals(yuan("76500.00"), line(reversed).amounts().adjusted());
        assertEquals(
                List.of(yuan("-8500.00")),
                line(reversed).adjustments().stream().map(Adjustment::amount).toList());
        assertEquals(
                List.of(yuan("-1.00"), yuan("-8500.00"), yuan("1.00")),
                line(reversed).ledger().stream()
                        .map(entry -> entry.adjustment().amount())
                        .toList());
        assertEquals(1, line(reversed).entry(3).orElseThrow().reverses());
        assertEquals(line(cut), reverse(LINE, 1).partOf(cut));
    }

    @Test
    void bothSidesOfAMoveAreReversedWhicheverIsNamed() {
        Accounts moved = apply(move("5000"), apply(cut("1"), twoLines()));

        for (Change reversal : List.of(reverse(LINE, 2), reverse(PROJECT, 1))) {
            Accounts reversed = apply(reversal, moved);
            assertEquals(yuan("84999.00"), line(reversed).amounts().adjusted());
            assertEquals(
                    yuan("0.00"), reversed.line(PROJECT).orElseThrow().amounts().adjusted());
            assertEquals(2, line(reversed).entry(3).orElseThrow().reverses());
            assertEquals(2, line(reversed).entry(3).orElseThrow().otherSide());
            assertEquals(
                    3,
                    reversed.line(PROJECT).orElseThrow().entry(2).orElseThrow().otherSide());
            assertRefused("number", reverse(LINE, 2), reversed);
            assertRefused("number", reverse(PROJECT, 1), reversed);
            assertEquals(
                    List.of(moved.line(PROJECT).orElseThrow(), line(moved)),
                    reverse(PROJECT, 1).partOf(moved));
        }
    }

    @Test
    void anEntryIsReversedOnceAndAReversalNever() {
        Accounts reversed = apply(reverse(LINE, 1), apply(cut("1"), entered));

        assertRefused("number", reverse(LINE, 1), reversed);
        assertRefused("number", reverse(LINE, 2), reversed);
        assertThrows(NoSuchAdjustment.class, () -> apply(reverse(LINE, 3), reversed));
        assertThrows(NoSuchLine.class, () -> apply(reverse(PROJECT, 1), reversed));
    }

    @Test
    void aReversalComesAfterWhatItReversesAndWithinTheYear() {
        Accounts cut = apply(cut("1"), entered);

        assertRefused("date", new AdjustmentReversed(LINE, 1, DAY.minusDays(1), "误登", null), cut);
        assertRefused("date", new AdjustmentReversed(LINE, 1, LocalDate.of(2020, 1, 1), "误登", null), cut);
        apply(new AdjustmentReversed(LINE, 1, DAY, "误登", null), cut);
    }

    @Test
    void noReversalBreaksTheSums() {
        Accounts added = apply(
                new LineAdjusted(LINE, new Adjustment(AdjustmentKind.ADDED, yuan("10"), DAY, "x", null, false, null)),
                entered);
        assertRefused("number", reverse(LINE, 1), apply(pay("V", "85001"), added));
        assertRefused("number", reverse(LINE, 1), apply(cut("85001"), added));

        Accounts moved = apply(move("5000"), twoLines());
        Accounts spent = apply(new PaymentsEntered(List.of(new Payment(PROJECT, "V", DAY, yuan("1"), null))), moved);
        assertRefused("number", reverse(LINE, 1), spent);
        assertEquals(
                yuan("-1.00"),
                reverse(LINE, 1)
                        .applyTo(spent, Overspending.WARN)
                        .line(PROJECT)
                        .orElseThrow()
                        .amounts()
                        .balance());
    }

    @Test
    void aLineEnteredByMistakeIsRemovedWithItsOwnAdjustments() {
        Accounts removed = apply(new LineRemoved(PROJECT), apply(cut("1"), twoLines()));
        assertEquals(List.of(LINE), removed.lines().stream().map(Line::code).toList());
        assertEquals(List.of(), apply(new LineRemoved(LINE), removed).lines());
        assertThrows(NoSuchLine.class, () -> apply(new LineRemoved(PROJECT), removed));
    }

    @Test
    void whatPaidOrMovedStaysEvenWhereThatWasTakenBack() {
        Accounts paid = apply(pay("V2", "-5"), apply(pay("V1", "5"), entered));
        Accounts moved = apply(reverse(PROJECT, 1), apply(move("5"), twoLines()));

        assertRefused("line", new LineRemoved(LINE), paid);
        assertRefused("line", new LineRemoved(LINE), moved);
        assertRefused("line", new LineRemoved(PROJECT), moved);
    }

    @Test
    void aStatedFundIsThatOfTheSubject() {
        Entry subject = new Entry("2120803", "城市建设支出", Fund.GOVERNMENT_FUND);
        LineCode code = LineCode.of("2120803");

        Fault fault = new LineStated(code, "x", null, Kind.PROJECT, Fund.GENERAL_PUBLIC, yuan("1"))
                .against(subject)
                .orElseThrow();

        assertEquals("fund", fault.field());
        assertTrue(fault.reasonZh().contains("一般公共预算") && fault.reasonZh().contains("政府性基金预算"), fault.reasonZh());
        for (Fund agreeing : new Fund[] {null, Fund.GOVERNMENT_FUND}) {
            LineStated line = new LineStated(code, "x", null, Kind.PROJECT, agreeing, yuan("1"));
            assertTrue(line.against(subject).isEmpty());
            assertEquals(Fund.GOVERNMENT_FUND, line.under(subject).fund());
        }
    }

    @Test
    void aLineWithAProjectCodeIsANamedProject() {
        assertRefused("kind", new LineEntered(PROJECT, "x", "y", Kind.BASIC, Fund.GENERAL_PUBLIC, yuan("1")), entered);
        assertRefused(
                "projectName",
                new LineEntered(PROJECT, "x", null, Kind.PROJECT, Fund.GENERAL_PUBLIC, yuan("1")),
                entered);
        assertRefused(
                "projectName", new LineEntered(LINE, "x", "y", Kind.PROJECT, Fund.GENERAL_PUBLIC, yuan("1")), entered);
    }

    @Test
    void overspendingIsRefusedWhateverBringsItAbout() {
        Accounts paid = apply(pay("V1", "85000"), entered);

        assertRefused("amount", pay("V2", "0.01"), paid);
        assertRefused("amount", cut("0.01"), paid);
        assertRefused("initial", enter("84999.99"), paid);
        assertRefused("amount", move("0.01"), paid.with(twoLines().line(PROJECT).orElseThrow()));
    }

    @Test
    void whereOverspendingIsOnlyWarnedAboutItShowsAsANegativeBalance() {
        Accounts overspent = pay("V1", "85000.01").applyTo(entered, Overspending.WARN);

        assertEquals(yuan("-0.01"), line(overspent).amounts().balance());
    }

    @Test
    void anOverspentLineMayBecomeBetterButNotWorse() {
        Accounts overspent = pay("V1", "86000").applyTo(entered, Overspending.WARN);

        assertEquals(
                yuan("-500.00"),
                line(apply(pay("V2", "-500"), overspent)).amounts().balance());
        assertRefused("amount", pay("V2", "1"), overspent);
    }

    @Test
    void whatALineComesToAfterAllPaymentsDecides() {
        Accounts paid = apply(new PaymentsEntered(List.of(payment("V1", "90000"), payment("V2", "-10000"))), entered);

        assertEquals(yuan("80000.00"), line(paid).amounts().executed());
    }

    @Test
    void limitsHoldForTheYearsTotalsAndNotForEachDay() {
        LocalDate june = LocalDate.of(2019, 6, 30);
        Accounts cut = apply(cut("85000"), entered);
        Accounts covered = apply(
                new LineAdjusted(LINE, new Adjustment(AdjustmentKind.ADDED, yuan("20"), june, "x", null, false, null)),
                cut);

        Accounts paid = apply(pay("V1", "20"), covered);

        assertRefused("amount", pay("V1", "20"), cut);
        assertEquals(yuan("0.00"), line(paid).amounts().balance());
        assertEquals(yuan("-20.00"), line(paid).asOf(DAY).amounts().balance());
    }

    @Test
    void anOverspentLineIsOneFaultThatNamesThePaymentPassingItsLimitAndTheLargest() {
        Fault overspent = onlyFault(
                entered,
                payment("V0", "10"),
                payment("V1", "999999999"),
                payment("V2", "-999999990"),
                payment("V3", "84980"),
                payment("V4", "1.01"),
                payment("V5", "1"));
        Fault negative = onlyFault(entered, payment("V1", "5"), payment("V2", "-6"), payment("V3", "-7"));

        assertEquals(4, overspent.entry());
        assertEquals(1, overspent.other());
        assertTrue(overspent.reasonZh().contains("本批该科目 6 笔，合计 85001.01 元，最大一笔 999999999.00 元"), overspent::reasonZh);
        assertEquals(1, negative.entry());
        assertEquals(2, negative.other());
        assertTrue(negative.reasonZh().contains("最小一笔 -7.00 元"), negative::reasonZh);
    }

    @Test
    void aPaymentThatStandsAloneIsToldWithoutWhatAllComeTo() {
        Fault alone = onlyFault(entered, payment("V1", "90000"));

        assertEquals("科目 2012999 将超支：支出 90000.00 元，调整后预算 85000.00 元", alone.reasonZh());
        assertNull(alone.other());
    }

    @Test
    void ofALineThatWasOverspentBeforeTheFirstPaymentThatMakesItWorseIsNamed() {
        Accounts overspent = pay("V1", "86000").applyTo(entered, Overspending.WARN);

        Fault fault = onlyFault(overspent, payment("V2", "-1"), payment("V3", "5"), payment("V4", "6"));

        assertEquals(1, fault.entry());
        assertEquals(2, fault.other());
    }

    @Test
    void aPaymentOfALineThatIsNotThereIsNamed() {
        Fault unknown = onlyFault(Accounts.empty(BuiltIn.of(2019)), payment("V1", "5"));

        assertEquals("line", unknown.field());
    }

    private static Fault onlyFault(Accounts before, Payment... payments) {
        List<Fault> faults = assertThrows(
                        Contradiction.class, () -> apply(new PaymentsEntered(List.of(payments)), before))
                .faults();
        assertEquals(1, faults.size(), faults::toString);
        return faults.get(0);
    }

    @Test
    void whatIsToldOfAChangeNamesVoucherAndProjectAndHasTwoDecimals() {
        assertEquals("登记支付凭证 V1：预算科目 2012999，5.00 元", pay("V1", "5").summary());
        assertEquals(
                "登记支付 2 笔，合计 3.50 元",
                new PaymentsEntered(List.of(payment("V1", "5"), payment("V2", "-1.5"))).summary());
        assertEquals(
                "登记预算科目 2012999-A1 其他群众团体事务支出（社区活动）：年初预算 7.00 元",
                new LineEntered(PROJECT, "其他群众团体事务支出", "社区活动", Kind.PROJECT, Fund.GENERAL_PUBLIC, yuan("7")).summary());
        assertEquals("预算科目 2012999 追减 8500.00 元", cut("8500").summary());
    }

    @Test
    void paymentsThatCancelOutAreStillEntered() {
        PaymentsEntered both = new PaymentsEntered(List.of(payment("V1", "5"), payment("V2", "-5")));

        assertTrue(both.changes(entered, apply(both, entered)));
    }

    @Test
    void allFaultsOfManyLinesAreNamed() {
        Contradiction refused = assertThrows(
                Contradiction.class,
                () -> apply(
                        new LinesEntered(List.of(
                                enter("1"),
                                new LineEntered(PROJECT, "x", null, Kind.BASIC, Fund.GENERAL_PUBLIC, yuan("1")),
                                enter("2"))),
                        entered));

        assertEquals(
                List.of(1, 1, 2), refused.faults().stream().map(Fault::entry).toList());
        assertEquals(
                List.of("kind", "projectName", "line"),
                refused.faults().stream().map(Fault::field).toList());
        assertEquals(0, refused.faults().get(2).other());
    }

    @Test
    void ofManyLinesThoseAreFreshThatDifferOrComeTwice() {
        LineEntered other =
                new LineEntered(LineCode.of("2010301"), "行政运行", null, Kind.BASIC, Fund.GENERAL_PUBLIC, yuan("1"));

        assertEquals(List.of(1), new LinesEntered(List.of(enter("85000.00"), other)).fresh(entered));
        assertEquals(List.of(0), new LinesEntered(List.of(enter("85000.01"))).fresh(entered));
        assertEquals(
                List.of(0, 2),
                new LinesEntered(List.of(enter("85000"), other, enter("85000"))).fresh(apply(other, entered)));
    }

    @Test
    void aPaymentIsJudgedAsFarAsItIsKnown() {
        LocalDate late = LocalDate.of(2020, 1, 1);
        LineCode unknown = LineCode.of("2010399");

        assertEquals(List.of("date", "line"), fields(new PaymentPart(unknown, late), entered));
        assertEquals(List.of("date"), fields(new PaymentPart(unknown, late), null));
        assertEquals(List.of(), fields(new PaymentPart(LINE, late.minusDays(1)), entered));
        assertEquals(List.of(), fields(new PaymentPart(null, null), entered));
    }

    private static List<String> fields(PaymentPart part, @Nullable Accounts accounts) {
        return part.faults(2019, accounts).stream().map(Fault::field).toList();
    }

    @Test
    void aTotalIsTheSumOfItsPartsWhereAllFourHaveTheFigure() {
        Accounts parts = entered;
        for (ExpenseKind part : ExpenseKind.THREE_PUBLIC_PARTS) {
            boolean budgeted = part != ExpenseKind.ABROAD;
            parts = apply(
                    new ControlledExpenseEntered(
                            new ControlledExpense(part, budgeted ? yuan("3") : null, yuan("2"), yuan("1"), null)),
                    parts);
        }

        assertRefused("actual", total("7.99", null, null), parts);
        assertRefused("priorYearBudget", total("8", null, "5"), parts);
        assertEquals(
                total("8", "100", "4").expense(),
                apply(total("8", "100", "4"), parts).threePublic().orElseThrow());
        assertEquals(
                yuan("4.00"),
                apply(total("8", "100", null), parts)
                        .threePublic()
                        .orElseThrow()
                        .priorYearBudget());
    }

    /** Its total said 100 before its parts were known to be 90. */
    @Test
    void aTotalThatItsPartsContradictCanBeCorrected() {
        Accounts accounts = apply(total("100", null, null), entered);
        for (ExpenseKind part : ExpenseKind.THREE_PUBLIC_PARTS) {
            accounts = apply(
                    new ControlledExpenseEntered(new ControlledExpense(part, null, yuan("22.5"), null, null)),
                    accounts);
        }

        Accounts corrected = apply(total("90", null, null), accounts);

        assertEquals(
                yuan("90.00"),
                corrected
                        .controlledExpense(ExpenseKind.THREE_PUBLIC)
                        .orElseThrow()
                        .actual());
    }

    private static ControlledExpenseEntered total(
            String actual, @Nullable String budget, @Nullable String priorYearBudget) {
        return new ControlledExpenseEntered(new ControlledExpense(
                ExpenseKind.THREE_PUBLIC,
                budget == null ? null : yuan(budget),
                yuan(actual),
                priorYearBudget == null ? null : yuan(priorYearBudget),
                null));
    }

    @Test
    void noMoreAssetsAreInUseThanThereAre() {
        assertRefused("inUse", new FixedAssetsEntered(new FixedAssets(yuan("1"), yuan("1.01"))), entered);
    }

    @Test
    void accountsCloseOnlyOnTheTotalThatWasPaid() {
        Accounts paid = apply(pay("V1", "76500"), entered);

        assertRefused("executed", close("76500.01"), paid);
        assertEquals(
                yuan("76500.00"),
                apply(close("76500"), paid).closing().orElseThrow().executed());
    }

    static Stream<Change> everythingButReopening() {
        return Stream.of(
                enter("85000"),
                new LinesEntered(List.of(enter("1"))),
                cut("1"),
                move("1"),
                reverse(LINE, 1),
                new LineRemoved(LINE),
                pay("V9", "1"),
                new EconomicSplitEntered(new EconomicSplit(yuan("1"), yuan("1"), null, null)),
                expense(ExpenseKind.MEETING),
                new ProcurementEntered(new Procurement.ByRate(yuan("1"), null)),
                new FixedAssetsEntered(new FixedAssets(yuan("1"), yuan("1"))),
                new MonthlyPlanEntered(MonthlyPlan.even()),
                close("0"));
    }

    @ParameterizedTest
    @MethodSource("everythingButReopening")
    void closedAccountsRefuseEverythingUntilReopened(Change change) {
        Accounts closed = apply(close("0"), apply(cut("1"), twoLines()));
        Change reopening = new FinalAccountsReopened(new Reopened(Instant.EPOCH, "fin", "财政", "漏记", "文件"));

        AlreadyClosed refused = assertThrows(AlreadyClosed.class, () -> apply(change, closed));

        assertEquals("fin", refused.closing().by());
        apply(change, apply(reopening, closed));
        assertThrows(NotClosed.class, () -> apply(reopening, twoLines()));
    }

    @Test
    void otherNamesOfClassesAndSectionsAreNoChangeOfClosedFigures() {
        Accounts closed = apply(close("0"), entered);
        Classification names = new Classification(
                2019,
                List.of(new Entry("201", "甲类", Fund.GENERAL_PUBLIC), new Entry("20129", "乙款", Fund.GENERAL_PUBLIC)));

        Accounts renamed = apply(new SubjectsRenamed(names), closed);

        assertEquals("甲类", renamed.sums().byClass().get(0).name());
        assertEquals(Map.of("201", "甲类", "20129", "乙款"), new SubjectsRenamed(names).partOf(renamed));
        assertEquals(closed, renamed.with(closed.subjects()));
    }

    @Test
    void aYearWithoutLinesHasNothingToClose() {
        assertRefused("executed", close("0"), Accounts.empty(BuiltIn.of(2019)));
    }

    @Test
    void whatIsToldAnewStaysAsItIsClosedAccountsToo() {
        Accounts closed = apply(close("0"), apply(cut("1"), twoLines()));

        assertEquals(closed, apply(new BudgetRetold(), closed));
    }

    @Test
    void oneChangeLeavesTheRestAlone() {
        Accounts after =
                apply(new EconomicSplitEntered(new EconomicSplit(BigDecimal.ONE, BigDecimal.TEN, null, null)), entered);

        assertEquals(entered.lines(), after.lines());
        assertEquals(entered.sums(), after.sums());
    }

    private Accounts twoLines() {
        return apply(
                new LineEntered(PROJECT, "其他群众团体事务支出", "社区活动", Kind.PROJECT, Fund.GENERAL_PUBLIC, yuan("0")), entered);
    }

    private static void assertRefused(String field, Change change, Accounts before) {
        Contradiction refused = assertThrows(Contradiction.class, () -> apply(change, before));
        assertEquals(field, refused.faults().get(0).field());
    }

    private static Accounts apply(Change change, Accounts before) {
        return change.applyTo(before, Overspending.REFUSE);
    }

    private static LineEntered enter(String initial) {
        return new LineEntered(LINE, "其他群众团体事务支出", null, Kind.PROJECT, Fund.GENERAL_PUBLIC, yuan(initial));
    }

    private static LineAdjusted cut(String amount) {
        return new LineAdjusted(
                LINE, new Adjustment(AdjustmentKind.CUT, yuan(amount).negate(), DAY, "政策性压缩资金", null, true, null));
    }

    private static AdjustmentReversed reverse(LineCode line, int number) {
        return new AdjustmentReversed(line, number, DAY.plusDays(1), "误登", null);
    }

    private static AmountMoved move(String amount) {
        return new AmountMoved(LINE, PROJECT, yuan(amount), DAY, "调剂", null);
    }

    private static PaymentsEntered pay(String voucher, String amount) {
        return new PaymentsEntered(List.of(payment(voucher, amount)));
    }

    private static Payment payment(String voucher, String amount) {
        return new Payment(LINE, voucher, DAY, yuan(amount), null);
    }

    private static ControlledExpenseEntered expense(ExpenseKind kind) {
        return new ControlledExpenseEntered(new ControlledExpense(kind, null, yuan("1"), null, null));
    }

    private static FinalAccountsClosed close(String executed) {
        return new FinalAccountsClosed(new Closed(Instant.EPOCH, "fin", "财政", yuan(executed), "文件"));
    }

    private static Line line(Accounts accounts) {
        return accounts.line(LINE).orElseThrow();
    }

    private static BigDecimal yuan(String amount) {
        return new BigDecimal(amount);
    }
}
