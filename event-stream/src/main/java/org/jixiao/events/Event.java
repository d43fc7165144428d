package org.jixiao.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A state with its CloudEvents 1.0 envelope, as it stands on the stream.
 *
 * @param id unique per outbox row; the same on every redelivery
 * @param time when the state was written
 * @param traceparent W3C trace context of the change, absent where nobody traced it
 */
public record Event(String id, Instant time, @Nullable String traceparent, Cause cause, State state) {

    public Topic topic() {
        return Topic.of(state);
    }
}
