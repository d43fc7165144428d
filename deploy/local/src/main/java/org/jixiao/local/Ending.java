package org.jixiao.local;

import org.jixiao.local.suite.Progress;

/** Ends a suite exactly once: when the run is over, or earlier when somebody presses Ctrl-C. */
final class Ending implements AutoCloseable {

    private final Runnable suite;
    private final Progress progress;
    private volatile boolean askedFor;
    private boolean ended;

    /** @param suite ends it */
    Ending(Runnable suite, Progress progress) {
        this.suite = suite;
        this.progress = progress;
        Runtime.getRuntime().addShutdownHook(new Thread(this::ask, "ending"));
    }

    /** Does what the suite is there for; what fails because somebody ends it meanwhile is no failure. */
    void during(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (!askedFor) {
                throw e;
            }
        }
    }

    /** As Ctrl-C or SIGTERM do. */
    void ask() {
        askedFor = true;
        close();
    }

    @Override
    public synchronized void close() {
        if (!ended) {
            ended = true;
            progress.say("ending the services, Kafka and PostgreSQL ...");
            suite.run();
            progress.say("all ended");
        }
    }
}
