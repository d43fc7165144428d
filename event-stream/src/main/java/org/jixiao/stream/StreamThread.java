package org.jixiao.stream;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * A thread that does one thing for as long as the service lives. When a round fails it says why, once until it works
 * again, and goes on after a pause.
 */
public final class StreamThread {

    private static final Logger LOG = Logger.getLogger(StreamThread.class);
    private static final Duration FAREWELL = Duration.ofSeconds(8);

    /** One round; it may block, and returns when {@link #isStopping()}. */
    public interface Round {
        void run() throws Exception;
    }

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final String name;
    private final Duration pause;
    private final Thread thread;
    private boolean failing;

    public StreamThread(String name, Duration pause, Round round) {
        this.name = name;
        this.pause = pause;
        this.thread = new Thread(() -> loop(round), name);
        this.thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    public boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /** Waits between two tries; ends early when the service stops. */
    public void pause() {
        try {
            stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }

    /** A round works: the next failure is news again. */
    public void works() {
        if (failing) {
            failing = false;
            LOG.infof("%s goes on", name);
        }
    }

    public void fails(Throwable reason) {
        if (!failing) {
            failing = true;
            LOG.warnf(reason, "%s is held up, and tries again until it works", name);
        } else {
            LOG.debugf("%s is still held up: %s", name, reason);
        }
    }

    /** Lets the present round end, by {@code wakeUp} where it blocks. */
    public void stop(Runnable wakeUp) {
        stopping.countDown();
        wakeUp.run();
        try {
            thread.join(FAREWELL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void loop(Round round) {
        while (!isStopping()) {
            try {
                round.run();
            } catch (Throwable e) {
                // Errors too: a thread that died in silence would be an outage nobody sees.
                if (!isStopping()) {
                    fails(e);
                    pause();
                }
            }
        }
    }
}
