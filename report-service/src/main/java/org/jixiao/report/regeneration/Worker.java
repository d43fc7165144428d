package org.jixiao.report.regeneration;

import java.sql.Connection;
import java.time.Duration;
import javax.sql.DataSource;
import org.jixiao.stream.StreamThread;
import org.jixiao.stream.Wakeup;

/** Writes reports for as long as there are any, and sleeps until somebody asks for one. */
final class Worker {

    private final DataSource pool;
    private final Rewriting rewriting;
    private final Duration pause;
    private final StreamThread thread;

    Worker(int number, DataSource pool, Rewriting rewriting, Duration pause) {
        this.pool = pool;
        this.rewriting = rewriting;
        this.pause = pause;
        this.thread = new StreamThread("regeneration-" + number, pause, this::listenAndWrite);
    }

    void start() {
        thread.start();
    }

    void stop() {
        thread.stop(() -> {});
    }

    /** Also looks by itself after a pause, for what is tried again comes due without a call. */
    private void listenAndWrite() throws Exception {
        try (Connection connection = pool.getConnection();
                Wakeup wakeup = new Wakeup(connection, Regenerations.CHANNEL)) {
            while (!thread.isStopping()) {
                boolean more = rewriting.next();
                thread.works();
                if (!more) {
                    wakeup.await(pause);
                }
            }
        }
    }
}
