package org.jixiao.budget.accounts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.budget.classification.Fund;
import org.jixiao.budget.classification.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What was planned, adjusted and spent under one subject or for one project. Both ledgers only ever grow.
 *
 * @param name of the subject
 * @param projectName present exactly where the code names a project
 * @param ledger its adjustments, in order of their numbers
 * @param payments paid by date, in order of the dates
 */
public record Line(
        LineCode code,
        String name,
        @Nullable String projectName,
        Kind kind,
        Fund fund,
        BigDecimal initial,
        List<LedgerEntry> ledger,
        SortedMap<LocalDate, BigDecimal> payments) {

    public Line {
        initial = Yuan.of(initial);
        ledger = List.copyOf(ledger);
        SortedMap<LocalDate, BigDecimal> copy = new TreeMap<>(payments);
        copy.replaceAll((date, amount) -> Yuan.of(amount));
        payments = Collections.unmodifiableSortedMap(copy);
    }

    public Subject subject() {
        return code.subject();
    }

    /** Those that count: neither what was reversed nor what reversed it. */
    public List<Adjustment> adjustments() {
        if (ledger.isEmpty()) {
            return List.of();
        }
        Set<Integer> reversed = ledger.stream()
                .flatMap(entry -> Stream.ofNullable(entry.reverses()))
                .collect(Collectors.toSet());
        return ledger.stream()
                .filter(entry -> entry.reverses() == null && !reversed.contains(entry.number()))
                .map(LedgerEntry::adjustment)
                .toList();
    }

    /** The entry of that number in the ledger. */
    public Optional<LedgerEntry> entry(int number) {
        return ledger.stream().filter(entry -> entry.number() == number).findFirst();
    }

    /** What took back the entry of that number. */
    public Optional<LedgerEntry> reversalOf(int number) {
        return ledger.stream()
                .filter(entry -> entry.reverses() != null && entry.reverses() == number)
                .findFirst();
    }

    /** The number that the next entry of the ledger gets. */
    public int nextNumber() {
        return ledger.isEmpty() ? 1 : ledger.get(ledger.size() - 1).number() + 1;
    }

    public Amounts amounts() {
        BigDecimal adjustment = Yuan.ZERO;
        for (LedgerEntry entry : ledger) {
            adjustment = adjustment.add(entry.adjustment().amount());
        }
        BigDecimal executed = Yuan.ZERO;
        for (BigDecimal paid : payments.values()) {
            executed = executed.add(paid);
        }
        return new Amounts(initial, adjustment, executed);
    }

    /** As it stood at the end of that day. */
    public Line asOf(LocalDate date) {
        boolean allBefore =
                ledger.stream().noneMatch(entry -> entry.adjustment().date().isAfter(date))
                        && (payments.isEmpty() || !payments.lastKey().isAfter(date));
        return allBefore ? this : upTo(date);
    }

    private Line upTo(LocalDate date) {
        return new Line(
                code,
                name,
                projectName,
                kind,
                fund,
                initial,
                ledger.stream()
                        .filter(entry -> !entry.adjustment().date().isAfter(date))
                        .toList(),
                payments.headMap(date.plusDays(1)));
    }

    public Line adjustedBy(Adjustment adjustment) {
        return with(new LedgerEntry(nextNumber(), adjustment, null, null));
    }

    /** @param otherSide the number that this move gets in the ledger of its counterpart */
    public Line movedBy(Adjustment adjustment, int otherSide) {
        return with(new LedgerEntry(nextNumber(), adjustment, otherSide, null));
    }

    /** @param otherSide the number that the reversal of a move gets in the ledger of its counterpart */
    public Line reversedBy(Adjustment reversal, @Nullable Integer otherSide, int reversed) {
        return with(new LedgerEntry(nextNumber(), reversal, otherSide, reversed));
    }

    private Line with(LedgerEntry entry) {
        return new Line(
                code,
                name,
                projectName,
                kind,
                fund,
                initial,
                Stream.concat(ledger.stream(), Stream.of(entry)).toList(),
                payments);
    }

    /** With these payments added, whatever line they name. */
    public Line paidBy(Collection<Payment> further) {
        SortedMap<LocalDate, BigDecimal> sums = new TreeMap<>(payments);
        further.forEach(payment -> sums.merge(payment.date(), payment.amount(), BigDecimal::add));
        return new Line(code, name, projectName, kind, fund, initial, ledger, sums);
    }
}
