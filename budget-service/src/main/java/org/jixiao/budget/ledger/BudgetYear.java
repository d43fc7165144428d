package org.jixiao.budget.ledger;

/** Whose accounts, and of which fiscal year. */
public record BudgetYear(String department, int year) {

    /** Topic key, e.g. {@code 420104-LJT/2019}. */
    public String key() {
        return department + "/" + year;
    }
}
