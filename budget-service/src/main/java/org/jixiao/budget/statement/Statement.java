package org.jixiao.budget.statement;

import java.util.List;
import java.util.stream.Stream;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Amounts;
import org.jixiao.budget.accounts.ControlledExpense;
import org.jixiao.budget.accounts.EconomicSplit;
import org.jixiao.budget.accounts.ExpenseKind;
import org.jixiao.budget.accounts.FixedAssets;
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
        return new BudgetState(
                department,
                accounts.fiscalYear(),
                revision,
                false,
                accounts.lines().stream().map(LineStatement::of).toList(),
                split(accounts.economicSplit()),
                expenses(accounts).map(Statement::expense).toList(),
                procurement(accounts),
                sums(accounts.sums()),
                Metrics.of(accounts).stream().map(Statement::metric).toList(),
                assets(accounts.fixedAssets()),
                accounts.plan() == null ? null : accounts.plan().cumulativeShares(),
                LineStatement.overspent(accounts),
                FinalAccountsStatement.of(accounts));
    }

    static BudgetState.Amounts amounts(Amounts amounts) {
        return new BudgetState.Amounts(
                amounts.initial(), amounts.adjustment(), amounts.adjusted(), amounts.executed(), amounts.balance());
    }

    private static BudgetState.@Nullable EconomicSplit split(@Nullable EconomicSplit split) {
        return split == null
                ? null
                : new BudgetState.EconomicSplit(
                        split.personnel(),
                        split.dailyOperating(),
                        split.personnelBudget(),
                        split.dailyOperatingBudget());
    }

    /** As entered, but with the three public expenses as they follow from their parts. */
    private static Stream<ControlledExpense> expenses(Accounts accounts) {
        return Stream.of(ExpenseKind.values())
                .flatMap(kind -> (kind == ExpenseKind.THREE_PUBLIC
                                ? accounts.threePublic()
                                : accounts.controlledExpense(kind))
                        .stream());
    }

    private static BudgetState.ControlledExpense expense(ControlledExpense expense) {
        return new BudgetState.ControlledExpense(
                BudgetState.ExpenseKind.valueOf(expense.kind().name()),
                expense.budget(),
                expense.actual(),
                expense.priorYearActual(),
                expense.priorYearBudget());
    }

    private static BudgetState.@Nullable FixedAssets assets(@Nullable FixedAssets assets) {
        return assets == null ? null : new BudgetState.FixedAssets(assets.total(), assets.inUse());
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
                rollups(sums.governmentFundBySection()),
                amounts(sums.stateCapital()));
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

    public static BudgetState.Metric metric(Metric metric) {
        return new BudgetState.Metric(
                metric.name(),
                metric.value(),
                metric.numerator(),
                metric.denominator(),
                metric.basis(),
                metric.missing());
    }
}
