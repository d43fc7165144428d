package org.jixiao.budget.changes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jixiao.budget.accounts.Payment;
import org.jspecify.annotations.Nullable;

/**
 * Tells the new payments from those that were entered before: a voucher counts once, however often it is sent.
 *
 * @param fresh which of the payments brought are new, each voucher once, by their position
 * @param repeated how many are the same, to the letter, as one that is known or came earlier
 * @param faults vouchers that are known with another content
 */
public record Vouchers(List<Integer> fresh, int repeated, List<Fault> faults) {

    /** @param known the payments entered before under the vouchers brought, by voucher */
    public static Vouchers sift(Map<String, Payment> known, List<Payment> brought) {
        Map<String, Payment> seen = new HashMap<>(known);
        Map<String, Integer> entries = new HashMap<>();
        List<Integer> fresh = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        int repeated = 0;
        for (int i = 0; i < brought.size(); i++) {
            Payment payment = brought.get(i);
            Payment first = seen.putIfAbsent(payment.voucher(), payment);
            if (first == null) {
                fresh.add(i);
                entries.put(payment.voucher(), i);
            } else if (first.equals(payment)) {
                repeated++;
            } else {
                faults.add(otherContent(i, payment, first, entries.get(first.voucher())));
            }
        }
        return new Vouchers(fresh, repeated, faults);
    }

    /** @param other the entry that brought the first, absent where that was known before */
    private static Fault otherContent(int entry, Payment payment, Payment first, @Nullable Integer other) {
        String zh = "凭证号 " + first.voucher() + " 已用于另一笔支付：科目 " + first.line() + "，" + first.date() + "，"
                + first.amount() + " 元";
        String en = "voucher " + first.voucher() + " stands for another payment: line " + first.line() + ", "
                + first.date() + ", " + first.amount() + " yuan";
        if (!Objects.equals(first.summary(), payment.summary())) {
            zh += first.summary() == null ? "，无摘要" : "，摘要“" + first.summary() + "”";
            en += first.summary() == null ? ", without a summary" : ", summary \"" + first.summary() + "\"";
        }
        return new Fault(entry, "voucher", zh, en, other);
    }
}
