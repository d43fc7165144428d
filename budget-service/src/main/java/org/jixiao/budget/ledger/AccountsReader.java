package org.jixiao.budget.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.ControlledExpense;
import org.jixiao.budget.accounts.EconomicSplit;
import org.jixiao.budget.accounts.ExpenseKind;
import org.jixiao.budget.accounts.FinalAccounts;
import org.jixiao.budget.accounts.FixedAssets;
import org.jixiao.budget.accounts.MonthlyPlan;
import org.jixiao.budget.accounts.Procurement;
import org.jixiao.budget.classification.Classification;
import org.jixiao.budget.subjects.Subjects;

/** Reads the accounts of many years from their tables, each table once. */
@ApplicationScoped
class AccountsReader {

    /** Who took a step has the name under which they are told in the year's history. */
    private static final String STEPS = """
        select final_accounts.*, coalesce((
            select actor_name from budget_revision told
            where told.department = final_accounts.department and told.fiscal_year = final_accounts.fiscal_year
                and told.actor = final_accounts.actor
            order by revision desc limit 1), actor) as actor_name
        from final_accounts
        """;

    private final Jdbi jdbi;
    private final Subjects subjects;

    @Inject
    AccountsReader(Jdbi jdbi, Subjects subjects) {
        this.jdbi = jdbi;
        this.subjects = subjects;
    }

    Accounts read(BudgetYear budget) {
        return read(List.of(budget)).get(budget);
    }

    Map<BudgetYear, Accounts> read(Collection<BudgetYear> budgets) {
        return read(budgets, LinesRead.Payments.BY_DAY);
    }

    /** With all payments of a line as one, which is enough where nobody asks for an earlier day. */
    Map<BudgetYear, Accounts> readInAll(Collection<BudgetYear> budgets) {
        return read(budgets, LinesRead.Payments.IN_ALL);
    }

    private Map<BudgetYear, Accounts> read(Collection<BudgetYear> budgets, LinesRead.Payments payments) {
        return jdbi.withHandle(handle -> {
            Rows rows = new Rows(handle, budgets);
            LinesRead lines = LinesRead.from(rows, payments);
            Map<BudgetYear, EconomicSplit> splits = rows.one("select * from economic_split", "", AccountsReader::split);
            Map<BudgetYear, List<ControlledExpense>> expenses =
                    rows.all("select * from controlled_expense", "", AccountsReader::expense);
            Map<BudgetYear, Procurement> procurements =
                    rows.one("select * from procurement", "", AccountsReader::procurement);
            Map<BudgetYear, FixedAssets> assets = rows.one("select * from fixed_assets", "", AccountsReader::assets);
            Map<BudgetYear, MonthlyPlan> plans = rows.one("select * from monthly_plan", "", AccountsReader::plan);
            Map<BudgetYear, List<FinalAccounts>> traces = rows.all(STEPS, " order by id", AccountsReader::step);
            Map<Integer, Classification> headings =
                    subjects.headings(budgets.stream().map(BudgetYear::year).toList());
            Map<BudgetYear, Accounts> accounts = new HashMap<>();
            for (BudgetYear budget : budgets) {
                accounts.put(
                        budget,
                        new Accounts(
                                headings.get(budget.year()),
                                lines.of(budget),
                                splits.get(budget),
                                expenses.getOrDefault(budget, List.of()),
                                procurements.get(budget),
                                assets.get(budget),
                                plans.get(budget),
                                traces.getOrDefault(budget, List.of())));
            }
            return accounts;
        });
    }

    /** One row of a table, read by its columns' names. */
    interface Reading<T> {
        T from(ResultSet row) throws SQLException;
    }

    /** The tables' rows of these budgets. */
    record Rows(Handle handle, Collection<BudgetYear> budgets) {

        <T> Map<BudgetYear, List<T>> all(String select, String rest, Reading<T> reading) {
            return BudgetKeys.bind(handle.createQuery(select + " where " + BudgetKeys.AMONG + rest), budgets)
                    .map((row, context) -> Map.entry(
                            new BudgetYear(row.getString("department"), row.getInt("fiscal_year")), reading.from(row)))
                    .stream()
                    .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        }

        <T> Map<BudgetYear, T> one(String select, String rest, Reading<T> reading) {
            Map<BudgetYear, T> only = new HashMap<>();
            all(select, rest, reading).forEach((budget, rows) -> only.put(budget, rows.get(0)));
            return only;
        }
    }

    private static EconomicSplit split(ResultSet row) throws SQLException {
        return new EconomicSplit(
                row.getBigDecimal("personnel"),
                row.getBigDecimal("daily_operating"),
                row.getBigDecimal("personnel_budget"),
                row.getBigDecimal("daily_operating_budget"));
    }

    private static ControlledExpense expense(ResultSet row) throws SQLException {
        return new ControlledExpense(
                ExpenseKind.valueOf(row.getString("kind")),
                row.getBigDecimal("budget"),
                row.getBigDecimal("actual"),
                row.getBigDecimal("prior_year_budget"),
                row.getBigDecimal("prior_year_actual"));
    }

    private static Procurement procurement(ResultSet row) throws SQLException {
        BigDecimal rate = row.getBigDecimal("execution_rate");
        String basis = row.getString("basis");
        return rate == null
                ? new Procurement.ByAmounts(row.getBigDecimal("budget"), row.getBigDecimal("actual"), basis)
                : new Procurement.ByRate(rate, basis);
    }

    private static FixedAssets assets(ResultSet row) throws SQLException {
        return new FixedAssets(row.getBigDecimal("total"), row.getBigDecimal("in_use"));
    }

    private static MonthlyPlan plan(ResultSet row) throws SQLException {
        return new MonthlyPlan(
                Arrays.asList((BigDecimal[]) row.getArray("cumulative_shares").getArray()));
    }

    private static FinalAccounts step(ResultSet row) throws SQLException {
        var at = row.getTimestamp("at").toInstant();
        String actor = row.getString("actor");
        String name = row.getString("actor_name");
        String document = row.getString("document");
        return row.getString("action").equals("CLOSED")
                ? new FinalAccounts.Closed(at, actor, name, row.getBigDecimal("executed"), document)
                : new FinalAccounts.Reopened(at, actor, name, row.getString("reason"), document);
    }
}
