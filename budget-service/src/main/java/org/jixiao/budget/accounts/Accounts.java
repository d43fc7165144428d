package org.jixiao.budget.accounts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jixiao.budget.classification.Subject;
import org.jspecify.annotations.Nullable;

/**
 * All that is entered of a department's year. Lines stand in order of their subject and expenses in order of their
 * kind, so equal accounts are equal records.
 */
public record Accounts(
        int fiscalYear,
        List<Line> lines,
        @Nullable EconomicSplit economicSplit,
        List<ControlledExpense> controlledExpenses,
        @Nullable Procurement procurement) {

    public Accounts {
        lines = lines.stream().sorted(Comparator.comparing(Line::subject)).toList();
        controlledExpenses = controlledExpenses.stream()
                .sorted(Comparator.comparing(ControlledExpense::kind))
                .toList();
    }

    public static Accounts empty(int fiscalYear) {
        return new Accounts(fiscalYear, List.of(), null, List.of(), null);
    }

    public Optional<Line> line(Subject subject) {
        return lines.stream().filter(line -> line.subject().equals(subject)).findFirst();
    }

    public Optional<ControlledExpense> controlledExpense(ExpenseKind kind) {
        return controlledExpenses.stream()
                .filter(expense -> expense.kind() == kind)
                .findFirst();
    }

    public Sums sums() {
        return Sums.of(lines, fiscalYear);
    }

    /** With this line in place of the one of the same subject, if there is one. */
    public Accounts with(Line line) {
        List<Line> others = lines.stream()
                .filter(other -> !other.subject().equals(line.subject()))
                .toList();
        return new Accounts(
                fiscalYear,
                Stream.concat(others.stream(), Stream.of(line)).toList(),
                economicSplit,
                controlledExpenses,
                procurement);
    }

    /** With this expense in place of the one of the same kind, if there is one. */
    public Accounts with(ControlledExpense expense) {
        List<ControlledExpense> others = controlledExpenses.stream()
                .filter(other -> other.kind() != expense.kind())
                .toList();
        return new Accounts(
                fiscalYear,
                lines,
                economicSplit,
                Stream.concat(others.stream(), Stream.of(expense)).toList(),
                procurement);
    }

    public Accounts with(EconomicSplit split) {
        return new Accounts(fiscalYear, lines, split, controlledExpenses, procurement);
    }

    public Accounts with(Procurement other) {
        return new Accounts(fiscalYear, lines, economicSplit, controlledExpenses, other);
    }
}
