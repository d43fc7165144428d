package org.jixiao.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.accounts.Payment;
import org.jixiao.budget.department.Departments;
import org.jixiao.web.Page;
import org.jixiao.web.Refusal;

/** The accounts to be read as such, by those who compute something from them. */
@ApplicationScoped
public class Books {

    private final Departments departments;
    private final BudgetTable budgets;
    private final AccountsReader reader;
    private final PaymentTable payments;

    @Inject
    Books(Departments departments, BudgetTable budgets, AccountsReader reader, PaymentTable payments) {
        this.departments = departments;
        this.budgets = budgets;
        this.reader = reader;
        this.payments = payments;
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

    /** Some payments of a line, as of a revision of the accounts. */
    public record Paid(long revision, List<Payment> payments, long total) {}

    /** @throws Refusal 404 naming the department, the year in which it has no accounts, or the line */
    @Transactional
    public Paid payments(BudgetYear year, LineCode line, Page.Window window) {
        TwoYears years = read(year);
        if (years.accounts().line(line).isEmpty()) {
            throw Refused.noLine(line, year);
        }
        return new Paid(
                years.revision(), payments.of(year, line, window.offset(), window.size()), payments.count(year, line));
    }
}
