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
import org.jixiao.budget.accounts.Amounts;
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

    /** One at most, however many payments of the line come after, so that it hides no other fault. */
    private List<Fault> limits(Line before, Line after, List<Integer> entries, Overspending overspending) {
        Amounts now = after.amounts();
        if (now.executed().signum() < 0) {
            return List.of(told(Limits.paidBelowZero(passing(before, entries, Yuan.ZERO, -1), after), entries, -1));
        }
        if (overspending == Overspending.REFUSE
                && now.balance().signum() < 0
                && Limits.overspends(Optional.of(before), after)) {
            int passing = passing(before, entries, before.amounts().adjusted(), 1);
            return List.of(told(Limits.overspent(passing, "amount", after), entries, 1));
        }
        return List.of();
    }

    /**
     * The payment of this sign with which the line passes the limit on that side for good; where it stands beyond before,
     * the first.
     */
    private int passing(Line before, List<Integer> entries, BigDecimal limit, int sign) {
        List<Integer> ofThisSign = new ArrayList<>();
        List<Integer> passing = new ArrayList<>();
        BigDecimal executed = before.amounts().executed();
        for (int entry : entries) {
            BigDecimal amount = payments.get(entry).amount();
            boolean beyond = (executed.compareTo(limit) * sign) > 0;
            executed = executed.add(amount);
            if (amount.signum() == sign) {
                ofThisSign.add(entry);
                if (!beyond && executed.compareTo(limit) * sign > 0) {
                    passing.add(entry);
                }
            }
        }
        return passing.isEmpty() ? ofThisSign.get(0) : passing.get(passing.size() - 1);
    }

    /** With what the payments of the line come to, and which of them does the most: it is likely to be the one mistyped. */
    private Fault told(Fault fault, List<Integer> entries, int sign) {
        if (entries.size() == 1) {
            return fault;
        }
        BigDecimal sum =
                entries.stream().map(payments::get).map(Payment::amount).reduce(Yuan.ZERO, BigDecimal::add);
        int most = entries.get(0);
        for (int entry : entries) {
            BigDecimal more =
                    payments.get(entry).amount().subtract(payments.get(most).amount());
            most = more.signum() == sign ? entry : most;
        }
        BigDecimal amount = payments.get(most).amount();
        return new Fault(
                fault.entry(),
                fault.field(),
                fault.reasonZh() + "；本批该科目 " + entries.size() + " 笔，合计 " + sum + " 元，" + (sign > 0 ? "最大" : "最小")
                        + "一笔 " + amount + " 元",
                fault.reasonEn() + "; " + entries.size() + " payments of the line come to " + sum + " yuan, the "
                        + (sign > 0 ? "largest" : "smallest") + " is " + amount + " yuan",
                most == fault.entry() ? null : most);
    }

    /** What they come to, in yuan. */
    public BigDecimal sum() {
        return payments.stream().map(Payment::amount).reduce(Yuan.ZERO, BigDecimal::add);
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
        BigDecimal sum = sum();
        if (payments.size() == 1) {
            Payment one = payments.get(0);
            return "登记支付凭证 " + one.voucher() + "：预算科目 " + one.line() + "，" + sum.toPlainString() + " 元";
        }
        return "登记支付 " + payments.size() + " 笔，合计 " + sum.toPlainString() + " 元";
    }
}
