package org.jixiao.budget.changes;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Adjustment;
import org.jixiao.budget.accounts.AdjustmentKind;
import org.jixiao.budget.accounts.FinalAccounts.Closed;
import org.jixiao.budget.accounts.FinalAccounts.Reopened;
import org.jixiao.budget.accounts.Kind;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.accounts.Payment;
import org.jixiao.budget.classification.Fund;

/** Whatever may be done to the accounts of 2019, each as if it didn't know of the others. */
public final class RandomChanges {

    private static final List<LineCode> LINES =
            List.of(LineCode.of("2010301"), LineCode.of("2010302"), LineCode.of("2010301-A1"), LineCode.of("2120803"));

    private RandomChanges() {}

    /** Of the numbers drawn for reversals, those up to this one stand for any adjustment that there is. */
    private static final int FITTED_REVERSALS = 4;

    /** Of lines, their ledgers and the closing. */
    public static Arbitrary<Change> oneOfAny() {
        Arbitrary<LineCode> lines = Arbitraries.of(LINES);
        Arbitrary<BigDecimal> yuan = Arbitraries.longs().between(1, 100_000).map(fen -> BigDecimal.valueOf(fen, 2));
        Arbitrary<LocalDate> dates = Arbitraries.integers().between(1, 365).map(day -> LocalDate.ofYearDay(2019, day));
        Arbitrary<Fund> funds = Arbitraries.of(Fund.GENERAL_PUBLIC, Fund.GENERAL_PUBLIC, Fund.GOVERNMENT_FUND);
        Arbitrary<Change> entered = Combinators.combine(lines, yuan, Arbitraries.of(Kind.class), funds)
                .as((line, amount, kind, fund) -> new LineEntered(
                        line,
                        "x",
                        line.project() == null ? null : "y",
                        line.project() == null ? kind : Kind.PROJECT,
                        fund,
                        amount.setScale(2)));
        Arbitrary<Change> adjusted = Combinators.combine(
                        lines,
                        yuan,
                        dates,
                        Arbitraries.of(AdjustmentKind.ADDED, AdjustmentKind.CUT, AdjustmentKind.CARRIED_IN))
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
        Arbitrary<Change> moved = Combinators.combine(lines, lines, yuan, dates, Arbitraries.of("", " ", "批复"))
                .as((from, to, amount, date, document) -> new AmountMoved(from, to, amount, date, "x", document));
        Arbitrary<Change> reversed = Combinators.combine(
                        lines, Arbitraries.integers().between(1, 5), dates)
                .as((line, number, date) -> new AdjustmentReversed(line, number, date, "x", null));
        Arbitrary<Change> removed = lines.map(LineRemoved::new);
        Arbitrary<Payment> payment = Combinators.combine(
                        lines,
                        Arbitraries.integers().between(1, 12),
                        dates,
                        yuan,
                        Arbitraries.of(true, true, true, false))
                .as((line, voucher, date, amount, paid) ->
                        new Payment(line, "V" + voucher, date, paid ? amount : amount.negate(), null));
        Arbitrary<Change> paid = payment.list().ofMinSize(1).ofMaxSize(3).map(PaymentsEntered::new);
        Arbitrary<Change> closed = Arbitraries.of("0", "0", "0", "0.01")
                .map(off -> new FinalAccountsClosed(new Closed(Instant.EPOCH, "x", "x", new BigDecimal(off), "x")));
        Arbitrary<Change> reopened =
                Arbitraries.just(new FinalAccountsReopened(new Reopened(Instant.EPOCH, "x", "x", "x", "x")));
        return Arbitraries.frequencyOf(
                Tuple.of(1, closed),
                Tuple.of(3, reopened),
                Tuple.of(4, entered),
                Tuple.of(3, adjusted),
                Tuple.of(3, moved),
                Tuple.of(3, reversed),
                Tuple.of(1, removed),
                Tuple.of(2, paid));
    }

    /**
     * The change as these accounts may take it: of payments those that are new; a closing states by how much it is off; most
     * reversals name what there is to be taken back.
     */
    public static Change fitted(Change change, Accounts accounts, Map<String, Payment> vouchers) {
        if (change instanceof PaymentsEntered brought) {
            return onlyNew(brought, vouchers);
        }
        if (change instanceof AdjustmentReversed reversed && reversed.number() <= FITTED_REVERSALS) {
            return ofWhatThereIs(reversed, accounts);
        }
        if (change instanceof FinalAccountsClosed close) {
            BigDecimal executed = accounts.sums().total().executed();
            Closed closing = close.closing();
            return new FinalAccountsClosed(new Closed(
                    closing.at(),
                    closing.by(),
                    closing.byName(),
                    executed.add(closing.executed()),
                    closing.document()));
        }
        return change;
    }

    private static AdjustmentReversed ofWhatThereIs(AdjustmentReversed reversed, Accounts accounts) {
        List<AdjustmentReversed> there = accounts.lines().stream()
                .flatMap(line -> line.ledger().stream()
                        .map(entry -> new AdjustmentReversed(
                                line.code(),
                                entry.number(),
                                Collections.max(List.of(
                                        reversed.date(), entry.adjustment().date())),
                                reversed.reason(),
                                reversed.document())))
                .toList();
        return there.isEmpty() ? reversed : there.get(reversed.date().getDayOfYear() % there.size());
    }

    private static PaymentsEntered onlyNew(PaymentsEntered brought, Map<String, Payment> vouchers) {
        Vouchers sifted = Vouchers.sift(vouchers, brought.payments());
        return new PaymentsEntered(
                sifted.faults().isEmpty()
                        ? sifted.fresh().stream().map(brought.payments()::get).toList()
                        : List.of());
    }
}
