package org.jixiao.stream.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * How the outbox stands, for metrics and health. The relay counts, at most once a second and on its own connection, so
 * that watching costs the database nothing and works while the database is away.
 */
@ApplicationScoped
public class OutboxFigures {

    private static final Duration COUNT_HOLDS = Duration.ofSeconds(1);

    private static final String COUNT = """
            select count(*) filter (where parked_at is null) as pending,
                   min(created_at) filter (where parked_at is null) as oldest,
                   count(parked_at) as parked,
                   cast(:now as timestamptz) as at
            from outbox
            """;

    /**
     * @param pending rows that wait to be sent
     * @param oldest when the oldest of them was written, absent where none waits
     * @param parked rows set aside because the broker refused them too often
     * @param at when this was counted
     */
    public record Figures(long pending, @Nullable Instant oldest, long parked, Instant at) {}

    private final Clock clock;
    private volatile @Nullable Figures latest;

    @Inject
    public OutboxFigures(Clock clock) {
        this.clock = clock;
    }

    void register(@Observes StartupEvent event, MeterRegistry metrics) {
        metrics.gauge("jixiao.outbox.pending", this, figures -> figures.orNaN(Figures::pending));
        metrics.gauge(
                "jixiao.outbox.oldest.age",
                this,
                figures -> figures.orNaN(now -> oldestAge(now).toMillis() / 1_000.0));
        metrics.gauge("jixiao.outbox.parked", this, figures -> figures.orNaN(Figures::parked));
    }

    /** As last counted, absent before the first time. */
    public @Nullable Figures latest() {
        return latest;
    }

    /** Age of the oldest row that waits, zero where none does. It grows on while nobody can count. */
    public Duration oldestAge(Figures figures) {
        return figures.oldest() == null ? Duration.ZERO : Duration.between(figures.oldest(), clock.instant());
    }

    void count(Handle handle) {
        Instant now = clock.instant();
        Figures before = latest;
        if (before == null || !now.isBefore(before.at().plus(COUNT_HOLDS))) {
            latest = handle.createQuery(COUNT)
                    .bind("now", now)
                    .map(ConstructorMapper.of(Figures.class))
                    .one();
        }
    }

    /** A figure nobody could count is not 0. */
    private double orNaN(ToDoubleFunction<Figures> figure) {
        Figures figures = latest;
        return figures == null ? Double.NaN : figure.applyAsDouble(figures);
    }
}
