package org.jixiao.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.changes.Change;
import org.jixiao.budget.history.Difference;
import org.jixiao.budget.statement.Statement;
import org.jixiao.events.BudgetState;
import org.jixiao.events.Cause;
import org.jixiao.stream.outbox.Outbox;
import org.jixiao.web.Actor;
import org.jixiao.web.Audit;

/** Leaves the trace of a change and tells what came of it. */
@ApplicationScoped
class Telling {

    private final Audit audit;
    private final RevisionTable revisions;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    Telling(Audit audit, RevisionTable revisions, Outbox outbox, Clock clock) {
        this.audit = audit;
        this.revisions = revisions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param revision the one the change leads to */
    BudgetState tell(Actor who, BudgetYear year, Change change, Accounts before, Accounts after, long revision) {
        Instant now = clock.instant();
        audit.record(who, change.action(), year.key(), change.partOf(before), change.entered(after));
        revisions.add(year, revision, change, who, now, Difference.between(before, after));
        BudgetState state = Statement.of(year.department(), revision, after);
        outbox.append(state, new Cause(change.action(), year.key(), revision, who.person(), now, change.summary()));
        return state;
    }
}
