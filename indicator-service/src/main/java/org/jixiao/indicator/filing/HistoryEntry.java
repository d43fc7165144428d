package org.jixiao.indicator.filing;

import java.time.Instant;
import java.util.List;
import org.jixiao.events.IndicatorState;
import org.jixiao.indicator.history.Change;
import org.jixiao.indicator.register.RevisionTable.Revision;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an indicator.
 *
 * @param action e.g. {@code waiver-approved}
 * @param summary one sentence in Chinese
 * @param actor subject of who did it
 * @param name name of who did it
 * @param changes what was what before and is what after
 * @param state the whole indicator after it
 */
public record HistoryEntry(
        long revision,
        String action,
        String summary,
        String actor,
        String name,
        Instant at,
        List<Change> changes,
        IndicatorState state) {

    static HistoryEntry of(@Nullable IndicatorState before, Revision revision) {
        IndicatorState after = revision.as(IndicatorState.class);
        return new HistoryEntry(
                revision.revision(),
                revision.action(),
                revision.summary(),
                revision.actor(),
                revision.actorName(),
                revision.at(),
                Change.between(before, after),
                after);
    }
}
