package org.jixiao.budget.ledger;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.accounts.Payment;
import org.jixiao.budget.department.Departments;
import org.jixiao.web.Page;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** The accounts to be read as such, by those who compute something from them. */
@ApplicationScoped
public class Books {

    private final Departments departments;
    private final BudgetTable budgets;
    private final AccountsReader reader;
    private final AdjustmentTable adjustments;
    private final PaymentTable payments;
    private final RevisionTable revisions;
    private final LineTable lines;
    private final BudgetConfig config;

    @Inject
    Books(
            Departments departments,
            BudgetTable budgets,
            AccountsReader reader,
            AdjustmentTable adjustments,
            PaymentTable payments,
            RevisionTable revisions,
            LineTable lines,
            BudgetConfig config) {
        this.departments = departments;
        this.budgets = budgets;
        this.reader = reader;
        this.adjustments = adjustments;
        this.payments = payments;
        this.revisions = revisions;
        this.lines = lines;
        this.config = config;
    }

    /**
     * Must come before any other read of its transaction, and whatever is read after it is of the same moment.
     *
     * @throws Refusal 404 naming the department, or the year in which it has no accounts
     */
    @Transactional
    public TwoYears read(BudgetYear year) {
        long revision = require(year);
        BudgetYear before = year.before();
        long priorRevision = budgets.revision(before).orElse(0L);
        Map<BudgetYear, Accounts> accounts = reader.read(List.of(year, before));
        return new TwoYears(
                revision,
                budgets.changed(year, revision).orElse(null),
                accounts.get(year),
                priorRevision,
                priorRevision == 0 ? null : accounts.get(before));
    }

    /**
     * A department's accounts of a year, not yet read.
     *
     * @param name of the department, the newest
     * @param priorRevision 0 where the year before has no accounts
     */
    public record Volume(BudgetYear year, String name, long revision, long priorRevision) {}

    /**
     * Whose accounts of a year there are, in order of the departments' codes. As {@link #read(BudgetYear)} it comes first.
     *
     * @param department whose alone, absent for everybody's
     * @throws Refusal 404 naming the department
     */
    @Transactional
    public List<Volume> volumes(int year, @Nullable String department) {
        budgets.readOneMoment();
        if (department != null) {
            departments.require(department);
        }
        return budgets.volumes(year, department);
    }

    /** What these hold, with what was paid in all and not on which days; a fixed number of statements for all of them. */
    @Transactional
    public Map<BudgetYear, TwoYears> summary(Collection<Volume> volumes) {
        List<BudgetYear> years = volumes.stream()
                .flatMap(volume -> volume.priorRevision() == 0
                        ? Stream.of(volume.year())
                        : Stream.of(volume.year(), volume.year().before()))
                .toList();
        Map<BudgetYear, Accounts> accounts = reader.readInAll(years);
        return volumes.stream()
                .collect(toMap(
                        Volume::year,
                        volume -> new TwoYears(
                                volume.revision(),
                                null,
                                accounts.get(volume.year()),
                                volume.priorRevision(),
                                accounts.get(volume.year().before()))));
    }

    /** Some payments of a line, as of a revision of the accounts. */
    public record Paid(long revision, List<Payment> payments, long total) {}

    /** @throws Refusal 404 naming the department, the year in which it has no accounts, or the line */
    @Transactional
    public Paid payments(BudgetYear year, LineCode line, Page.Window window) {
        long revision = require(year, line);
        return new Paid(revision, payments.of(year, line, window.offset(), window.size()), payments.count(year, line));
    }

    /** Some of the payments wanted, as of a revision of the accounts; how many there are and what they all come to. */
    public record Matching(long revision, List<Payment> payments, long total, BigDecimal sum) {}

    /** @throws Refusal 404 naming the department, or the year in which it has no accounts */
    @Transactional
    public Matching payments(BudgetYear year, PaymentsWanted wanted, Page.Window window) {
        long revision = require(year);
        PaymentTable.Total total = payments.total(year, wanted);
        return new Matching(
                revision, payments.of(year, wanted, window.offset(), window.size()), total.payments(), total.sum());
    }

    /** @throws Refusal as {@link #payments}; 422 where they are more than a file holds */
    @Transactional
    public Matching allPayments(BudgetYear year, PaymentsWanted wanted) {
        long revision = require(year);
        PaymentTable.Total total = payments.total(year, wanted);
        int most = config.mostRowsOfAFile();
        if (total.payments() > most) {
            throw Refusal.unprocessable(
                    "from",
                    new Text(
                            "共 " + total.payments() + " 笔，超过 " + most + " 笔，请以 from、to 或 line 缩小范围。",
                            total.payments() + " payments are more than " + most
                                    + ": ask for fewer by from, to or line."));
        }
        return new Matching(revision, payments.of(year, wanted, 0, most), total.payments(), total.sum());
    }

    private long require(BudgetYear year) {
        budgets.readOneMoment();
        departments.require(year.department());
        return budgets.revision(year).orElseThrow(() -> Refused.noAccounts(year));
    }

    private long require(BudgetYear year, LineCode line) {
        long revision = require(year);
        if (!lines.has(year, line)) {
            throw Refused.noLine(line, year);
        }
        return revision;
    }

    /** Some entries of a line's ledger of adjustments, as of a revision of the accounts. */
    public record Journal(long revision, List<JournalEntry> entries, long total) {}

    /** @throws Refusal as {@link #payments} */
    @Transactional
    public Journal adjustments(BudgetYear year, LineCode line, Page.Window window) {
        long revision = require(year, line);
        return new Journal(
                revision, adjustments.of(year, line, window.offset(), window.size()), adjustments.count(year, line));
    }

    /** Some of what happened to the accounts, oldest first. */
    public record History(List<Revision> revisions, long total) {}

    /** @throws Refusal 404 naming the department, or the year in which it has no accounts */
    @Transactional
    public History history(BudgetYear year, Page.Window window) {
        require(year);
        return new History(revisions.of(year, window.offset(), window.size()), revisions.count(year));
    }
}
