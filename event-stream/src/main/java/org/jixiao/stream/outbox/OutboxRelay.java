package org.jixiao.stream.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.stream.Broker;
import org.jixiao.stream.StreamConfig;
import org.jixiao.stream.StreamThread;
import org.jixiao.stream.Wakeup;

/**
 * Carries what commits to the stream. One relay per database at a time (advisory lock); a cycle is one transaction: lock,
 * read in order, send, delete. It sleeps until PostgreSQL notifies it of a commit, and looks every second for what it
 * was not told.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final DataSource pool;
    private final Broker broker;
    private final Sender sender;
    private final OutboxFigures figures;
    private final StreamConfig config;
    private final Counter sentRows;
    private final StreamThread thread;

    @Inject
    public OutboxRelay(
            DataSource pool,
            Broker broker,
            Sender sender,
            OutboxFigures figures,
            StreamConfig config,
            MeterRegistry metrics) {
        this.pool = pool;
        this.broker = broker;
        this.sender = sender;
        this.figures = figures;
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

    /** Until the service stops or the database fails; then the thread comes back here. */
    private void listenAndSend() throws Exception {
        try (Connection connection = pool.getConnection();
                Wakeup wakeup = new Wakeup(connection, Outbox.CHANNEL)) {
            Jdbi database = Jdbi.create(connection);
            while (!thread.isStopping()) {
                database.useHandle(figures::count);
                boolean more = topicsExist() && database.inTransaction(this::cycle);
                if (!more) {
                    wakeup.await(config.pause());
                }
            }
        }
    }

    private boolean topicsExist() {
        try {
            broker.ensureTopics();
            return true;
        } catch (KafkaException e) {
            thread.fails(e);
            return false;
        }
    }

    /** @return whether there is more to send at once */
    private boolean cycle(Handle handle) throws InterruptedException {
        OutboxTable outbox = new OutboxTable(handle);
        if (!outbox.lock()) {
            return false;
        }
        List<OutboxRow> due = outbox.due(config.batch(), config.batchBytes());
        Sender.Outcome outcome = sender.send(due);
        outbox.sent(outcome.sent());
        outbox.refused(outcome.refused(), config.tries());
        sentRows.increment(outcome.sent().size());
        outcome.refused().forEach(this::tell);
        if (outcome.trouble() != null) {
            broker.topicsMayBeGone();
            thread.fails(outcome.trouble());
            return false;
        }
        thread.works();
        return isFull(due) && !outcome.sent().isEmpty();
    }

    private boolean isFull(List<OutboxRow> due) {
        return due.size() == config.batch()
                || due.stream().mapToLong(OutboxRow::bytes).sum() >= config.batchBytes();
    }

    private void tell(OutboxRow row, String reason) {
        int tries = row.tries() + 1;
        String consequence = tries < config.tries() ? "it is tried again" : "it is parked, newer states go on";
        LOG.errorf(
                "The broker refuses %s (try %d of %d, %s): %s", row.line(), tries, config.tries(), consequence, reason);
    }
}
