package org.jixiao.budget.ledger;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jixiao.budget.accounts.Accounts;

/**
 * The budgets that a batch touches.
 *
 * @param rows by budget
 * @param revisions of those that are locked now: all but those of unknown departments
 * @param accounts of the same
 */
record Opened<T>(
        SortedMap<BudgetYear, List<BatchRow<T>>> rows,
        Map<BudgetYear, Long> revisions,
        Map<BudgetYear, Accounts> accounts) {

    Map<BudgetYear, List<T>> values() {
        Map<BudgetYear, List<T>> values = new TreeMap<>();
        rows.forEach((budget, mine) -> values.put(budget, Entries.among(mine).values()));
        return values;
    }
}
