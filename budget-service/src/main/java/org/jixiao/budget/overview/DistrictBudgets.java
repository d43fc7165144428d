package org.jixiao.budget.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jixiao.web.Page;
import org.jixiao.web.Page.Window;
import org.jspecify.annotations.Nullable;

/** The accounts of all departments in a year, in one statement however many there are. */
@ApplicationScoped
class DistrictBudgets {

    /** More departments than any district has. */
    private static final int ALL = 100_000;

    /** The last step of the trace tells whether accounts are closed. */
    private static final String WANTED = """
            from (
                select department.code, department.name, coalesce(budget.revision, 0) as revision, step.at,
                    case
                        when coalesce(budget.revision, 0) = 0 then 'NOT_ENTERED'
                        when step.action = 'CLOSED' then 'CLOSED'
                        else 'OPEN'
                    end as state
                from department
                left join budget on budget.department = department.code and budget.fiscal_year = :year
                left join lateral (
                    select action, at from final_accounts
                    where final_accounts.department = department.code and final_accounts.fiscal_year = :year
                    order by id desc limit 1) step on true
            ) standing
            where state = coalesce(:state, state)
            """;

    /** Of the page's departments alone, each line with what its ledgers come to. */
    private static final String PAGE = "with wanted as (select * " + WANTED + """
                order by code collate "C" offset :offset limit :count
            ), line as (
                select department, initial, initial + coalesce((
                        select sum(amount) from budget_adjustment entry
                        where entry.department = budget_line.department and entry.fiscal_year = budget_line.fiscal_year
                            and entry.line = budget_line.line and entry.removals = budget_line.removals), 0) as adjusted,
                    coalesce(paid.executed, 0) as executed
                from budget_line
                left join (
                    select department, line, sum(amount) as executed from budget_payment
                    where fiscal_year = :year and department in (select code from wanted)
                    group by department, line) paid using (department, line)
                where fiscal_year = :year and not removed and department in (select code from wanted)
            ), total as (
                select department, sum(initial) as initial, sum(adjusted) as adjusted, sum(executed) as executed,
                    count(*) filter (where executed > adjusted) as overspent
                from line group by department
            )
            select wanted.*, coalesce(initial, 0.00) as initial, coalesce(adjusted, 0.00) as adjusted,
                coalesce(executed, 0.00) as executed, coalesce(overspent, 0) as overspent
            from wanted left join total on total.department = wanted.code
            order by code collate "C"
            """;

    private final Jdbi jdbi;

    @Inject
    DistrictBudgets(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Transactional
    Page<DepartmentBudget> page(int year, @Nullable BudgetStanding state, Window window) {
        long total = jdbi.withHandle(handle -> bound(handle.createQuery("select count(*) " + WANTED), year, state)
                .mapTo(long.class)
                .one());
        return Page.of(window, rows(year, state, window.offset(), window.size()), total);
    }

    @Transactional
    List<DepartmentBudget> all(int year, @Nullable BudgetStanding state) {
        return rows(year, state, 0, ALL);
    }

    private List<DepartmentBudget> rows(int year, @Nullable BudgetStanding state, long offset, int count) {
        return jdbi.withHandle(handle -> bound(handle.createQuery(PAGE), year, state)
                .bind("offset", offset)
                .bind("count", count)
                .map((row, context) -> budget(row))
                .list());
    }

    private static Query bound(Query query, int year, @Nullable BudgetStanding state) {
        return query.bind("year", year).bind("state", state == null ? null : state.name());
    }

    private static DepartmentBudget budget(ResultSet row) throws SQLException {
        BudgetStanding state = BudgetStanding.valueOf(row.getString("state"));
        Timestamp at = row.getTimestamp("at");
        BigDecimal adjusted = row.getBigDecimal("adjusted");
        BigDecimal executed = row.getBigDecimal("executed");
        return new DepartmentBudget(
                row.getString("code"),
                row.getString("name"),
                state,
                row.getLong("revision"),
                state == BudgetStanding.CLOSED ? at.toInstant() : null,
                row.getBigDecimal("initial"),
                adjusted,
                executed,
                DepartmentBudget.rate(executed, adjusted),
                row.getInt("overspent"));
    }
}
