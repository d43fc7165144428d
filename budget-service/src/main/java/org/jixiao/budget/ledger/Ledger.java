package org.jixiao.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Payment;
import org.jixiao.budget.changes.Change;
import org.jixiao.budget.changes.LineStated;
import org.jixiao.budget.changes.PaymentsEntered;
import org.jixiao.budget.changes.Vouchers;
import org.jixiao.budget.classification.Entry;
import org.jixiao.budget.department.Departments;
import org.jixiao.budget.statement.Statement;
import org.jixiao.budget.subjects.Subjects;
import org.jixiao.budget.subjects.YearTable;
import org.jixiao.events.BudgetState;
import org.jixiao.web.Actor;
import org.jixiao.web.Refusal;
import org.jixiao.web.Revisions;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of all departments and years. A change locks the year's accounts, is applied by the pure core, and
 * commits together with its audit entry and the one event that tells it.
 */
@ApplicationScoped
public class Ledger {

    private final Departments departments;
    private final Subjects subjects;
    private final BudgetTable budgets;
    private final AccountsReader reader;
    private final AccountsWriter writer;
    private final PaymentTable payments;
    private final Telling telling;
    private final BudgetConfig config;

    @Inject
    public Ledger(
            Departments departments,
            Subjects subjects,
            BudgetTable budgets,
            AccountsReader reader,
            AccountsWriter writer,
            PaymentTable payments,
            Telling telling,
            BudgetConfig config) {
        this.departments = departments;
        this.subjects = subjects;
        this.budgets = budgets;
        this.reader = reader;
        this.writer = writer;
        this.payments = payments;
        this.telling = telling;
        this.config = config;
    }

    /** The accounts of a year as they are. */
    public record Standing(long revision, Accounts accounts) {}

    /**
     * @param ifMatch revision of the year's accounts that the caller knows
     * @throws Refusal 404 for an unknown department, line or adjustment, 409 for closed accounts, 412 for another revision, 422 for
     *     a contradiction
     */
    @Transactional
    public Written enter(Actor who, BudgetYear year, Change change, @Nullable String ifMatch) {
        long revision = lock(year, ifMatch);
        return enter(who, year, change, revision, reader.read(year));
    }

    /**
     * No table of the year that lacks the line's subject can be loaded until this is through.
     *
     * @throws Refusal as {@link #enter}; 422 also where the year's classification lacks the subject or has it in
     *     another fund
     */
    @Transactional
    public Written enterLine(Actor who, BudgetYear year, LineStated line, @Nullable String ifMatch) {
        String subject = line.line().subject().code();
        YearTable known = subjects.keep(year.year(), subject);
        long revision = lock(year, ifMatch);
        Accounts before = reader.read(year);
        before.closing().ifPresent(closing -> {
            throw Refusal.conflict(Refused.closed(closing, year));
        });
        Entry entry = known.require(subject);
        line.against(entry).ifPresent(fault -> {
            throw Refusal.unprocessable(fault.field(), new Text(fault.reasonZh(), fault.reasonEn()));
        });
        return enter(who, year, line.under(entry), revision, before);
    }

    /**
     * A payment that came before, with the same content, changes nothing, even where the accounts are closed by now.
     *
     * @throws Refusal as {@link #enter}; 422 also where its voucher stands for another payment
     */
    @Transactional
    public Written pay(Actor who, BudgetYear year, Payment payment, @Nullable String ifMatch) {
        long revision = lock(year, ifMatch);
        Accounts before = reader.read(year);
        if (before.line(payment.line()).isEmpty()) {
            throw Refused.noLine(payment.line(), year);
        }
        List<Payment> one = List.of(payment);
        Vouchers sifted = Vouchers.sift(payments.known(Map.of(year, one)).getOrDefault(year, Map.of()), one);
        sifted.faults().forEach(fault -> {
            throw Refusal.unprocessable(fault.field(), new Text(fault.reasonZh(), fault.reasonEn()));
        });
        return sifted.fresh().isEmpty()
                ? new Written(false, Statement.of(year.department(), revision, before))
                : enter(who, year, new PaymentsEntered(one), revision, before);
    }

    /** @throws Refusal 404 naming the department, or the year in which it has no accounts */
    @Transactional
    public BudgetState read(BudgetYear year) {
        Standing standing = standing(year);
        return Statement.of(year.department(), standing.revision(), standing.accounts());
    }

    /** @throws Refusal 404 naming the department, or the year in which it has no accounts */
    @Transactional
    public Standing standing(BudgetYear year) {
        budgets.readOneMoment();
        departments.require(year.department());
        long revision = budgets.revision(year).orElseThrow(() -> Refused.noAccounts(year));
        return new Standing(revision, reader.read(year));
    }

    private long lock(BudgetYear year, @Nullable String ifMatch) {
        departments.require(year.department());
        long revision = budgets.lock(List.of(year)).getOrDefault(year, 0L);
        Revisions.check(ifMatch, revision);
        return revision;
    }

    private Written enter(Actor who, BudgetYear year, Change change, long revision, Accounts before) {
        Accounts after = Refused.apply(change, before, config.overspending(), year);
        if (!change.changes(before, after)) {
            return new Written(false, Statement.of(year.department(), revision, before));
        }
        writer.write(year, change, before, after, revision + 1);
        budgets.raise(List.of(year));
        return new Written(
                change.partOf(before) == null, telling.tell(who, new Told(year, change, before, after, revision + 1)));
    }
}
