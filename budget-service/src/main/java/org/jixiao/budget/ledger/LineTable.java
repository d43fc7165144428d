package org.jixiao.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.changes.LineEntered;

/** Rows of {@code budget_line}, written as many at once as there are. */
@ApplicationScoped
class LineTable {

    private static final String UPSERT = """
            insert into budget_line (department, fiscal_year, line, name, project_name, kind, fund, initial)
            select * from unnest(
                cast(:departments as text[]), cast(:years as int[]), cast(:lines as text[]), cast(:names as text[]),
                cast(:projectNames as text[]), cast(:kinds as text[]), cast(:funds as text[]), cast(:initials as numeric[]))
            on conflict on constraint pk_budget_line do update
            set name = excluded.name, project_name = excluded.project_name, kind = excluded.kind, fund = excluded.fund,
                initial = excluded.initial, removed = false
            """;

    private final Jdbi jdbi;

    @Inject
    LineTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    boolean has(BudgetYear year, LineCode line) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (
                            select from budget_line
                            where department = :department and fiscal_year = :year and line = :line and not removed)
                        """)
                .bindMethods(year)
                .bind("line", line.code())
                .mapTo(boolean.class)
                .one());
    }

    /** The budgets with lines below any of these classes and sections. */
    List<BudgetYear> below(int year, Collection<String> codes) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct department, fiscal_year as year from budget_line
                        where fiscal_year = :year and not removed
                        and (left(subject, 3) = any(:codes) or left(subject, 5) = any(:codes))
                        """)
                .bind("year", year)
                .bindArray("codes", String.class, codes.toArray())
                .map(ConstructorMapper.of(BudgetYear.class))
                .list());
    }

    /** Its row stays, and so does its ledger of adjustments, which counts no more. */
    void remove(BudgetYear year, LineCode line) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update budget_line set removed = true, removals = removals + 1
                        where department = :department and fiscal_year = :year and line = :line
                        """)
                .bindMethods(year)
                .bind("line", line.code())
                .execute());
    }

    void enter(Map<BudgetYear, List<LineEntered>> entered) {
        if (entered.isEmpty()) {
            return;
        }
        Columns<LineEntered> columns = Columns.of(entered);
        jdbi.useHandle(handle -> columns.bindKeys(handle.createUpdate(UPSERT))
                .bindArray(
                        "lines", String.class, columns.of(entry -> entry.line().code()))
                .bindArray("names", String.class, columns.of(LineEntered::name))
                .bindArray("projectNames", String.class, columns.of(LineEntered::projectName))
                .bindArray(
                        "kinds", String.class, columns.of(entry -> entry.kind().name()))
                .bindArray(
                        "funds", String.class, columns.of(entry -> entry.fund().name()))
                .bindArray(
                        "initials",
                        String.class,
                        columns.of(entry -> entry.initial().toPlainString()))
                .execute());
    }
}
