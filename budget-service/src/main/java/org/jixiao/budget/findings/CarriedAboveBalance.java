package org.jixiao.budget.findings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Adjustment;
import org.jixiao.budget.accounts.AdjustmentKind;
import org.jixiao.budget.accounts.Line;
import org.jixiao.budget.accounts.Yuan;
import org.jixiao.budget.declared.Finding;
import org.jixiao.budget.declared.Finding.Severity;
import org.jixiao.budget.declared.Finding.Source;
import org.jixiao.budget.declared.FindingKind;
import org.jspecify.annotations.Nullable;

/** Lines that carry in (上年结转) more than last year left (结余) on the line of that code, closed or not. */
final class CarriedAboveBalance {

    private CarriedAboveBalance() {}

    static List<Finding> check(Accounts accounts, @Nullable Accounts prior) {
        return prior == null
                ? List.of()
                : accounts.lines().stream()
                        .flatMap(line -> prior.line(line.code()).flatMap(before -> above(prior, before, line)).stream())
                        .toList();
    }

    private static Optional<Finding> above(Accounts prior, Line before, Line line) {
        BigDecimal carried = line.adjustments().stream()
                .filter(adjustment -> adjustment.kind() == AdjustmentKind.CARRIED_IN)
                .map(Adjustment::amount)
                .reduce(Yuan.ZERO, BigDecimal::add);
        BigDecimal left = before.amounts().balance().max(Yuan.ZERO);
        if (carried.compareTo(left) <= 0) {
            return Optional.empty();
        }
        String what = line.code() + " " + line.name() + "上年结转";
        return Optional.of(new Finding(
                Severity.WARNING,
                FindingKind.CARRIED_ABOVE_BALANCE,
                Source.ENTERED,
                what,
                carried,
                left,
                "元",
                what + " " + carried + " 元，超过 " + prior.fiscalYear() + " 年度该行结余 " + left + " 元"
                        + (prior.closing().isPresent() ? "（已决算）" : "（尚未决算）") + "，多 " + carried.subtract(left) + " 元"));
    }
}
