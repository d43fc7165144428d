package org.jixiao.budget.statement;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Adjustment;
import org.jixiao.budget.accounts.Line;
import org.jixiao.events.BudgetState;

/** A line as told: the adjustments that count, its payments by month. */
final class LineStatement {

    private LineStatement() {}

    static BudgetState.Line of(Line line) {
        return new BudgetState.Line(
                line.subject().code(),
                line.name(),
                BudgetState.Kind.valueOf(line.kind().name()),
                BudgetState.Fund.valueOf(line.fund().name()),
                Statement.amounts(line.amounts()),
                line.adjustments().stream().map(LineStatement::adjustment).toList(),
                line.code().project(),
                line.projectName(),
                byMonth(line));
    }

    static List<String> overspent(Accounts accounts) {
        return accounts.overspent().stream().map(line -> line.code().code()).toList();
    }

    private static BudgetState.Adjustment adjustment(Adjustment entry) {
        return new BudgetState.Adjustment(
                entry.amount(),
                entry.reason(),
                entry.document(),
                BudgetState.AdjustmentKind.valueOf(entry.kind().name()),
                entry.date(),
                entry.policyDriven(),
                entry.counterpart() == null ? null : entry.counterpart().code());
    }

    private static List<BudgetState.MonthExecuted> byMonth(Line line) {
        SortedMap<Integer, BigDecimal> months = new TreeMap<>();
        line.payments().forEach((date, amount) -> months.merge(date.getMonthValue(), amount, BigDecimal::add));
        return months.entrySet().stream()
                .map(month -> new BudgetState.MonthExecuted(month.getKey(), month.getValue()))
                .toList();
    }
}
