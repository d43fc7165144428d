package org.jixiao.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jixiao.budget.accounts.Procurement;
import org.jixiao.budget.accounts.Procurement.ByAmounts;
import org.jixiao.budget.accounts.Procurement.ByRate;
import org.jixiao.budget.changes.Change;
import org.jixiao.budget.changes.ControlledExpenseEntered;
import org.jixiao.budget.changes.EconomicSplitEntered;
import org.jixiao.budget.changes.LineAdjusted;
import org.jixiao.budget.changes.LineEntered;
import org.jixiao.budget.changes.ProcurementEntered;

/** Writes a change to the one table it concerns. */
@ApplicationScoped
class AccountsWriter {

    private static final String LINE = """
            insert into budget_line (department, fiscal_year, subject, name, kind, fund, initial, executed)
            values (:department, :year, :subject, :name, :kind, :fund, :initial, :executed)
            on conflict on constraint pk_budget_line do update
            set name = excluded.name, kind = excluded.kind, fund = excluded.fund,
                initial = excluded.initial, executed = excluded.executed
            """;

    private static final String ADJUSTMENT = """
            insert into budget_adjustment (department, fiscal_year, subject, amount, reason, document)
            values (:department, :year, :subject, :amount, :reason, :document)
            """;

    private static final String SPLIT = """
            insert into economic_split (department, fiscal_year, personnel, daily_operating)
            values (:department, :year, :personnel, :dailyOperating)
            on conflict on constraint pk_economic_split do update
            set personnel = excluded.personnel, daily_operating = excluded.daily_operating
            """;

    private static final String EXPENSE = """
            insert into controlled_expense (department, fiscal_year, kind, budget, actual, prior_year_actual)
            values (:department, :year, :kind, :budget, :actual, :priorYearActual)
            on conflict on constraint pk_controlled_expense do update
            set budget = excluded.budget, actual = excluded.actual, prior_year_actual = excluded.prior_year_actual
            """;

    private static final String PROCUREMENT = """
            insert into procurement (department, fiscal_year, budget, actual, execution_rate, basis)
            values (:department, :year, :budget, :actual, :rate, :basis)
            on conflict on constraint pk_procurement do update
            set budget = excluded.budget, actual = excluded.actual,
                execution_rate = excluded.execution_rate, basis = excluded.basis
            """;

    private final Jdbi jdbi;

    @Inject
    AccountsWriter(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void write(BudgetYear year, Change change) {
        jdbi.useHandle(handle ->
                bind(handle.createUpdate(sql(change)).bindMethods(year), change).execute());
    }

    private static String sql(Change change) {
        if (change instanceof LineEntered) {
            return LINE;
        } else if (change instanceof LineAdjusted) {
            return ADJUSTMENT;
        } else if (change instanceof EconomicSplitEntered) {
            return SPLIT;
        } else if (change instanceof ControlledExpenseEntered) {
            return EXPENSE;
        }
        return PROCUREMENT;
    }

    private static Update bind(Update update, Change change) {
        if (change instanceof LineEntered line) {
            return update.bindMethods(line).bind("subject", line.subject().code());
        } else if (change instanceof LineAdjusted adjusted) {
            return update.bind("subject", adjusted.subject().code()).bindMethods(adjusted.adjustment());
        } else if (change instanceof EconomicSplitEntered entered) {
            return update.bindMethods(entered.split());
        } else if (change instanceof ControlledExpenseEntered entered) {
            return update.bindMethods(entered.expense());
        }
        return bind(update, ((ProcurementEntered) change).procurement());
    }

    private static Update bind(Update update, Procurement procurement) {
        if (procurement instanceof ByRate declared) {
            return update.bindMethods(declared).bind("budget", (Object) null).bind("actual", (Object) null);
        }
        return update.bindMethods((ByAmounts) procurement).bind("rate", (Object) null);
    }
}
