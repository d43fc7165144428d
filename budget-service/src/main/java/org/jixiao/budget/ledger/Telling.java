package org.jixiao.budget.ledger;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jixiao.events.BudgetState;
import org.jixiao.stream.outbox.Outbox;
import org.jixiao.web.Actor;
import org.jixiao.web.Audit;

/** Leaves the trace of changes and tells what came of them. */
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

    /** @return the state told */
    BudgetState tell(Actor who, Told change) {
        return tellAll(who, List.of(change)).get(0);
    }

    /** As many as there are at once: one statement for each trace of theirs. */
    List<BudgetState> tellAll(Actor who, List<Told> changes) {
        Instant now = clock.instant();
        changes.stream()
                .collect(groupingBy(told -> told.change().action()))
                .forEach((action, alike) -> audit.recordAll(
                        who, action, alike.stream().map(Told::audited).toList()));
        revisions.addAll(who, now, changes);
        List<BudgetState> states = changes.stream().map(Told::state).toList();
        outbox.appendAll(IntStream.range(0, states.size())
                .mapToObj(i -> new Outbox.Entry(states.get(i), changes.get(i).cause(who, now)))
                .toList());
        return states;
    }
}
