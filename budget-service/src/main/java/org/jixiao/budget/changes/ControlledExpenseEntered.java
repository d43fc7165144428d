package org.jixiao.budget.changes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.ControlledExpense;
import org.jixiao.budget.accounts.ExpenseKind;
import org.jspecify.annotations.Nullable;

/** A controlled expense is entered or corrected. */
public record ControlledExpenseEntered(ControlledExpense expense) implements Change {

    @Override
    public Accounts changed(Accounts before, Overspending overspending) {
        if (expense.kind() == ExpenseKind.THREE_PUBLIC) {
            before.threePublicParts().ifPresent(this::requireSums);
        }
        return before.with(expense);
    }

    /** @param sum of the four parts, as far as all of them have a figure */
    private void requireSums(ControlledExpense sum) {
        List<Fault> faults = Stream.of(
                        fault("actual", sum, ControlledExpense::actual),
                        fault("budget", sum, ControlledExpense::budget),
                        fault("priorYearActual", sum, ControlledExpense::priorYearActual),
                        fault("priorYearBudget", sum, ControlledExpense::priorYearBudget))
                .flatMap(Optional::stream)
                .toList();
        if (!faults.isEmpty()) {
            throw new Contradiction(faults);
        }
    }

    private Optional<Fault> fault(
            String field, ControlledExpense sum, Function<ControlledExpense, @Nullable BigDecimal> figure) {
        BigDecimal stated = figure.apply(expense);
        BigDecimal known = figure.apply(sum);
        return stated == null || known == null || stated.equals(known)
                ? Optional.empty()
                : Optional.of(new Fault(
                        0,
                        field,
                        "三公经费四项之和为 " + known + " 元，合计应与其一致；有误的更正分项",
                        "the four parts sum to " + known
                                + " yuan, and so must their total; what is wrong is corrected in the part"));
    }

    @Override
    public @Nullable Object partOf(Accounts accounts) {
        return accounts.controlledExpense(expense.kind()).orElse(null);
    }

    @Override
    public String action() {
        return "controlled-expense-entered";
    }

    @Override
    public String summary() {
        return "登记" + expense.kind().chinese() + "：实际 " + expense.actual() + " 元";
    }
}
