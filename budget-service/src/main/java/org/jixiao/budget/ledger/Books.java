package org.jixiao.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Line;
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
    private final AdjustmentTable adjustments;
    private final PaymentTable payments;
    private final RevisionTable revisions;

    @Inject
    Books(
            Departments departments,
            BudgetTable budgets,
            AccountsReader reader,
            AdjustmentTable adjustments,
            PaymentTable payments,
            RevisionTable revisions) {
        this.departments = departments;
        this.budgets = budgets;
        this.reader = reader;
        this.adjustments = adjustments;
        this.payments = payments;
        this.revisions = revisions;
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
                revision,
                budgets.changed(year, revision).orElse(null),
                accounts.get(year),
                priorRevision,
                priorRevision == 0 ? null : accounts.get(before));
    }

    /** Some payments of a line, as of a revision of the accounts. */
    public record Paid(long revision, List<Payment> payments, long total) {}

    /** @throws Refusal 404 naming the department, the year in which it has no accounts, or the line */
    @Transactional
    public Paid payments(BudgetYear year, LineCode line, Page.Window window) {
        TwoYears years = read(year);
        require(years, year, line);
        return new Paid(
                years.revision(), payments.of(year, line, window.offset(), window.size()), payments.count(year, line));
    }

    /** Some entries of a line's ledger of adjustments, as of a revision of the accounts. */
    public record Journal(long revision, List<JournalEntry> entries, long total) {}

    /** @throws Refusal as {@link #payments} */
    @Transactional
    public Journal adjustments(BudgetYear year, LineCode line, Page.Window window) {
        TwoYears years = read(year);
        Line present = require(years, year, line);
        return new Journal(
                years.revision(),
                adjustments.of(year, line, window.offset(), window.size()),
                present.ledger().size());
    }

    private static Line require(TwoYears years, BudgetYear year, LineCode line) {
        return years.accounts().line(line).orElseThrow(() -> Refused.noLine(line, year));
    }

    /** Some of what happened to the accounts, oldest first. */
    public record History(List<Revision> revisions, long total) {}

    /** @throws Refusal 404 naming the department, or the year in which it has no accounts */
    @Transactional
    public History history(BudgetYear year, Page.Window window) {
        budgets.readOneMoment();
        departments.require(year.department());
        budgets.revision(year).orElseThrow(() -> Refused.noAccounts(year));
        return new History(revisions.of(year, window.offset(), window.size()), revisions.count(year));
    }
}
