package org.jixiao.stream.outbox;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/** A state that waits to be sent. */
public record OutboxRow(
        long id,
        UUID eventId,
        String source,
        String topic,
        String key,
        String department,
        String payload,
        String cause,
        @Nullable String traceparent,
        OffsetDateTime createdAt,
        int tries) {

    int bytes() {
        return Utils.utf8Length(payload);
    }

    /** Rows of one line are sent one after the other. */
    String line() {
        return topic + " " + key;
    }
}
