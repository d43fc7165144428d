package org.jixiao.scoring.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.stream.StreamConfig;
import org.jixiao.stream.StreamThread;
import org.jixiao.stream.Wakeup;
import org.jixiao.stream.outbox.Outbox;

/**
 * Gives committed versions their places in the feed, one instance at a time. Numbers drawn while writing would not do: a
 * slow transaction would put an old number into what others have read past.
 */
@ApplicationScoped
public class Numbering {

    private static final long LOCK = 0x4a58_0004;

    private final DataSource pool;
    private final Signal signal;
    private final StreamConfig config;
    private final StreamThread thread;

    @Inject
    public Numbering(DataSource pool, Signal signal, StreamConfig config) {
        this.pool = pool;
        this.signal = signal;
        this.config = config;
        this.thread = new StreamThread("feed-numbering", config.pause(), this::listenAndNumber);
    }

    void start(@Observes StartupEvent event, MeterRegistry metrics) {
        metrics.gauge("jixiao.feed.waiting", signal, Signal::waiting);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.stop(signal::goesOn);
    }

    /** Each version is told in the transaction that made it, so the relay's wake-up is ours too. */
    private void listenAndNumber() throws Exception {
        try (Connection connection = pool.getConnection();
                Wakeup wakeup = new Wakeup(connection, Outbox.CHANNEL)) {
            Jdbi database = Jdbi.create(connection);
            long told = -1;
            while (!thread.isStopping()) {
                long newest = database.inTransaction(Numbering::number);
                thread.works();
                if (newest != told) {
                    told = newest;
                    signal.goesOn();
                }
                wakeup.await(config.pause());
            }
        }
    }

    /** Also asks how far it goes now, for another instance may have given the numbers. */
    private static long number(Handle handle) {
        handle.execute("select pg_advisory_xact_lock(?)", LOCK);
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
