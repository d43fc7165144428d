package org.jixiao.budget.accounts;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.budget.accounts.FinalAccounts.Closed;
import org.jixiao.budget.classification.Classification;
import org.jixiao.budget.classification.Fund;
import org.jspecify.annotations.Nullable;

/**
 * All that is entered of a department's year. Lines stand in order of their code and expenses in order of their kind,
 * so equal accounts are equal records.
 *
 * @param subjects the year's, by which sums are named: its classes and sections at least
 * @param controlledExpenses as entered; {@link #threePublic} may follow from them
 * @param plan absent until entered; {@link #monthlyPlan} says what is measured against
 * @param finalAccounts the trace of closings and reopenings, oldest first
 */
public record Accounts(
        Classification subjects,
        List<Line> lines,
        @Nullable EconomicSplit economicSplit,
        List<ControlledExpense> controlledExpenses,
        @Nullable Procurement procurement,
        @Nullable FixedAssets fixedAssets,
        @Nullable MonthlyPlan plan,
        List<FinalAccounts> finalAccounts) {

    public Accounts {
        lines = lines.stream().sorted(Comparator.comparing(Line::code)).toList();
        controlledExpenses = controlledExpenses.stream()
                .sorted(Comparator.comparing(ControlledExpense::kind))
                .toList();
        finalAccounts = List.copyOf(finalAccounts);
    }

    public static Accounts empty(Classification subjects) {
        return new Accounts(subjects, List.of(), null, List.of(), null, null, null, List.of());
    }

    public int fiscalYear() {
        return subjects.year();
    }

    public Optional<Line> line(LineCode code) {
        return lines.stream().filter(line -> line.code().equals(code)).findFirst();
    }

    public List<Line> lines(Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).toList();
    }

    public List<Line> lines(Fund fund) {
        return lines.stream().filter(line -> line.fund() == fund).toList();
    }

    /** As entered. */
    public Optional<ControlledExpense> controlledExpense(ExpenseKind kind) {
        return controlledExpenses.stream()
                .filter(expense -> expense.kind() == kind)
                .findFirst();
    }

    /** 三公经费: each figure the sum of its parts where all four have it, else that of the total as entered. */
    public Optional<ControlledExpense> threePublic() {
        Optional<ControlledExpense> stated = controlledExpense(ExpenseKind.THREE_PUBLIC);
        return threePublicParts()
                .map(sum -> stated.map(sum::completedBy).orElse(sum))
                .or(() -> stated);
    }

    /** 三公经费 as far as they follow from their parts: where all four are there, the sum of each figure that all have. */
    public Optional<ControlledExpense> threePublicParts() {
        List<ControlledExpense> parts = controlledExpenses.stream()
                .filter(expense -> ExpenseKind.THREE_PUBLIC_PARTS.contains(expense.kind()))
                .toList();
        return parts.size() == ExpenseKind.THREE_PUBLIC_PARTS.size()
                ? Optional.of(ControlledExpense.threePublic(parts))
                : Optional.empty();
    }

    public MonthlyPlan monthlyPlan() {
        return Objects.requireNonNullElseGet(plan, MonthlyPlan::even);
    }

    /** The closing in force: nothing may be changed while there is one. */
    public Optional<Closed> closing() {
        if (finalAccounts.isEmpty()) {
            return Optional.empty();
        }
        return finalAccounts.get(finalAccounts.size() - 1) instanceof Closed closed
                ? Optional.of(closed)
                : Optional.empty();
    }

    /** Those of which more is executed than their adjusted budget holds. */
    public List<Line> overspent() {
        return lines.stream()
                .filter(line -> line.amounts().balance().signum() < 0)
                .toList();
    }

    public Sums sums() {
        return Sums.of(lines, subjects);
    }

    /** The last day that its adjustments and payments may bear. */
    public LocalDate lastDay() {
        return LocalDate.of(fiscalYear(), Month.DECEMBER, 31);
    }

    /**
     * With the adjustments and payments up to the end of that day; what bears no date stays as it is. Within the year there are
     * no final accounts yet, whatever came of it later.
     */
    public Accounts asOf(LocalDate date) {
        return new Accounts(
                subjects,
                lines.stream().map(line -> line.asOf(date)).toList(),
                economicSplit,
                controlledExpenses,
                procurement,
                fixedAssets,
                plan,
                date.isBefore(lastDay()) ? List.of() : finalAccounts);
    }

    public Accounts withoutEconomicSplit() {
        return new Accounts(subjects, lines, null, controlledExpenses, procurement, fixedAssets, plan, finalAccounts);
    }

    /** With its sums named by another classification of the same year. */
    public Accounts with(Classification others) {
        return new Accounts(
                others, lines, economicSplit, controlledExpenses, procurement, fixedAssets, plan, finalAccounts);
    }

    /** With these lines in place of those of the same codes, if there are any. */
    public Accounts with(List<Line> others) {
        return withLines(replaced(lines, others, Line::code));
    }

    public Accounts without(LineCode code) {
        return withLines(
                lines.stream().filter(line -> !line.code().equals(code)).toList());
    }

    public Accounts with(Line line) {
        return with(List.of(line));
    }

    /** With this expense in place of the one of the same kind, if there is one. */
    public Accounts with(ControlledExpense expense) {
        List<ControlledExpense> expenses = replaced(controlledExpenses, List.of(expense), ControlledExpense::kind);
        return new Accounts(subjects, lines, economicSplit, expenses, procurement, fixedAssets, plan, finalAccounts);
    }

    public Accounts with(EconomicSplit split) {
        return new Accounts(subjects, lines, split, controlledExpenses, procurement, fixedAssets, plan, finalAccounts);
    }

    public Accounts with(Procurement other) {
        return new Accounts(
                subjects, lines, economicSplit, controlledExpenses, other, fixedAssets, plan, finalAccounts);
    }

    public Accounts with(FixedAssets assets) {
        return new Accounts(
                subjects, lines, economicSplit, controlledExpenses, procurement, assets, plan, finalAccounts);
    }

    public Accounts with(MonthlyPlan other) {
        return new Accounts(
                subjects, lines, economicSplit, controlledExpenses, procurement, fixedAssets, other, finalAccounts);
    }

    /** With one more step in the trace. */
    public Accounts with(FinalAccounts step) {
        List<FinalAccounts> trace =
                Stream.concat(finalAccounts.stream(), Stream.of(step)).toList();
        return new Accounts(subjects, lines, economicSplit, controlledExpenses, procurement, fixedAssets, plan, trace);
    }

    private Accounts withLines(List<Line> others) {
        return new Accounts(
                subjects, others, economicSplit, controlledExpenses, procurement, fixedAssets, plan, finalAccounts);
    }

    private static <T, K> List<T> replaced(List<T> present, List<T> others, Function<T, K> key) {
        Set<K> keys = others.stream().map(key).collect(Collectors.toSet());
        return Stream.concat(present.stream().filter(one -> !keys.contains(key.apply(one))), others.stream())
                .toList();
    }
}
