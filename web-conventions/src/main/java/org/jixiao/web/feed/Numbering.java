package org.jixiao.web.feed;

import java.sql.Connection;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.stream.StreamConfig;
import org.jixiao.stream.StreamThread;
import org.jixiao.stream.Wakeup;

/**
 * Gives what has been committed its places in a feed, one instance at a time. Numbers drawn while writing would not do: a
 * slow transaction would put an old number into what others have read past.
 */
public final class Numbering {

    /** Gives the places that are due. */
    @FunctionalInterface
    public interface Round {

        /** @return the newest place, for another instance may have given it */
        long number(Handle handle);
    }

    private final DataSource pool;
    private final String channel;
    private final Signal signal;
    private final StreamConfig config;
    private final long lock;
    private final Round round;
    private final StreamThread thread;

    /**
     * @param channel of PostgreSQL that is notified where something joins the feed
     * @param lock advisory lock of this feed, which no other has in its database
     */
    public Numbering(
            String name, DataSource pool, String channel, Signal signal, StreamConfig config, long lock, Round round) {
        this.pool = pool;
        this.channel = channel;
        this.signal = signal;
        this.config = config;
        this.lock = lock;
        this.round = round;
        this.thread = new StreamThread(name, config.pause(), this::listenAndNumber);
    }

    public void start() {
        thread.start();
    }

    public void stop() {
        thread.stop(signal::goesOn);
    }

    private void listenAndNumber() throws Exception {
        try (Connection connection = pool.getConnection();
                Wakeup wakeup = new Wakeup(connection, channel)) {
            Jdbi database = Jdbi.create(connection);
            long told = -1;
            while (!thread.isStopping()) {
                long newest = database.inTransaction(handle -> {
                    handle.execute("select pg_advisory_xact_lock(?)", lock);
                    return round.number(handle);
                });
                thread.works();
                if (newest != told) {
                    told = newest;
                    signal.goesOn();
                }
                wakeup.await(config.pause());
            }
        }
    }
}
