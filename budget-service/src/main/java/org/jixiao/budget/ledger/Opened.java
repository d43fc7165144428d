package org.jixiao.budget.ledger;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The budgets that a batch touches.
 *
 * @param rows by budget
 * @param revisions of those that are locked now: all but those of unknown departments
 */
record Opened<T>(SortedMap<BudgetYear, List<BatchRow<T>>> rows, Map<BudgetYear, Long> revisions) {}
