package org.jixiao.web;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.TreeSet;
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
            values (:at, :subject, :name, cast(:roles as jsonb), :action, :key,
                    cast(:before as jsonb), cast(:after as jsonb), :traceId)
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public Audit(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * @param action what was done, e.g. {@code waiver-approved}
     * @param key what it was done to, e.g. {@code 420104-LJT/2019/B12}
     * @param before its state until now, absent where it came into being
     * @param after its state from now on, absent where it ceased to be
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Actor who, String action, String key, @Nullable Object before, @Nullable Object after) {
        jdbi.useHandle(handle -> handle.createUpdate(INSERT)
                .bind("at", OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
                .bind("subject", who.subject())
                .bind("name", who.name())
                .bind("roles", Json.write(new TreeSet<>(who.roles())))
                .bind("action", action)
                .bind("key", key)
                .bind("before", before == null ? null : Json.write(before))
                .bind("after", after == null ? null : Json.write(after))
                .bind("traceId", traceId())
                .execute());
    }

    private static @Nullable String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
