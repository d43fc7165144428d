package org.jixiao.budget.changes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Line;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.accounts.Payment;
import org.jixiao.budget.accounts.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * Payments that were not known before; all or none. What a line comes to after all of them decides, whatever their
 * order and their days. {@link Vouchers} tells which are new.
 */
public record PaymentsEntered(List<Payment> payments) implements Change {

    public PaymentsEntered {
        payments = List.copyOf(payments);
    }

    @Override
    public Accounts changed(Accounts before, Overspending overspending) {
        Map<LineCode, List<Integer>> entriesOfLine = IntStream.range(0, payments.size())
                .boxed()
                .collect(groupingBy(i -> payments.get(i).line(), LinkedHashMap::new, toList()));
        List<Line> paid = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        entriesOfLine.forEach((code, entries) -> {
            faults.addAll(outside(before.fiscalYear(), entries));
            Optional<Line> present = before.line(code);
            if (present.isPresent()) {
                Line after =
                        present.get().paidBy(entries.stream().map(payments::get).toList());
                faults.addAll(limits(present.get(), after, entries, overspending));
                paid.add(after);
            } else {
                entries.forEach(entry -> faults.add(NoSuchLine.fault(entry, code)));
            }
        });
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparingInt(Fault::entry));
            throw new Contradiction(faults);
        }
        return before.with(paid);
    }

    private List<Fault> outside(int fiscalYear, List<Integer> entries) {
        return entries.stream()
                .filter(entry -> payments.get(entry).date().getYear() != fiscalYear)
                .map(entry ->
                        Limits.outside(entry, fiscalYear, payments.get(entry).date()))
                .toList();
    }

    private List<Fault> limits(Line before, Line after, List<Integer> entries, Overspending overspending) {
        BigDecimal executed = after.amounts().executed();
        if (executed.signum() < 0) {
            return beyond(before, entries, Yuan.ZERO, -1).stream()
                    .map(entry -> new Fault(
                            entry,
                            "amount",
                            "科目 " + after.code() + " 支出将为 " + executed + " 元，不能为负",
                            "executed of line " + after.code() + " would be negative: " + executed + " yuan"))
                    .toList();
        }
        if (overspending == Overspending.REFUSE && Limits.overspends(Optional.of(before), after)) {
            return beyond(before, entries, before.amounts().adjusted(), 1).stream()
                    .map(entry -> Limits.overspent(entry, "amount", after))
                    .toList();
        }
        return List.of();
    }

    /** The payments of this sign after which the line stands beyond the limit on that side. */
    private List<Integer> beyond(Line before, List<Integer> entries, BigDecimal limit, int sign) {
        List<Integer> beyond = new ArrayList<>();
        BigDecimal executed = before.amounts().executed();
        for (int entry : entries) {
            BigDecimal amount = payments.get(entry).amount();
            executed = executed.add(amount);
            if (amount.signum() == sign && executed.compareTo(limit) * sign > 0) {
                beyond.add(entry);
            }
        }
        return beyond;
    }

    /** A payment of nothing in sum is still a payment. */
    @Override
    public boolean changes(Accounts before, Accounts after) {
        return !payments.isEmpty();
    }

    /** Vouchers are not part of the accounts: they are always new. */
    @Override
    public @Nullable Object partOf(Accounts accounts) {
        return null;
    }

    @Override
    public @Nullable Object entered(Accounts after) {
        return payments;
    }

    @Override
    public String action() {
        return "payments-entered";
    }

    @Override
    public String summary() {
        BigDecimal sum = payments.stream().map(Payment::amount).reduce(Yuan.ZERO, BigDecimal::add);
        return "登记支付 " + payments.size() + " 笔，合计 " + sum.toPlainString() + " 元";
    }
}
