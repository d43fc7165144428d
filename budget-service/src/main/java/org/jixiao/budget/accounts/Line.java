package org.jixiao.budget.accounts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jixiao.budget.classification.Fund;
import org.jixiao.budget.classification.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What was planned, adjusted and spent under one subject or for one project. Both ledgers only ever grow.
 *
 * @param name of the subject
 * @param projectName present exactly where the code names a project
 * @param payments paid by date, in order of the dates
 */
public record Line(
        LineCode code,
        String name,
        @Nullable String projectName,
        Kind kind,
        Fund fund,
        BigDecimal initial,
        List<Adjustment> adjustments,
        SortedMap<LocalDate, BigDecimal> payments) {

    public Line {
        initial = Yuan.of(initial);
        adjustments = List.copyOf(adjustments);
        SortedMap<LocalDate, BigDecimal> copy = new TreeMap<>();
        payments.forEach((date, amount) -> copy.put(date, Yuan.of(amount)));
        payments = Collections.unmodifiableSortedMap(copy);
    }

    public Subject subject() {
        return code.subject();
    }

    public Amounts amounts() {
        return new Amounts(
                initial,
                adjustments.stream().map(Adjustment::amount).reduce(Yuan.ZERO, BigDecimal::add),
                payments.values().stream().reduce(Yuan.ZERO, BigDecimal::add));
    }

    /** As it stood at the end of that day. */
    public Line asOf(LocalDate date) {
        return new Line(
                code,
                name,
                projectName,
                kind,
                fund,
                initial,
                adjustments.stream()
                        .filter(entry -> !entry.date().isAfter(date))
                        .toList(),
                payments.headMap(date.plusDays(1)));
    }

    public Line adjustedBy(Adjustment adjustment) {
        return withAdjustments(
                Stream.concat(adjustments.stream(), Stream.of(adjustment)).toList());
    }

    public Line withAdjustments(List<Adjustment> ledger) {
        return new Line(code, name, projectName, kind, fund, initial, ledger, payments);
    }

    /** With these payments added, whatever line they name. */
    public Line paidBy(Collection<Payment> further) {
        SortedMap<LocalDate, BigDecimal> sums = new TreeMap<>(payments);
        further.forEach(payment -> sums.merge(payment.date(), payment.amount(), BigDecimal::add));
        return new Line(code, name, projectName, kind, fund, initial, adjustments, sums);
    }
}
