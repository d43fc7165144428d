package org.jixiao.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Line;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.accounts.Payment;
import org.jixiao.budget.changes.Change;
import org.jixiao.budget.changes.LineEntered;
import org.jixiao.budget.changes.LineStated;
import org.jixiao.budget.changes.LinesEntered;
import org.jixiao.budget.changes.PaymentPart;
import org.jixiao.budget.changes.PaymentsEntered;
import org.jixiao.budget.changes.Vouchers;
import org.jixiao.budget.classification.Classification;
import org.jixiao.web.Actor;
import org.jixiao.web.Refusal;
import org.jixiao.web.rows.RowFaults;

/**
 * Entries of many budgets at once, all or none: one change, one revision, one audit entry and one event of each budget
 * touched, and a fixed number of statements however many rows there are.
 */
@ApplicationScoped
public class Batches {

    private final LineSubjects subjects;
    private final Opening opening;
    private final BudgetTable budgets;
    private final AccountsWriter writer;
    private final PaymentTable payments;
    private final Telling telling;
    private final BudgetConfig config;

    @Inject
    public Batches(
            LineSubjects subjects,
            Opening opening,
            BudgetTable budgets,
            AccountsWriter writer,
            PaymentTable payments,
            Telling telling,
            BudgetConfig config) {
        this.subjects = subjects;
        this.opening = opening;
        this.budgets = budgets;
        this.writer = writer;
        this.payments = payments;
        this.telling = telling;
        this.config = config;
    }

    /**
     * What came of a batch in one budget.
     *
     * @param revision of its accounts now
     * @param entered rows that were new or other than before
     * @param repeated rows that changed nothing
     * @param overspent lines of which more is executed than their adjusted budget holds
     */
    public record Outcome(BudgetYear budget, long revision, int entered, int repeated, List<LineCode> overspent) {}

    /**
     * @param rows also those that are understood in part only
     * @param faults found in them before, and told together with those found here
     * @throws Refusal naming every row that can't be: 400, 422, or 409 where nothing but closed accounts is in the way
     */
    @Transactional
    public List<Outcome> pay(Actor who, List<BatchRow<Payment>> rows, RowFaults faults) {
        Opened<Payment> opened = opening.open(rows, faults);
        Map<BudgetYear, Map<String, Payment>> known = payments.known(opened.values());
        SortedMap<BudgetYear, Prepared<Payment>> prepared = new TreeMap<>();
        opened.rows().forEach((budget, mine) -> {
            Entries<Payment> brought = Entries.among(mine);
            Vouchers sifted = Vouchers.sift(known.getOrDefault(budget, Map.of()), brought.values());
            brought.tell(sifted.faults(), faults);
            Entries<Payment> fresh = brought.at(sifted.fresh());
            Accounts before = opened.accounts().get(budget);
            if (before != null) {
                Change change = new PaymentsEntered(fresh.values());
                prepared.put(budget, Prepared.of(before, change, fresh, mine, sifted.repeated()));
            }
        });
        rows.forEach(row -> judgeInPart(row, row.budget().map(opened.accounts()::get), faults));
        return enter(who, opened, prepared, faults);
    }

    /** As {@link #pay}. */
    @Transactional
    public List<Outcome> enterLines(Actor who, List<BatchRow<LineStated>> rows, RowFaults faults) {
        Opened<LineEntered> opened = opening.open(subjects.classify(rows, faults), faults);
        SortedMap<BudgetYear, Prepared<LineEntered>> prepared = new TreeMap<>();
        opened.rows().forEach((budget, mine) -> {
            Entries<LineEntered> brought = Entries.among(mine);
            Accounts before = opened.accounts().getOrDefault(budget, nobodys(budget.year()));
            Entries<LineEntered> fresh = brought.at(new LinesEntered(brought.values()).fresh(before));
            Change change = new LinesEntered(fresh.values());
            int repeated = brought.rows().size() - fresh.rows().size();
            prepared.put(budget, Prepared.of(before, change, fresh, mine, repeated));
        });
        return enter(who, opened, prepared, faults);
    }

    /** Where there is no such department, lines are held against each other alone. */
    private static Accounts nobodys(int year) {
        return Accounts.empty(new Classification(year, List.of()));
    }

    /** A payment that isn't judged together with the others of its line. */
    private static void judgeInPart(BatchRow<Payment> row, Optional<Accounts> accounts, RowFaults faults) {
        if (row.year() != null && (row.entry() == null || accounts.isEmpty())) {
            PaymentPart part = new PaymentPart(row.line(), row.date());
            new Entries<>(List.of(row)).tell(part.faults(row.year(), accounts.orElse(null)), faults);
        }
    }

    private <T> List<Outcome> enter(
            Actor who, Opened<T> opened, SortedMap<BudgetYear, Prepared<T>> prepared, RowFaults faults) {
        Map<BudgetYear, Accounts> after = new TreeMap<>();
        prepared.forEach((budget, batch) -> {
            batch.tellClosed(budget, faults);
            if (!batch.isEmpty()) {
                after.put(budget, batch.judge(config.overspending(), faults));
            }
        });
        faults.refuseIfAny();
        write(prepared, after.keySet());
        List<Outcome> outcomes = new ArrayList<>();
        prepared.forEach((budget, batch) -> {
            Accounts now = after.getOrDefault(budget, batch.before());
            long revision = opened.revisions().get(budget) + (batch.isEmpty() ? 0 : 1);
            if (!batch.isEmpty()) {
                telling.tell(who, budget, batch.change(), batch.before(), now, revision);
            }
            outcomes.add(new Outcome(
                    budget,
                    revision,
                    batch.entries().rows().size(),
                    batch.known(),
                    now.overspent().stream().map(Line::code).toList()));
        });
        return outcomes;
    }

    private <T> void write(Map<BudgetYear, Prepared<T>> prepared, Set<BudgetYear> changed) {
        Map<BudgetYear, Change> changes = new LinkedHashMap<>();
        changed.forEach(budget -> changes.put(budget, prepared.get(budget).change()));
        writer.write(changes);
        budgets.raise(changed);
    }
}
