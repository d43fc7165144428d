package org.jixiao.stream.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.apache.kafka.common.utils.Utils;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.events.Cause;
import org.jixiao.events.State;
import org.jixiao.events.Topic;
import org.jixiao.stream.Json;
import org.jixiao.stream.StreamConfig;
import org.jixiao.stream.Tracing;

/** Where a service leaves a new state for the stream, in the transaction that made it. */
@ApplicationScoped
public class Outbox {

    /** PostgreSQL channel that wakes the relay when the transaction commits. */
    static final String CHANNEL = "outbox";

    private static final String INSERT = """
            insert into outbox (event_id, source, topic, key, department, payload, cause, traceparent, created_at)
            values (:eventId, :source, :topic, :key, :department, :payload, :cause, :traceparent, :createdAt)
            """;

    private final Jdbi jdbi;
    private final Clock clock;
    private final String source;
    private final int largestEvent;

    @Inject
    public Outbox(
            Jdbi jdbi,
            Clock clock,
            StreamConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.largestEvent = config.largestEvent();
        this.jdbi = jdbi;
        this.clock = clock;
        this.source = "/" + service;
    }

    /**
     * Takes a new state of a key. The caller holds the lock of what it changed, so states of one key are appended in
     * the order of their revisions.
     *
     * @throws EventTooLarge where it could never be sent; the transaction rolls back
     * @throws jakarta.transaction.TransactionalException outside a transaction: that event could be lost
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(State state, Cause cause) {
        String payload = Json.write(state);
        String why = Json.write(cause);
        int bytes = Utils.utf8Length(payload) + Utils.utf8Length(why);
        if (bytes > largestEvent) {
            throw new EventTooLarge(state.key(), bytes, largestEvent);
        }
        jdbi.useHandle(handle -> {
            handle.createUpdate(INSERT)
                    .bind("eventId", UUID.randomUUID())
                    .bind("source", source)
                    .bind("topic", Topic.of(state).topicName())
                    .bind("key", state.key())
                    .bind("department", state.department())
                    .bind("payload", payload)
                    .bind("cause", why)
                    .bind("traceparent", Tracing.currentTraceparent())
                    .bind("createdAt", OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
                    .execute();
            handle.execute("select pg_notify(?, '')", CHANNEL);
        });
    }
}
