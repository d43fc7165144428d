package org.jixiao.stream.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.common.utils.Utils;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.events.Cause;
import org.jixiao.events.State;
import org.jixiao.events.Topic;
import org.jixiao.stream.EventTooLarge;
import org.jixiao.stream.Json;
import org.jixiao.stream.StreamConfig;
import org.jixiao.stream.Tracing;

/** Where a service leaves a new state for the stream, in the transaction that made it. */
@ApplicationScoped
public class Outbox {

    /** PostgreSQL channel that wakes the relay when the transaction commits. */
    public static final String CHANNEL = "outbox";

    private static final String INSERT = """
            insert into outbox (event_id, source, topic, key, department, payload, cause, traceparent, created_at)
            select event_id, :source, topic, key, department, payload, cause, :traceparent, :createdAt
            from unnest(
                    cast(:eventIds as uuid[]), cast(:topics as text[]), cast(:keys as text[]),
                    cast(:departments as text[]), cast(:payloads as text[]), cast(:causes as text[]))
                with ordinality as told (event_id, topic, key, department, payload, cause, place)
            order by place
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

    /** A new state of a key and what led to it. */
    public record Entry(State state, Cause cause) {}

    /** An entry as it is kept. */
    private record Written(State state, String payload, String cause) {}

    /**
     * Takes a new state of a key. The caller holds the lock of what it changed, so states of one key are appended in
     * the order of their revisions.
     *
     * @throws EventTooLarge where it could never be sent; the transaction rolls back
     * @throws jakarta.transaction.TransactionalException outside a transaction: that event could be lost
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(State state, Cause cause) {
        appendAll(List.of(new Entry(state, cause)));
    }

    /** The same of many keys at once, in their order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendAll(List<Entry> entries) {
        List<Written> written = entries.stream().map(this::written).toList();
        jdbi.useHandle(handle -> {
            handle.createUpdate(INSERT)
                    .bind("source", source)
                    .bind("traceparent", Tracing.currentTraceparent())
                    .bind("createdAt", OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
                    .bindArray("eventIds", UUID.class, column(written, each -> UUID.randomUUID()))
                    .bindArray(
                            "topics",
                            String.class,
                            column(written, each -> Topic.of(each.state()).topicName()))
                    .bindArray(
                            "keys",
                            String.class,
                            column(written, each -> each.state().key()))
                    .bindArray(
                            "departments",
                            String.class,
                            column(written, each -> each.state().department()))
                    .bindArray("payloads", String.class, column(written, Written::payload))
                    .bindArray("causes", String.class, column(written, Written::cause))
                    .execute();
            handle.execute("select pg_notify(?, '')", CHANNEL);
        });
    }

    private Written written(Entry entry) {
        Written written = new Written(entry.state(), Json.write(entry.state()), Json.write(entry.cause()));
        int bytes = Utils.utf8Length(written.payload()) + Utils.utf8Length(written.cause());
        if (bytes > largestEvent) {
            throw new EventTooLarge(entry.state().key(), bytes, largestEvent);
        }
        return written;
    }

    private static Object[] column(List<Written> written, Function<Written, Object> of) {
        return written.stream().map(of).toArray();
    }
}
