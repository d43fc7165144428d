package org.jixiao.scoring.evaluation;

import java.time.Instant;
import org.jixiao.events.Cause;
import org.jixiao.events.ScorecardState;
import org.jspecify.annotations.Nullable;

/**
 * A version of a scorecard as stored.
 *
 * @param cause the change that led to it
 * @param at when it was scored
 * @param traceId trace of the change
 */
public record ScorecardVersion(
        ScorecardState scorecard,
        Cause cause,
        Instant at,
        @Nullable String traceId) {

    /** Beginning of its hash: tells it from another card that a rebuild puts under its number. */
    public String mark() {
        return scorecard.hash().substring(0, 8);
    }
}
