package org.jixiao.stream.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** How the outbox stands, for metrics and health. */
@ApplicationScoped
public class OutboxFigures {

    private static final Logger LOG = Logger.getLogger(OutboxFigures.class);

    /**
     * @param pending rows that wait to be sent
     * @param oldestSeconds age of the oldest of them, 0 where none waits
     * @param parked rows set aside because the broker refused them too often
     */
    public record Figures(long pending, double oldestSeconds, long parked) {}

    private final Jdbi jdbi;

    @Inject
    public OutboxFigures(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void register(@Observes StartupEvent event, MeterRegistry metrics) {
        metrics.gauge("jixiao.outbox.pending", this, figures -> figures.orNaN(Figures::pending));
        metrics.gauge("jixiao.outbox.oldest.age", this, figures -> figures.orNaN(Figures::oldestSeconds));
        metrics.gauge("jixiao.outbox.parked", this, figures -> figures.orNaN(Figures::parked));
    }

    public Figures now() {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select count(*) filter (where parked_at is null) as pending,
                               coalesce(extract(epoch from now() - min(created_at) filter (where parked_at is null)), 0)
                                   as oldest_seconds,
                               count(parked_at) as parked
                        from outbox
                        """).map(ConstructorMapper.of(Figures.class)).one());
    }

    /** A figure nobody could count is not 0. */
    private double orNaN(java.util.function.ToDoubleFunction<Figures> figure) {
        try {
            return figure.applyAsDouble(now());
        } catch (JdbiException e) {
            LOG.debug("The outbox can't be counted", e);
            return Double.NaN;
        }
    }
}
