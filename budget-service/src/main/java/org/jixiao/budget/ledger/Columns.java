package org.jixiao.budget.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Entries of many budgets turned into columns, for one statement that takes them all. */
record Columns<T>(List<BudgetYear> budgets, List<T> entries) {

    static <T> Columns<T> of(Map<BudgetYear, List<T>> entered) {
        List<BudgetYear> budgets = new ArrayList<>();
        List<T> entries = new ArrayList<>();
        entered.forEach((budget, ofBudget) -> ofBudget.forEach(entry -> {
            budgets.add(budget);
            entries.add(entry);
        }));
        return new Columns<>(budgets, entries);
    }

    Update bindKeys(Update update) {
        return BudgetKeys.bind(update, budgets);
    }

    Object[] of(Function<T, @Nullable Object> field) {
        return entries.stream().map(field).toArray();
    }
}
