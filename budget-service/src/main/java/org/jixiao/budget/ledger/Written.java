package org.jixiao.budget.ledger;

import org.jixiao.events.BudgetState;

/**
 * What came of a change.
 *
 * @param created true where the change brought in something new and did not correct what was there
 * @param state the whole of the accounts after it
 */
public record Written(boolean created, BudgetState state) {}
