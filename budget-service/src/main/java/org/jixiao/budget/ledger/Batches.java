package org.jixiao.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jixiao.budget.accounts.Accounts;
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

/** Entries of many budgets at once, all or none; {@link Posting} says how. */
@ApplicationScoped
public class Batches {

    private final LineSubjects subjects;
    private final Opening opening;
    private final PaymentTable payments;
    private final Posting posting;

    @Inject
    public Batches(LineSubjects subjects, Opening opening, PaymentTable payments, Posting posting) {
        this.subjects = subjects;
        this.opening = opening;
        this.payments = payments;
        this.posting = posting;
    }

    /**
     * What came of a batch in one budget.
     *
     * @param revision of its accounts now
     * @param entered rows that were new or other than before
     * @param repeated rows that changed nothing
     * @param sum yuan of the rows entered: what they pay, or the initial budgets they state
     * @param overspent lines of which more is executed than their adjusted budget holds
     */
    public record Outcome(
            BudgetYear budget, long revision, int entered, int repeated, BigDecimal sum, List<LineCode> overspent) {}

    /**
     * @param rows also those that are understood in part only
     * @param faults found in them before, and told together with those found here
     * @throws Refusal naming every row that can't be: 400, 422, or 409 where nothing but closed accounts is in the way
     */
    @Transactional
    public List<Outcome> pay(Actor who, List<BatchRow<Payment>> rows, RowFaults faults) {
        Opened<Payment> opened = opening.open(rows, faults);
        rows.stream().filter(row -> row.budget().isEmpty()).forEach(row -> judgeInPart(row, Optional.empty(), faults));
        return posting.post(who, opened, faults, portion -> payments(portion, faults));
    }

    private SortedMap<BudgetYear, Prepared<Payment>> payments(Portion<Payment> portion, RowFaults faults) {
        Map<BudgetYear, Map<String, Payment>> known = payments.known(portion.values());
        SortedMap<BudgetYear, Prepared<Payment>> prepared = new TreeMap<>();
        portion.rows().forEach((budget, mine) -> {
            Entries<Payment> brought = Entries.among(mine);
            Vouchers sifted = Vouchers.sift(known.getOrDefault(budget, Map.of()), brought.values());
            brought.tell(sifted.faults(), faults);
            Optional<Accounts> before = Optional.ofNullable(portion.accounts().get(budget));
            mine.forEach(row -> judgeInPart(row, before, faults));
            before.ifPresent(accounts -> {
                Entries<Payment> fresh = brought.at(sifted.fresh());
                Change change = new PaymentsEntered(fresh.values());
                prepared.put(budget, Prepared.of(accounts, change, fresh, mine, sifted.repeated()));
            });
        });
        return prepared;
    }

    /** A payment that isn't judged together with the others of its line. */
    private static void judgeInPart(BatchRow<Payment> row, Optional<Accounts> accounts, RowFaults faults) {
        if (row.year() != null && (row.entry() == null || accounts.isEmpty())) {
            PaymentPart part = new PaymentPart(row.line(), row.date());
            new Entries<>(List.of(row)).tell(part.faults(row.year(), accounts.orElse(null)), faults);
        }
    }

    /** As {@link #pay}. */
    @Transactional
    public List<Outcome> enterLines(Actor who, List<BatchRow<LineStated>> rows, RowFaults faults) {
        return posting.post(who, opening.open(subjects.classify(rows, faults), faults), faults, Batches::lines);
    }

    private static SortedMap<BudgetYear, Prepared<LineEntered>> lines(Portion<LineEntered> portion) {
        SortedMap<BudgetYear, Prepared<LineEntered>> prepared = new TreeMap<>();
        portion.rows().forEach((budget, mine) -> {
            Entries<LineEntered> brought = Entries.among(mine);
            Accounts before = portion.accounts().getOrDefault(budget, nobodys(budget.year()));
            Entries<LineEntered> fresh = brought.at(new LinesEntered(brought.values()).fresh(before));
            Change change = new LinesEntered(fresh.values());
            int repeated = brought.rows().size() - fresh.rows().size();
            prepared.put(budget, Prepared.of(before, change, fresh, mine, repeated));
        });
        return prepared;
    }

    /** Where there is no such department, lines are held against each other alone. */
    private static Accounts nobodys(int year) {
        return Accounts.empty(new Classification(year, List.of()));
    }
}
