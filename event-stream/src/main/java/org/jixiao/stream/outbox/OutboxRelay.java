package org.jixiao.stream.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.stream.Broker;
import org.jixiao.stream.StreamConfig;
import org.jixiao.stream.StreamThread;
import org.postgresql.PGConnection;

/**
 * Carries what commits to the stream. One relay per database at a time (advisory lock); a cycle is one transaction: lock,
 * read in order, send, delete. It sleeps until PostgreSQL notifies it of a commit, and looks every second for what it
 * was not told.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final DataSource dataSource;
    private final Broker broker;
    private final Sender sender;
    private final StreamConfig config;
    private final Counter sentRows;
    private final StreamThread thread;

    @Inject
    public OutboxRelay(
            DataSource dataSource, Broker broker, Sender sender, StreamConfig config, MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.broker = broker;
        this.sender = sender;
        this.config = config;
        this.sentRows = metrics.counter("jixiao.outbox.sent");
        this.thread = new StreamThread("outbox-relay", config.pause(), this::listenAndSend);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.stop(() -> {});
    }

    /** Until the service stops, or the database or the broker fails: then the thread comes back here. */
    private void listenAndSend() throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            Jdbi database = Jdbi.create(connection);
            database.useHandle(handle -> handle.execute("listen " + Outbox.CHANNEL));
            PGConnection notifications = connection.unwrap(PGConnection.class);
            while (!thread.isStopping()) {
                broker.ensureTopics();
                while (!thread.isStopping() && database.inTransaction(this::cycle)) {
                    thread.works();
                }
                thread.works();
                notifications.getNotifications((int) config.pause().toMillis());
            }
        }
    }

    /** @return whether there may be more to send at once */
    private boolean cycle(Handle handle) throws Exception {
        OutboxTable outbox = new OutboxTable(handle);
        if (!outbox.lock()) {
            return false;
        }
        Sender.Outcome outcome = sender.send(outbox.due(config.batch()));
        outbox.sent(outcome.sent());
        outbox.refused(outcome.refused(), config.tries());
        sentRows.increment(outcome.sent().size());
        outcome.refused()
                .forEach((row, reason) -> LOG.errorf(
                        "The broker refuses %s (try %d of %d): %s",
                        row.line(), row.tries() + 1, config.tries(), reason));
        if (outcome.brokerAway() != null) {
            thread.fails(outcome.brokerAway());
            return false;
        }
        return !outcome.sent().isEmpty();
    }
}
