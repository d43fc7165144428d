package org.jixiao.budget.ledger;

import java.time.Instant;
import java.util.List;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.changes.Change;
import org.jixiao.budget.history.Difference;
import org.jixiao.budget.statement.Statement;
import org.jixiao.events.BudgetState;
import org.jixiao.events.Cause;
import org.jixiao.web.Actor;
import org.jixiao.web.Audit;

/**
 * A change of a year's accounts that is to be told.
 *
 * @param revision the one it leads to
 */
record Told(BudgetYear year, Change change, Accounts before, Accounts after, long revision) {

    Audit.Change audited() {
        return new Audit.Change(year.key(), change.partOf(before), change.entered(after));
    }

    List<Difference> differences() {
        return Difference.between(before, after);
    }

    BudgetState state() {
        return Statement.of(year.department(), revision, after);
    }

    Cause cause(Actor who, Instant at) {
        return new Cause(change.action(), year.key(), revision, who.person(), at, change.summary());
    }
}
