package org.jixiao.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Rows of {@code budget}: the revision of a year's accounts as a whole, and the lock of whoever changes them. */
@ApplicationScoped
class BudgetTable {

    private final Jdbi jdbi;

    @Inject
    BudgetTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Long> revision(BudgetYear year) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select revision from budget where department = :department and fiscal_year = :year")
                .bindMethods(year)
                .mapTo(Long.class)
                .findOne());
    }

    /**
     * All accounts of a year, in order of the departments' codes.
     *
     * @param department whose alone, absent for everybody's
     */
    List<Books.Volume> volumes(int year, @Nullable String department) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select budget.department, department.name, budget.revision,
                            coalesce(prior.revision, 0) as prior_revision
                        from budget
                        join department on department.code = budget.department
                        left join budget prior
                            on prior.department = budget.department and prior.fiscal_year = budget.fiscal_year - 1
                        where budget.fiscal_year = :year and budget.department = coalesce(:department, budget.department)
                        order by budget.department collate "C"
                        """)
                .bind("year", year)
                .bind("department", department)
                .map((row, context) -> new Books.Volume(
                        new BudgetYear(row.getString("department"), year),
                        row.getString("name"),
                        row.getLong("revision"),
                        row.getLong("prior_revision")))
                .list());
    }

    /** When the accounts came to that revision; of early ones nothing is known. */
    Optional<Instant> changed(BudgetYear year, long revision) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select at from budget_revision
                        where department = :department and fiscal_year = :year and revision = :revision
                        """)
                .bindMethods(year)
                .bind("revision", revision)
                .mapTo(Instant.class)
                .findOne());
    }

    /**
     * Keeps everybody else from changing these accounts until the transaction ends. All lock in the same order, so that
     * nobody waits for somebody who waits for them.
     *
     * @return the revisions; 0 where there are no accounts yet
     */
    Map<BudgetYear, Long> lock(Collection<BudgetYear> budgets) {
        List<BudgetYear> inOrder = List.copyOf(new TreeSet<>(budgets));
        return jdbi.withHandle(handle -> {
            BudgetKeys.bind(handle.createUpdate("""
                            insert into budget (department, fiscal_year, revision)
                            select department, fiscal_year, 0
                            from unnest(cast(:departments as text[]), cast(:years as int[]))
                                with ordinality as wanted (department, fiscal_year, place)
                            order by place
                            on conflict on constraint pk_budget do nothing
                            """), inOrder).execute();
            return BudgetKeys.bind(
                            handle.createQuery("select department, fiscal_year, revision from budget where "
                                    + BudgetKeys.AMONG
                                    + " order by department collate \"C\", fiscal_year for update"),
                            inOrder)
                    .map((row, context) -> Map.entry(
                            new BudgetYear(row.getString("department"), row.getInt("fiscal_year")),
                            row.getLong("revision")))
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        });
    }

    /**
     * As {@link #lock}, but waits for nobody.
     *
     * @return the revision; absent where somebody else has the accounts
     */
    Optional<Long> lockIfFree(BudgetYear year) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select revision from budget where department = :department and fiscal_year = :year
                        for update skip locked
                        """).bindMethods(year).mapTo(Long.class).findOne());
    }

    void raise(Collection<BudgetYear> budgets) {
        jdbi.useHandle(handle -> BudgetKeys.bind(
                        handle.createUpdate("update budget set revision = revision + 1 where " + BudgetKeys.AMONG),
                        budgets)
                .execute());
    }

    /** The reads of this transaction all see the same moment. Must come before any of them. */
    void readOneMoment() {
        jdbi.useHandle(handle -> handle.execute("set transaction isolation level repeatable read, read only"));
    }
}
