package org.jixiao.budget.statement;

import java.util.List;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Amounts;
import org.jixiao.budget.accounts.ControlledExpense;
import org.jixiao.budget.accounts.EconomicSplit;
import org.jixiao.budget.accounts.Line;
import org.jixiao.budget.accounts.Rollup;
import org.jixiao.budget.accounts.Sums;
import org.jixiao.budget.metrics.Metric;
import org.jixiao.budget.metrics.Metrics;
import org.jixiao.events.BudgetState;
import org.jspecify.annotations.Nullable;

/** Puts accounts into the shape of {@link BudgetState}, with everything that follows from them. */
public final class Statement {

    private Statement() {}

    public static BudgetState of(String department, long revision, Accounts accounts) {
        EconomicSplit split = accounts.economicSplit();
        return new BudgetState(
                department,
                accounts.fiscalYear(),
                revision,
                false,
                accounts.lines().stream().map(Statement::line).toList(),
                split == null ? null : new BudgetState.EconomicSplit(split.personnel(), split.dailyOperating()),
                accounts.controlledExpenses().stream().map(Statement::expense).toList(),
                procurement(accounts),
                sums(accounts.sums()),
                Metrics.of(accounts).stream().map(Statement::metric).toList());
    }

    private static BudgetState.Line line(Line line) {
        return new BudgetState.Line(
                line.subject().code(),
                line.name(),
                BudgetState.Kind.valueOf(line.kind().name()),
                BudgetState.Fund.valueOf(line.fund().name()),
                amounts(line.amounts()),
                line.adjustments().stream()
                        .map(entry -> new BudgetState.Adjustment(entry.amount(), entry.reason(), entry.document()))
                        .toList());
    }

    private static BudgetState.Amounts amounts(Amounts amounts) {
        return new BudgetState.Amounts(amounts.initial(), amounts.adjustment(), amounts.adjusted(), amounts.executed());
    }

    private static BudgetState.ControlledExpense expense(ControlledExpense expense) {
        return new BudgetState.ControlledExpense(
                BudgetState.ExpenseKind.valueOf(expense.kind().name()),
                expense.budget(),
                expense.actual(),
                expense.priorYearActual());
    }

    private static BudgetState.@Nullable Procurement procurement(Accounts accounts) {
        return accounts.procurement() == null ? null : ProcurementStatement.of(accounts.procurement());
    }

    private static BudgetState.Sums sums(Sums sums) {
        return new BudgetState.Sums(
                amounts(sums.basic()),
                amounts(sums.project()),
                amounts(sums.total()),
                amounts(sums.generalPublic()),
                amounts(sums.governmentFund()),
                rollups(sums.byClass()),
                rollups(sums.governmentFundBySection()));
    }

    private static List<BudgetState.Rollup> rollups(List<Rollup> rollups) {
        return rollups.stream()
                .map(rollup -> new BudgetState.Rollup(
                        rollup.code(),
                        rollup.name(),
                        amounts(rollup.basic()),
                        amounts(rollup.project()),
                        amounts(rollup.total())))
                .toList();
    }

    private static BudgetState.Metric metric(Metric metric) {
        return new BudgetState.Metric(
                metric.name(),
                metric.value(),
                metric.numerator(),
                metric.denominator(),
                metric.basis(),
                metric.missing());
    }
}
