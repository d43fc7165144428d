package org.jixiao.local;

import org.jixiao.local.suite.Progress;
import org.jixiao.local.suite.Suite;

/** Ends a suite exactly once: when the run is over, or earlier when somebody presses Ctrl-C. */
final class Ending implements AutoCloseable {

    private final Suite suite;
    private final Progress progress;
    private boolean ended;

    Ending(Suite suite, Progress progress) {
        this.suite = suite;
        this.progress = progress;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "ending"));
    }

    Suite suite() {
        return suite;
    }

    @Override
    public synchronized void close() {
        if (!ended) {
            ended = true;
            progress.say("ending the services, Kafka and PostgreSQL ...");
            suite.close();
            progress.say("all ended");
        }
    }
}
