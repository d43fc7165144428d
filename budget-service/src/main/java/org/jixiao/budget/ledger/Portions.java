package org.jixiao.budget.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Takes many budgets a few at a time: whatever their number, so many accounts are in memory together and no more. */
final class Portions {

    private static final int BUDGETS = 50;

    private Portions() {}

    /** In their order. */
    static List<List<BudgetYear>> of(Collection<BudgetYear> budgets) {
        List<BudgetYear> inOrder = List.copyOf(budgets);
        List<List<BudgetYear>> portions = new ArrayList<>();
        for (int from = 0; from < inOrder.size(); from += BUDGETS) {
            portions.add(inOrder.subList(from, Math.min(from + BUDGETS, inOrder.size())));
        }
        return portions;
    }
}
