package org.jixiao.budget.ledger;

import java.util.Comparator;

/** Whose accounts, and of which fiscal year. */
public record BudgetYear(String department, int year) implements Comparable<BudgetYear> {

    /** Topic key, e.g. {@code 420104-LJT/2019}. */
    public String key() {
        return department + "/" + year;
    }

    /** The year before it. */
    BudgetYear before() {
        return new BudgetYear(department, year - 1);
    }

    /** Also the order in which many are locked. */
    @Override
    public int compareTo(BudgetYear other) {
        return Comparator.comparing(BudgetYear::department)
                .thenComparing(BudgetYear::year)
                .compare(this, other);
    }
}
