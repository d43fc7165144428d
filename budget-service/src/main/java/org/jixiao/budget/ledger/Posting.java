package org.jixiao.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Line;
import org.jixiao.budget.changes.Change;
import org.jixiao.budget.ledger.Batches.Outcome;
import org.jixiao.web.Actor;
import org.jixiao.web.Refusal;
import org.jixiao.web.rows.RowFaults;

/**
 * Enters the rows of a batch into the budgets opened for it: one change, one revision, one audit entry and one event of each
 * that is touched. They are worked in {@link Portions} of one transaction, so that a batch takes the memory of its rows and
 * of one portion's accounts; each portion takes a fixed number of statements.
 */
@ApplicationScoped
class Posting {

    private final Opening opening;
    private final BudgetTable budgets;
    private final AccountsWriter writer;
    private final Telling telling;
    private final BudgetConfig config;

    @Inject
    Posting(Opening opening, BudgetTable budgets, AccountsWriter writer, Telling telling, BudgetConfig config) {
        this.opening = opening;
        this.budgets = budgets;
        this.writer = writer;
        this.telling = telling;
        this.config = config;
    }

    /** Makes the rows of each budget a change of it. */
    interface Preparing<T> {
        SortedMap<BudgetYear, Prepared<T>> prepare(Portion<T> portion);
    }

    /** @throws Refusal as {@link Batches#pay}, once the rows of all portions are judged */
    <T> List<Outcome> post(Actor who, Opened<T> opened, RowFaults faults, Preparing<T> preparing) {
        List<Outcome> outcomes = new ArrayList<>();
        Portions.of(opened.rows().keySet()).forEach(portion -> {
            SortedMap<BudgetYear, Prepared<T>> prepared = preparing.prepare(opening.read(opened, portion));
            outcomes.addAll(post(who, prepared, opened.revisions(), faults));
        });
        faults.refuseIfAny();
        return outcomes;
    }

    /** Once anything is wrong all will be rolled back, and what is left is but judged. */
    private <T> List<Outcome> post(
            Actor who, SortedMap<BudgetYear, Prepared<T>> prepared, Map<BudgetYear, Long> revisions, RowFaults faults) {
        Map<BudgetYear, Accounts> after = new TreeMap<>();
        prepared.forEach((budget, batch) -> {
            batch.tellClosed(budget, faults);
            after.put(budget, batch.judge(config.overspending(), faults));
        });
        if (!faults.none()) {
            return List.of();
        }
        List<Told> changes = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        prepared.forEach((budget, batch) -> {
            Accounts now = after.get(budget);
            long revision = revisions.get(budget) + (batch.isEmpty() ? 0 : 1);
            if (!batch.isEmpty()) {
                changes.add(new Told(budget, batch.change(), batch.before(), now, revision));
            }
            outcomes.add(new Outcome(
                    budget,
                    revision,
                    batch.entries().rows().size(),
                    batch.known(),
                    batch.sum(),
                    now.overspent().stream().map(Line::code).toList()));
        });
        if (!changes.isEmpty()) {
            write(who, changes);
        }
        return outcomes;
    }

    private void write(Actor who, List<Told> changes) {
        Map<BudgetYear, Change> ofBudgets = new LinkedHashMap<>();
        changes.forEach(told -> ofBudgets.put(told.year(), told.change()));
        writer.write(ofBudgets);
        budgets.raise(ofBudgets.keySet());
        telling.tellAll(who, changes);
    }
}
