package org.jixiao.budget.ledger;

import java.util.Collection;
import org.jdbi.v3.core.statement.SqlStatement;

/** How SQL names many budgets at once: two arrays side by side. */
final class BudgetKeys {

    /** The rows of these budgets; for {@code where}. */
    static final String AMONG =
            "(department, fiscal_year) in (select * from unnest(cast(:departments as text[]), cast(:years as int[])))";

    private BudgetKeys() {}

    static <S extends SqlStatement<S>> S bind(S statement, Collection<BudgetYear> budgets) {
        return statement
                .bindArray(
                        "departments",
                        String.class,
                        budgets.stream().map(BudgetYear::department).toArray())
                .bindArray(
                        "years",
                        Integer.class,
                        budgets.stream().map(BudgetYear::year).toArray());
    }
}
