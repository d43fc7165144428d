package org.jixiao.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.department.Departments;
import org.jixiao.web.Refusal;

/** The accounts to be read as such, by those who compute something from them. */
@ApplicationScoped
public class Books {

    private final Departments departments;
    private final BudgetTable budgets;
    private final AccountsReader reader;

    @Inject
    Books(Departments departments, BudgetTable budgets, AccountsReader reader) {
        this.departments = departments;
        this.budgets = budgets;
        this.reader = reader;
    }

    /**
     * Must come before any other read of its transaction, and whatever is read after it is of the same moment.
     *
     * @throws Refusal 404 naming the department, or the year in which it has no accounts
     */
    @Transactional
    public TwoYears read(BudgetYear year) {
        budgets.readOneMoment();
        departments.require(year.department());
        long revision = budgets.revision(year).orElseThrow(() -> Refused.noAccounts(year));
        BudgetYear before = new BudgetYear(year.department(), year.year() - 1);
        long priorRevision = budgets.revision(before).orElse(0L);
        Map<BudgetYear, Accounts> accounts = reader.read(List.of(year, before));
        return new TwoYears(
                revision, accounts.get(year), priorRevision, priorRevision == 0 ? null : accounts.get(before));
    }
}
