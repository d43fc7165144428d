package org.jixiao.budget.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Adjustment;
import org.jixiao.budget.accounts.EconomicSplit;
import org.jixiao.budget.accounts.Kind;
import org.jixiao.budget.accounts.Line;
import org.jixiao.budget.classification.Fund;
import org.jixiao.budget.classification.Subject;
import org.junit.jupiter.api.Test;

class ChangeTest {

    private static final Subject SUBJECT = new Subject("2012999");

    private final Accounts entered = enter("85000").applyTo(Accounts.empty(2019));

    @Test
    void aNewLineComesInAndAKnownOneIsReplaced() {
        assertNull(enter("1").partOf(Accounts.empty(2019)));
        assertEquals(line(entered), enter("1").partOf(entered));
        assertEquals(1, enter("1").applyTo(entered).lines().size());
    }

    @Test
    void enteringTheSameAgainChangesNothing() {
        assertEquals(entered, enter("85000.00").applyTo(entered));
    }

    @Test
    void aCorrectedLineKeepsItsLedger() {
        Accounts corrected = enter("90000").applyTo(adjust("-8500").applyTo(entered));

        assertEquals(new BigDecimal("81500.00"), line(corrected).amounts().adjusted());
    }

    @Test
    void everyAdjustmentIsAddedToTheLedger() {
        Accounts twice = adjust("-8500").applyTo(adjust("-8500").applyTo(entered));

        assertEquals(2, line(twice).adjustments().size());
        assertEquals(new BigDecimal("68000.00"), line(twice).amounts().adjusted());
    }

    @Test
    void nobodyCanCutMoreThanThereIs() {
        Contradiction refused =
                assertThrows(Contradiction.class, () -> adjust("-85000.01").applyTo(entered));
        assertEquals("amount", refused.field());
        assertEquals(
                "0.00",
                line(adjust("-85000").applyTo(entered)).amounts().adjusted().toPlainString());
    }

    @Test
    void theInitialBudgetCannotFallBelowTheCutsMade() {
        Accounts cut = adjust("-85000").applyTo(entered);

        Contradiction refused =
                assertThrows(Contradiction.class, () -> enter("84999").applyTo(cut));
        assertEquals("initial", refused.field());
    }

    @Test
    void onlyALineThatExistsCanBeAdjusted() {
        assertThrows(NoSuchLine.class, () -> adjust("1").applyTo(Accounts.empty(2019)));
    }

    @Test
    void oneChangeLeavesTheRestAlone() {
        Accounts after = new EconomicSplitEntered(new EconomicSplit(BigDecimal.ONE, BigDecimal.TEN)).applyTo(entered);

        assertEquals(entered.lines(), after.lines());
        assertEquals(entered.sums(), after.sums());
    }

    private static LineEntered enter(String initial) {
        return new LineEntered(
                SUBJECT,
                "其他群众团体事务支出",
                Kind.PROJECT,
                Fund.GENERAL_PUBLIC,
                new BigDecimal(initial),
                new BigDecimal("76500"));
    }

    private static LineAdjusted adjust(String amount) {
        return new LineAdjusted(SUBJECT, new Adjustment(new BigDecimal(amount), "政策性压缩资金", null));
    }

    private static Line line(Accounts accounts) {
        return accounts.line(SUBJECT).orElseThrow();
    }
}
