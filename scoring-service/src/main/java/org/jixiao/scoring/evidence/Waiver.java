package org.jixiao.scoring.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A special case (特殊情况): a missed target that counts as met once somebody approved it.
 *
 * @param document of the decision
 */
public record Waiver(
        Status status,
        String reason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String document) {

    public enum Status {
        REQUESTED,
        APPROVED,
        REJECTED
    }

    public boolean approved() {
        return status == Status.APPROVED;
    }
}
