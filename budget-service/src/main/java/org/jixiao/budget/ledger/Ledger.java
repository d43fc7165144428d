package org.jixiao.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.changes.Change;
import org.jixiao.budget.changes.Contradiction;
import org.jixiao.budget.changes.NoSuchLine;
import org.jixiao.budget.department.Departments;
import org.jixiao.budget.statement.Statement;
import org.jixiao.events.BudgetState;
import org.jixiao.events.Cause;
import org.jixiao.stream.outbox.Outbox;
import org.jixiao.web.Actor;
import org.jixiao.web.Audit;
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
    private final BudgetTable budgets;
    private final AccountsReader reader;
    private final AccountsWriter writer;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public Ledger(
            Departments departments,
            BudgetTable budgets,
            AccountsReader reader,
            AccountsWriter writer,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.departments = departments;
        this.budgets = budgets;
        this.reader = reader;
        this.writer = writer;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param ifMatch revision of the year's accounts that the caller knows
     * @throws Refusal 404 for an unknown department or line, 412 for another revision, 422 for a contradiction
     */
    @Transactional
    public Written enter(Actor who, BudgetYear year, Change change, @Nullable String ifMatch) {
        departments.require(year.department());
        long revision = budgets.lock(year);
        Revisions.check(ifMatch, revision);
        Accounts before = reader.read(year);
        Accounts after = apply(change, before, year);
        if (after.equals(before)) {
            return new Written(false, Statement.of(year.department(), revision, before));
        }
        writer.write(year, change);
        budgets.raise(year);
        Object partBefore = change.partOf(before);
        audit.record(who, change.action(), year.key(), partBefore, change.partOf(after));
        return new Written(partBefore == null, tell(who, year, change, after, revision + 1));
    }

    /** @throws Refusal 404 naming the department, or the year in which it has no accounts */
    @Transactional
    public BudgetState read(BudgetYear year) {
        budgets.readOneMoment();
        departments.require(year.department());
        long revision = budgets.revision(year).orElseThrow(() -> noAccounts(year));
        return Statement.of(year.department(), revision, reader.read(year));
    }

    private BudgetState tell(Actor who, BudgetYear year, Change change, Accounts after, long revision) {
        BudgetState state = Statement.of(year.department(), revision, after);
        outbox.append(
                state,
                new Cause(change.action(), year.key(), revision, who.subject(), clock.instant(), change.summary()));
        return state;
    }

    private static Accounts apply(Change change, Accounts before, BudgetYear year) {
        try {
            return change.applyTo(before);
        } catch (Contradiction refused) {
            throw Refusal.unprocessable(refused.field(), new Text(refused.reasonZh(), refused.reasonEn()));
        } catch (NoSuchLine refused) {
            String subject = refused.subject().code();
            throw Refusal.notFound(new Text(
                    year.key() + " 没有预算科目 " + subject + "。",
                    "There is no line " + subject + " in " + year.key() + "."));
        }
    }

    private static Refusal noAccounts(BudgetYear year) {
        return Refusal.notFound(new Text(
                "部门 " + year.department() + " 没有 " + year.year() + " 年度预算。",
                "Department " + year.department() + " has no budget of " + year.year() + "."));
    }
}
