package org.jixiao.budget.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Adjustment;
import org.jixiao.budget.accounts.AdjustmentKind;
import org.jixiao.budget.accounts.Amounts;
import org.jixiao.budget.accounts.Kind;
import org.jixiao.budget.accounts.Line;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.accounts.Payment;
import org.jixiao.budget.accounts.Yuan;
import org.jixiao.budget.classification.BuiltIn;
import org.jixiao.budget.classification.Fund;

/** Whatever is done to the accounts, in whatever order: the sums tie and nothing is lost. */
class LedgerTiesTest {

    private static final List<LineCode> LINES =
            List.of(LineCode.of("2010301"), LineCode.of("2010301-A1"), LineCode.of("2120803"));

    /** The accounts, and beside them a plain tally of what was let in. */
    private static final class Books {

        private Accounts accounts = Accounts.empty(BuiltIn.of(2019));
        private final Map<String, Payment> vouchers = new HashMap<>();
        private final Map<LineCode, BigDecimal> initial = new HashMap<>();
        private BigDecimal adjusted = Yuan.ZERO;

        void take(Change change, Overspending overspending) {
            Change fresh = change instanceof PaymentsEntered brought ? onlyNew(brought) : change;
            try {
                accounts = fresh.applyTo(accounts, overspending);
            } catch (Contradiction | NoSuchLine refused) {
                return;
            }
            if (fresh instanceof PaymentsEntered paid) {
                paid.payments().forEach(payment -> vouchers.put(payment.voucher(), payment));
            } else if (fresh instanceof LineEntered line) {
                initial.put(line.line(), line.initial());
            } else if (fresh instanceof LineAdjusted line) {
                adjusted = adjusted.add(line.adjustment().amount());
            }
        }

        private PaymentsEntered onlyNew(PaymentsEntered brought) {
            Vouchers sifted = Vouchers.sift(vouchers, brought.payments());
            return new PaymentsEntered(
                    sifted.faults().isEmpty()
                            ? sifted.fresh().stream()
                                    .map(brought.payments()::get)
                                    .toList()
                            : List.of());
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
        Arbitrary<LineCode> lines = Arbitraries.of(LINES);
        Arbitrary<BigDecimal> yuan = Arbitraries.longs().between(1, 100_000).map(fen -> BigDecimal.valueOf(fen, 2));
        Arbitrary<LocalDate> dates = Arbitraries.integers().between(1, 365).map(day -> LocalDate.ofYearDay(2019, day));
        Arbitrary<Change> entered = Combinators.combine(lines, yuan)
                .as((line, amount) -> new LineEntered(
                        line,
                        "x",
                        line.project() == null ? null : "y",
                        Kind.PROJECT,
                        Fund.GENERAL_PUBLIC,
                        amount.setScale(2)));
        Arbitrary<Change> adjusted = Combinators.combine(lines, yuan, dates, Arbitraries.of(AdjustmentKind.class))
                .filter((line, amount, date, kind) -> kind != AdjustmentKind.MOVED)
                .as((line, amount, date, kind) -> new LineAdjusted(
                        line,
                        new Adjustment(
                                kind,
                                kind == AdjustmentKind.CUT ? amount.negate() : amount,
                                date,
                                "x",
                                null,
                                false,
                                null)));
        Arbitrary<Change> moved = Combinators.combine(lines, lines, yuan, dates)
                .as((from, to, amount, date) -> new AmountMoved(from, to, amount, date, "x", null));
        Arbitrary<Payment> payment = Combinators.combine(
                        lines,
                        Arbitraries.integers().between(1, 12),
                        dates,
                        yuan,
                        Arbitraries.of(true, true, true, false))
                .as((line, voucher, date, amount, paid) ->
                        new Payment(line, "V" + voucher, date, paid ? amount : amount.negate(), null));
        Arbitrary<Change> paid = payment.list().ofMinSize(1).ofMaxSize(3).map(PaymentsEntered::new);
        return Arbitraries.oneOf(entered, adjusted, moved, paid, paid).list().ofMaxSize(40);
    }

    private static int entries(Accounts accounts) {
        return accounts.lines().stream()
                .mapToInt(line -> line.adjustments().size() + line.payments().size())
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
