package org.jixiao.indicator.filing;

import java.time.Instant;
import java.util.List;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.PlanState;
import org.jixiao.indicator.history.Change;
import org.jixiao.indicator.register.StoryTable.Event;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an indicator, or to its year while it was part of the plan.
 *
 * @param revision of the indicator after it; a step of the year makes none
 * @param action e.g. {@code waiver-approved} or {@code plan-approved}
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

    static HistoryEntry of(Event event) {
        IndicatorState indicator = event.indicator();
        PlanState year = event.year();
        return new HistoryEntry(
                event.revision(),
                event.action(),
                event.summary(),
                event.actor(),
                event.actorName(),
                event.at(),
                year == null
                        ? Change.between(present(event.indicatorBefore()), present(indicator))
                        : Change.between(event.yearBefore(), year, indicator.code()),
                indicator);
    }

    /** What was taken out of the plan is no more, though its state still tells what it was. */
    private static @Nullable IndicatorState present(@Nullable IndicatorState indicator) {
        return indicator == null || indicator.removed() ? null : indicator;
    }
}
