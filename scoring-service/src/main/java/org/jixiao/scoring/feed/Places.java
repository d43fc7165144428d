package org.jixiao.scoring.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jixiao.scoring.evaluation.Locks;
import org.jixiao.stream.StreamConfig;
import org.jixiao.stream.outbox.Outbox;
import org.jixiao.web.feed.Numbering;
import org.jixiao.web.feed.Signal;

/** The places of versions in the feed, in the order in which they were made. */
@ApplicationScoped
public class Places {

    private final Signal signal;
    private final Numbering numbering;

    @Inject
    public Places(DataSource pool, Signal signal, StreamConfig config) {
        this.signal = signal;
        // Each version is told in the transaction that made it, so the relay's wake-up is ours too.
        this.numbering = new Numbering(
                "feed-numbering", pool, Outbox.CHANNEL, signal, config, Locks.Job.NUMBERING.lock(), Places::number);
    }

    void start(@Observes StartupEvent event, MeterRegistry metrics) {
        metrics.gauge("jixiao.feed.waiting", signal, Signal::waiting);
        numbering.start();
    }

    void stop(@Observes ShutdownEvent event) {
        numbering.stop();
    }

    private static long number(Handle handle) {
        handle.execute("""
                update scorecard_version v set position = n.position
                from (
                    select department, fiscal_year, version,
                           (select coalesce(max(position), 0) from scorecard_version)
                               + row_number() over (order by id) as position
                    from scorecard_version where position is null
                ) n
                where v.department = n.department and v.fiscal_year = n.fiscal_year and v.version = n.version
                """);
        return handle.createQuery("select coalesce(max(position), 0) from scorecard_version")
                .mapTo(Long.class)
                .one();
    }
}
