package org.jixiao.budget.ledger;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jixiao.budget.accounts.Accounts;

/**
 * A few of the budgets that a batch touches.
 *
 * @param rows by budget
 * @param accounts of those that are {@link Opened#revisions locked}
 */
record Portion<T>(SortedMap<BudgetYear, List<BatchRow<T>>> rows, Map<BudgetYear, Accounts> accounts) {

    Map<BudgetYear, List<T>> values() {
        Map<BudgetYear, List<T>> values = new TreeMap<>();
        rows.forEach((budget, mine) -> values.put(budget, Entries.among(mine).values()));
        return values;
    }
}
