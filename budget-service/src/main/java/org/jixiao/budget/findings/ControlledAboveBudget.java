package org.jixiao.budget.findings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.ControlledExpense;
import org.jixiao.budget.accounts.ExpenseKind;
import org.jixiao.budget.declared.Finding;
import org.jixiao.budget.declared.Finding.Severity;
import org.jixiao.budget.declared.Finding.Source;
import org.jixiao.budget.declared.FindingKind;

/** More is spent on 三公经费, one of their parts, meetings or training than was budgeted for it. */
final class ControlledAboveBudget {

    private ControlledAboveBudget() {}

    static List<Finding> check(Accounts accounts) {
        return Stream.of(ExpenseKind.values())
                .flatMap(kind -> expense(accounts, kind).stream())
                .flatMap(expense -> above(expense).stream())
                .toList();
    }

    private static Optional<ControlledExpense> expense(Accounts accounts, ExpenseKind kind) {
        return kind == ExpenseKind.THREE_PUBLIC ? accounts.threePublic() : accounts.controlledExpense(kind);
    }

    private static Optional<Finding> above(ControlledExpense expense) {
        if (expense.budget() == null || expense.actual().compareTo(expense.budget()) <= 0) {
            return Optional.empty();
        }
        String what = expense.kind().chinese();
        return Optional.of(new Finding(
                Severity.WARNING,
                FindingKind.ABOVE_BUDGET,
                Source.ENTERED,
                what,
                expense.actual(),
                expense.budget(),
                "元",
                what + "实际数 " + expense.actual() + " 元，超出预算数 " + expense.budget() + " 元，超出 "
                        + expense.actual().subtract(expense.budget()) + " 元"));
    }
}
