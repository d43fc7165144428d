package org.jixiao.indicator.monitoring;

import java.time.Instant;
import org.jixiao.indicator.register.RevisionTable.Revision;
import org.jixiao.indicator.trend.Interim;

/**
 * One thing that happened to the interim actuals of a period.
 *
 * @param action {@code interim-reported} or {@code interim-removed}
 * @param summary one sentence in Chinese
 * @param actor subject of who did it
 * @param name name of who did it
 * @param state what it came to
 */
public record InterimHistoryEntry(
        long revision, String action, String summary, String actor, String name, Instant at, Interim state) {

    static InterimHistoryEntry of(Revision revision) {
        return new InterimHistoryEntry(
                revision.revision(),
                revision.action(),
                revision.summary(),
                revision.actor(),
                revision.actorName(),
                revision.at(),
                revision.as(Interim.class));
    }
}
