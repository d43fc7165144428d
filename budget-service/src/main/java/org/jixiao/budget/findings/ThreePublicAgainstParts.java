package org.jixiao.budget.findings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.ControlledExpense;
import org.jixiao.budget.accounts.ExpenseKind;
import org.jixiao.budget.declared.Finding;
import org.jixiao.budget.declared.Finding.Severity;
import org.jixiao.budget.declared.Finding.Source;
import org.jixiao.budget.declared.FindingKind;
import org.jixiao.budget.declared.Slip;
import org.jspecify.annotations.Nullable;

/** 三公经费 as entered is the sum of its parts; of parts that are not all known, no less than these. */
final class ThreePublicAgainstParts {

    private ThreePublicAgainstParts() {}

    static List<Finding> check(Accounts accounts) {
        List<Finding> findings = new ArrayList<>();
        accounts.controlledExpense(ExpenseKind.THREE_PUBLIC).ifPresent(total -> {
            List<ControlledExpense> parts = accounts.controlledExpenses().stream()
                    .filter(expense -> ExpenseKind.THREE_PUBLIC_PARTS.contains(expense.kind()))
                    .toList();
            against(parts, total, "三公经费实际数", ControlledExpense::actual).ifPresent(findings::add);
            against(parts, total, "三公经费预算数", ControlledExpense::budget).ifPresent(findings::add);
            against(parts, total, "上年三公经费实际数", ControlledExpense::priorYearActual)
                    .ifPresent(findings::add);
            against(parts, total, "上年三公经费预算数", ControlledExpense::priorYearBudget)
                    .ifPresent(findings::add);
        });
        return findings;
    }

    private static Optional<Finding> against(
            List<ControlledExpense> parts,
            ControlledExpense whole,
            String name,
            Function<ControlledExpense, @Nullable BigDecimal> figure) {
        BigDecimal total = figure.apply(whole);
        List<BigDecimal> known =
                parts.stream().map(figure).filter(Objects::nonNull).toList();
        if (total == null || known.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean allKnown = known.size() == ExpenseKind.THREE_PUBLIC_PARTS.size();
        int comparison = total.compareTo(sum);
        if (comparison == 0 || comparison > 0 && !allKnown) {
            return Optional.empty();
        }
        Optional<Slip> slip = allKnown ? Slip.between(total, sum) : Optional.empty();
        return Optional.of(new Finding(
                Severity.ERROR,
                slip.isPresent() ? FindingKind.UNIT_SLIP : FindingKind.PARTS_DO_NOT_ADD_UP,
                Source.ENTERED,
                name,
                total,
                sum,
                "元",
                name + "登记为 " + total + " 元，" + (allKnown ? "四项" : "已登记分项") + "之和为 " + sum + " 元"
                        + slip.map(Slip::suspected).orElse("")));
    }
}
