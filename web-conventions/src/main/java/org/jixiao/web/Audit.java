package org.jixiao.web;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.stream.Json;
import org.jspecify.annotations.Nullable;

/**
 * The trail of every write: who, when, what before and after. It commits or rolls back with the write itself, and the
 * table {@code audit_entry} refuses to be changed afterwards.
 */
@ApplicationScoped
public class Audit {

    private static final String INSERT = """
            insert into audit_entry (at, subject, name, roles, action, key, before, after, trace_id)
            select :at, :subject, :name, cast(:roles as jsonb), :action, key,
                   cast(before as jsonb), cast(after as jsonb), :traceId
            from unnest(cast(:keys as text[]), cast(:befores as text[]), cast(:afters as text[]))
                with ordinality as done (key, before, after, place)
            order by place
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public Audit(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * What something was and is.
     *
     * @param key of it, e.g. {@code 420104-LJT/2019/B12}
     * @param before its state until now, absent where it came into being
     * @param after its state from now on, absent where it ceased to be
     */
    public record Change(
            String key, @Nullable Object before, @Nullable Object after) {}

    /**
     * @param action what was done, e.g. {@code waiver-approved}
     * @param key as {@link Change} has it, {@code before} and {@code after} too
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Actor who, String action, String key, @Nullable Object before, @Nullable Object after) {
        recordAll(who, action, List.of(new Change(key, before, after)));
    }

    /** The same, done to many at once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordAll(Actor who, String action, List<Change> changes) {
        jdbi.useHandle(handle -> handle.createUpdate(INSERT)
                .bind("at", OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
                .bind("subject", who.subject())
                .bind("name", who.name())
                .bind("roles", Json.write(new TreeSet<>(who.roles())))
                .bind("action", action)
                .bindArray(
                        "keys", String.class, changes.stream().map(Change::key).toArray())
                .bindArray("befores", String.class, documents(changes, Change::before))
                .bindArray("afters", String.class, documents(changes, Change::after))
                .bind("traceId", traceId())
                .execute());
    }

    private static Object[] documents(List<Change> changes, Function<Change, @Nullable Object> side) {
        return changes.stream()
                .map(side)
                .map(state -> state == null ? null : Json.write(state))
                .toArray();
    }

    private static @Nullable String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
