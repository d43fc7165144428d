package org.jixiao.budget.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Adjustment;
import org.jixiao.budget.accounts.AdjustmentKind;
import org.jixiao.budget.accounts.Amounts;
import org.jixiao.budget.accounts.LedgerEntry;
import org.jixiao.budget.accounts.Line;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.accounts.Payment;
import org.jixiao.budget.accounts.Yuan;
import org.jixiao.budget.classification.BuiltIn;
import org.jixiao.budget.history.Difference;

/** Whatever is done to the accounts, in whatever order: the sums tie and nothing is lost. */
class LedgerTiesTest {

    /** The accounts, and beside them a plain tally of what was let in. */
    private static final class Books {

        private Accounts accounts = Accounts.empty(BuiltIn.of(2019));
        private final Map<String, Payment> vouchers = new HashMap<>();
        private final Map<LineCode, BigDecimal> initial = new HashMap<>();
        private final Map<LineCode, Integer> entries = new HashMap<>();
        private BigDecimal adjusted = Yuan.ZERO;

        void take(Change change, Overspending overspending) {
            Change fresh = RandomChanges.fitted(change, accounts, vouchers);
            Accounts before = accounts;
            try {
                accounts = fresh.applyTo(accounts, overspending);
            } catch (Contradiction | NoSuchLine | NoSuchAdjustment | AlreadyClosed | NotClosed refused) {
                return;
            }
            if (fresh instanceof PaymentsEntered paid) {
                paid.payments().forEach(payment -> vouchers.put(payment.voucher(), payment));
            } else if (fresh instanceof LineEntered line) {
                initial.put(line.line(), line.initial());
            } else if (fresh instanceof LineAdjusted line) {
                adjusted = adjusted.add(line.adjustment().amount());
                entries.merge(line.line(), 1, Integer::sum);
            } else if (fresh instanceof AmountMoved move) {
                entries.merge(move.from(), 1, Integer::sum);
                entries.merge(move.to(), 1, Integer::sum);
            } else if (fresh instanceof AdjustmentReversed reversal) {
                Adjustment original = line(before, reversal.line())
                        .entry(reversal.number())
                        .orElseThrow()
                        .adjustment();
                entries.merge(reversal.line(), 1, Integer::sum);
                if (original.counterpart() == null) {
                    adjusted = adjusted.subtract(original.amount());
                } else {
                    entries.merge(original.counterpart(), 1, Integer::sum);
                }
            } else if (fresh instanceof LineRemoved removed) {
                adjusted =
                        adjusted.subtract(line(before, removed.line()).amounts().adjustment());
                initial.remove(removed.line());
                entries.remove(removed.line());
            }
        }

        private static Line line(Accounts accounts, LineCode code) {
            return accounts.line(code).orElseThrow();
        }
    }

    @Property
    void sumsTieWithWhatWasLetIn(@ForAll("changes") List<Change> changes, @ForAll Overspending overspending) {
        Books books = new Books();

        changes.forEach(change -> books.take(change, overspending));

        Amounts total = books.accounts.sums().total();
        assertEquals(sum(books.initial.values()), total.initial());
        assertEquals(books.adjusted, total.adjustment(), "moves conserve the total");
        assertEquals(
                sum(books.vouchers.values().stream().map(Payment::amount).toList()),
                total.executed(),
                "every voucher once");
    }

    @Property
    void noLineFallsBelowItsLimits(@ForAll("changes") List<Change> changes) {
        Books books = new Books();

        for (Change change : changes) {
            books.take(change, Overspending.REFUSE);
            for (Line line : books.accounts.lines()) {
                assertTrue(line.amounts().adjusted().signum() >= 0, "adjusted");
                assertTrue(line.amounts().executed().signum() >= 0, "executed");
                assertTrue(line.amounts().balance().signum() >= 0, "balance");
            }
        }
    }

    @Property
    void aMoveHasTwoSidesOrNone(@ForAll("changes") List<Change> changes) {
        Books books = new Books();

        changes.forEach(change -> books.take(change, Overspending.WARN));

        BigDecimal moved = sum(books.accounts.lines().stream()
                .flatMap(line -> line.adjustments().stream())
                .filter(entry -> entry.kind() == AdjustmentKind.MOVED)
                .map(Adjustment::amount)
                .toList());
        assertEquals(0, moved.signum());
    }

    /** However the lines were corrected since. */
    @Property
    void nothingMovesBetweenFundsNorBetweenKindsWithoutADocument(@ForAll("changes") List<Change> changes) {
        Books books = new Books();

        for (Change change : changes) {
            books.take(change, Overspending.WARN);
            for (Line line : books.accounts.lines()) {
                for (Adjustment entry : line.adjustments()) {
                    if (entry.counterpart() != null) {
                        Line other = books.accounts.line(entry.counterpart()).orElseThrow();
                        assertEquals(line.fund(), other.fund());
                        assertTrue(line.kind() == other.kind() || entry.hasDocument());
                    }
                }
            }
        }
    }

    @Property
    void closedAccountsTieAndStayAsTheyAreUntilReopened(
            @ForAll("changes") List<Change> changes, @ForAll Overspending overspending) {
        Books books = new Books();

        for (Change change : changes) {
            Accounts before = books.accounts;
            books.take(change, overspending);
            if (before.closing().isPresent() && !(change instanceof FinalAccountsReopened)) {
                assertEquals(before, books.accounts);
            }
            books.accounts
                    .closing()
                    .ifPresent(closing ->
                            assertEquals(books.accounts.sums().total().executed(), closing.executed()));
        }
    }

    @Property
    void everyLedgerHasAllThatWasLetInUnderNumbersWithoutGaps(
            @ForAll("changes") List<Change> changes, @ForAll Overspending overspending) {
        Books books = new Books();
        for (Change change : changes) {
            Accounts before = books.accounts;
            books.take(change, overspending);
            for (Line line : books.accounts.lines()) {
                assertEquals(
                        IntStream.rangeClosed(1, books.entries.getOrDefault(line.code(), 0))
                                .boxed()
                                .toList(),
                        line.ledger().stream().map(LedgerEntry::number).toList());
                before.line(line.code())
                        .ifPresent(then -> assertEquals(
                                then.ledger(),
                                line.ledger().subList(0, then.ledger().size()),
                                "what is entered stays"));
            }
        }
    }

    @Property
    void whatIsReversedCountsNoMoreAndOnBothSidesOfAMove(
            @ForAll("changes") List<Change> changes, @ForAll Overspending overspending) {
        Books books = new Books();
        changes.forEach(change -> books.take(change, overspending));

        for (Line line : books.accounts.lines()) {
            assertEquals(
                    line.amounts().adjustment(),
                    sum(line.adjustments().stream().map(Adjustment::amount).toList()),
                    "what counts is what the line was adjusted by");
            for (LedgerEntry reversal : line.ledger()) {
                Integer reversed = reversal.reverses();
                if (reversed != null) {
                    assertReversed(
                            books.accounts, line, reversal, line.entry(reversed).orElseThrow());
                }
            }
        }
        BigDecimal moved = sum(books.accounts.lines().stream()
                .flatMap(line -> line.adjustments().stream())
                .filter(entry -> entry.kind() == AdjustmentKind.MOVED)
                .map(Adjustment::amount)
                .toList());
        assertEquals(0, moved.signum(), "both sides of a move count or neither");
    }

    private static void assertReversed(Accounts accounts, Line line, LedgerEntry reversal, LedgerEntry original) {
        assertEquals(
                original.adjustment().amount().negate(), reversal.adjustment().amount());
        assertTrue(original.reverses() == null, "no reversal is reversed");
        assertEquals(reversal, line.reversalOf(original.number()).orElseThrow(), "nothing is reversed twice");
        if (original.otherSide() != null) {
            Line other = accounts.line(original.adjustment().counterpart()).orElseThrow();
            LedgerEntry otherReversal = other.entry(reversal.otherSide()).orElseThrow();
            assertEquals(original.otherSide(), otherReversal.reverses());
            assertEquals(reversal.number(), otherReversal.otherSide());
        }
    }

    /** Else a day's metrics would depend on what came after it. */
    @Property
    void onEveryDayWhatCountsIsWhatTheLineWasAdjustedBy(@ForAll("changes") List<Change> changes) {
        Books books = new Books();
        changes.forEach(change -> books.take(change, Overspending.WARN));

        for (int month = 1; month <= 12; month++) {
            for (Line line : books.accounts.asOf(LocalDate.of(2019, month, 28)).lines()) {
                assertEquals(
                        line.amounts().adjustment(),
                        sum(line.adjustments().stream().map(Adjustment::amount).toList()));
            }
        }
    }

    /** Of what reads otherwise nothing is kept from the story. */
    @Property
    void whatIsToldOfAChangeIsWhatBecameOfTheLinesAndTheClosing(@ForAll("changes") List<Change> changes) {
        Books books = new Books();
        for (Change change : changes) {
            Accounts before = books.accounts;
            books.take(change, Overspending.WARN);
            assertEquals(
                    told(before).equals(told(books.accounts)),
                    Difference.between(before, books.accounts).isEmpty());
        }
    }

    @Property
    void whatIsSentTwiceCountsOnce(@ForAll("changes") List<Change> changes) {
        Books once = new Books();
        Books twice = new Books();

        for (Change change : changes) {
            once.take(change, Overspending.REFUSE);
            twice.take(change, Overspending.REFUSE);
            if (change instanceof PaymentsEntered) {
                twice.take(change, Overspending.REFUSE);
            }
        }

        assertEquals(once.accounts.sums(), twice.accounts.sums());
    }

    @Property
    void theYearsEndShowsEverythingAndEveryDayNoMoreThanTheNext(@ForAll("changes") List<Change> changes) {
        Books books = new Books();

        changes.forEach(change -> books.take(change, Overspending.WARN));

        assertEquals(books.accounts, books.accounts.asOf(LocalDate.of(2019, 12, 31)));
        int entries = 0;
        for (int month = 1; month <= 12; month++) {
            int now = entries(books.accounts.asOf(LocalDate.of(2019, month, 28)));
            assertTrue(now >= entries);
            entries = now;
        }
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        return RandomChanges.oneOfAny().list().ofMaxSize(40);
    }

    private static List<Object> told(Accounts accounts) {
        return List.of(
                accounts.closing().isPresent(),
                accounts.lines().stream()
                        .map(line -> List.of(line.code(), line.kind(), line.fund(), line.amounts()))
                        .toList());
    }

    private static int entries(Accounts accounts) {
        return accounts.lines().stream()
                .mapToInt(line -> line.ledger().size() + line.payments().size())
                .sum();
    }

    private static BigDecimal sum(Iterable<BigDecimal> amounts) {
        BigDecimal sum = Yuan.ZERO;
        for (BigDecimal amount : amounts) {
            sum = sum.add(amount);
        }
        return sum;
    }
}
