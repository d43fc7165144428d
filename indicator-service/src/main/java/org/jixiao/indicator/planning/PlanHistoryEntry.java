package org.jixiao.indicator.planning;

import java.time.Instant;
import org.jixiao.events.PlanState;
import org.jixiao.indicator.register.RevisionTable.Revision;

/**
 * One thing that happened to a plan or its reporting.
 *
 * @param action e.g. {@code plan-approved}
 * @param summary one sentence in Chinese
 * @param actor subject of who did it
 * @param name name of who did it
 * @param state the whole plan after it
 */
public record PlanHistoryEntry(
        long revision, String action, String summary, String actor, String name, Instant at, PlanState state) {

    static PlanHistoryEntry of(Revision revision) {
        return new PlanHistoryEntry(
                revision.revision(),
                revision.action(),
                revision.summary(),
                revision.actor(),
                revision.actorName(),
                revision.at(),
                revision.as(PlanState.class));
    }
}
