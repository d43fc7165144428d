package org.jixiao.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.FinalAccounts.Closed;
import org.jixiao.budget.accounts.FinalAccounts.Reopened;
import org.jixiao.budget.accounts.Payment;
import org.jixiao.budget.accounts.Procurement;
import org.jixiao.budget.accounts.Procurement.ByAmounts;
import org.jixiao.budget.accounts.Procurement.ByRate;
import org.jixiao.budget.changes.AdjustmentReversed;
import org.jixiao.budget.changes.AmountMoved;
import org.jixiao.budget.changes.Change;
import org.jixiao.budget.changes.ControlledExpenseEntered;
import org.jixiao.budget.changes.EconomicSplitEntered;
import org.jixiao.budget.changes.FinalAccountsClosed;
import org.jixiao.budget.changes.FinalAccountsReopened;
import org.jixiao.budget.changes.FixedAssetsEntered;
import org.jixiao.budget.changes.LineAdjusted;
import org.jixiao.budget.changes.LineEntered;
import org.jixiao.budget.changes.LineRemoved;
import org.jixiao.budget.changes.LinesEntered;
import org.jixiao.budget.changes.MonthlyPlanEntered;
import org.jixiao.budget.changes.PaymentsEntered;
import org.jixiao.budget.changes.ProcurementEntered;

/** Writes changes to the one table each concerns. */
@ApplicationScoped
class AccountsWriter {

    private static final String SPLIT = """
            insert into economic_split
                (department, fiscal_year, personnel, daily_operating, personnel_budget, daily_operating_budget)
            values (:department, :year, :personnel, :dailyOperating, :personnelBudget, :dailyOperatingBudget)
            on conflict on constraint pk_economic_split do update
            set personnel = excluded.personnel, daily_operating = excluded.daily_operating,
                personnel_budget = excluded.personnel_budget, daily_operating_budget = excluded.daily_operating_budget
            """;

    private static final String EXPENSE = """
            insert into controlled_expense
                (department, fiscal_year, kind, budget, actual, prior_year_budget, prior_year_actual)
            values (:department, :year, :kind, :budget, :actual, :priorYearBudget, :priorYearActual)
            on conflict on constraint pk_controlled_expense do update
            set budget = excluded.budget, actual = excluded.actual,
                prior_year_budget = excluded.prior_year_budget, prior_year_actual = excluded.prior_year_actual
            """;

    private static final String PROCUREMENT = """
            insert into procurement (department, fiscal_year, budget, actual, execution_rate, basis)
            values (:department, :year, :budget, :actual, :rate, :basis)
            on conflict on constraint pk_procurement do update
            set budget = excluded.budget, actual = excluded.actual,
                execution_rate = excluded.execution_rate, basis = excluded.basis
            """;

    private static final String ASSETS = """
            insert into fixed_assets (department, fiscal_year, total, in_use)
            values (:department, :year, :total, :inUse)
            on conflict on constraint pk_fixed_assets do update set total = excluded.total, in_use = excluded.in_use
            """;

    private static final String PLAN = """
            insert into monthly_plan (department, fiscal_year, cumulative_shares)
            values (:department, :year, cast(:shares as numeric[]))
            on conflict on constraint pk_monthly_plan do update set cumulative_shares = excluded.cumulative_shares
            """;

    private static final String FINAL_ACCOUNTS = """
            insert into final_accounts (department, fiscal_year, action, at, actor, executed, reason, document)
            values (:department, :year, :action, :at, :by, :executed, :reason, :document)
            """;

    private final Jdbi jdbi;
    private final LineTable lines;
    private final AdjustmentTable adjustments;
    private final PaymentTable payments;

    @Inject
    AccountsWriter(Jdbi jdbi, LineTable lines, AdjustmentTable adjustments, PaymentTable payments) {
        this.jdbi = jdbi;
        this.lines = lines;
        this.adjustments = adjustments;
        this.payments = payments;
    }

    /** @param revision the one the change leads to */
    void write(BudgetYear year, Change change, Accounts before, Accounts after, long revision) {
        if (change instanceof LineAdjusted || change instanceof AmountMoved || change instanceof AdjustmentReversed) {
            adjustments.append(year, before, after, revision);
        } else if (change instanceof LineRemoved removed) {
            lines.remove(year, removed.line());
        } else {
            write(Map.of(year, change));
        }
    }

    /** Lines and payments of all budgets go in one statement each. */
    void write(Map<BudgetYear, Change> changes) {
        Map<BudgetYear, List<LineEntered>> entered = new LinkedHashMap<>();
        Map<BudgetYear, List<Payment>> paid = new LinkedHashMap<>();
        changes.forEach((year, change) -> {
            if (change instanceof LineEntered line) {
                entered.put(year, List.of(line));
            } else if (change instanceof LinesEntered many) {
                entered.put(year, many.entries());
            } else if (change instanceof PaymentsEntered brought) {
                paid.put(year, brought.payments());
            } else {
                write(year, change);
            }
        });
        lines.enter(entered);
        payments.enter(paid);
    }

    private void write(BudgetYear year, Change change) {
        jdbi.useHandle(handle ->
                bind(handle.createUpdate(sql(change)).bindMethods(year), change).execute());
    }

    private static String sql(Change change) {
        if (change instanceof EconomicSplitEntered) {
            return SPLIT;
        } else if (change instanceof ControlledExpenseEntered) {
            return EXPENSE;
        } else if (change instanceof ProcurementEntered) {
            return PROCUREMENT;
        } else if (change instanceof FixedAssetsEntered) {
            return ASSETS;
        } else if (change instanceof MonthlyPlanEntered) {
            return PLAN;
        }
        return FINAL_ACCOUNTS;
    }

    private static Update bind(Update update, Change change) {
        if (change instanceof EconomicSplitEntered entered) {
            return update.bindMethods(entered.split());
        } else if (change instanceof ControlledExpenseEntered entered) {
            return update.bindMethods(entered.expense());
        } else if (change instanceof ProcurementEntered entered) {
            return bind(update, entered.procurement());
        } else if (change instanceof FixedAssetsEntered entered) {
            return update.bindMethods(entered.assets());
        } else if (change instanceof MonthlyPlanEntered entered) {
            return update.bindArray(
                    "shares",
                    String.class,
                    entered.plan().cumulativeShares().stream()
                            .map(share -> share.toPlainString())
                            .toArray());
        } else if (change instanceof FinalAccountsClosed entered) {
            Closed closing = entered.closing();
            return update.bindMethods(closing).bind("action", "CLOSED").bind("reason", (String) null);
        }
        Reopened reopening = ((FinalAccountsReopened) change).reopening();
        return update.bindMethods(reopening).bind("action", "REOPENED").bind("executed", (Object) null);
    }

    private static Update bind(Update update, Procurement procurement) {
        if (procurement instanceof ByRate declared) {
            return update.bindMethods(declared).bind("budget", (Object) null).bind("actual", (Object) null);
        }
        return update.bindMethods((ByAmounts) procurement).bind("rate", (Object) null);
    }
}
