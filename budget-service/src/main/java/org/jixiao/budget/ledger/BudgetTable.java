package org.jixiao.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

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

    /** Keeps everybody else from changing these accounts until the transaction ends; 0 where there are none yet. */
    long lock(BudgetYear year) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate("""
                            insert into budget (department, fiscal_year, revision) values (:department, :year, 0)
                            on conflict on constraint pk_budget do nothing
                            """).bindMethods(year).execute();
            return handle.createQuery("""
                            select revision from budget where department = :department and fiscal_year = :year
                            for update
                            """).bindMethods(year).mapTo(Long.class).one();
        });
    }

    void raise(BudgetYear year) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update budget set revision = revision + 1
                        where department = :department and fiscal_year = :year
                        """).bindMethods(year).execute());
    }

    /** The reads of this transaction all see the same moment. Must come before any of them. */
    void readOneMoment() {
        jdbi.useHandle(handle -> handle.execute("set transaction isolation level repeatable read, read only"));
    }
}
