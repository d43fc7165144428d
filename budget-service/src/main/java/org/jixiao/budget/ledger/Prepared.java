package org.jixiao.budget.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.changes.Change;
import org.jixiao.budget.changes.Contradiction;
import org.jixiao.budget.changes.LinesEntered;
import org.jixiao.budget.changes.Overspending;
import org.jixiao.budget.changes.PaymentsEntered;
import org.jixiao.web.rows.RowFaults;

/**
 * The rows of one budget as a change of it.
 *
 * @param entries of the change
 * @param parts rows that are not understood well enough to be among them
 * @param known how many rows were there before, and are not entered again
 */
record Prepared<T>(Accounts before, Change change, Entries<T> entries, List<BatchRow<T>> parts, int known) {

    static <T> Prepared<T> of(Accounts before, Change change, Entries<T> entries, List<BatchRow<T>> rows, int known) {
        return new Prepared<>(
                before,
                change,
                entries,
                rows.stream().filter(row -> row.entry() == null).toList(),
                known);
    }

    /** What the rows entered come to, in yuan. */
    BigDecimal sum() {
        return change instanceof PaymentsEntered paid ? paid.sum() : ((LinesEntered) change).sum();
    }

    boolean isEmpty() {
        return entries.rows().isEmpty();
    }

    void tellClosed(BudgetYear budget, RowFaults faults) {
        before.closing()
                .ifPresent(closing -> Stream.concat(entries.rows().stream(), parts.stream())
                        .forEach(row -> faults.conflict(row.place(), "year", Refused.closed(closing, budget))));
    }

    /** Of closed accounts too, for one answer tells everything; the accounts as they were where this can't be. */
    Accounts judge(Overspending overspending, RowFaults faults) {
        if (isEmpty()) {
            return before;
        }
        try {
            return change.changed(before, overspending);
        } catch (Contradiction contradiction) {
            entries.tell(contradiction.faults(), faults);
            return before;
        }
    }
}
