package org.jixiao.scoring.declaring;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.scoring.evaluation.Locks;
import org.jixiao.stream.StreamConfig;
import org.jixiao.stream.StreamThread;

/**
 * Compares those whose contribution to the statistics isn't known: none in everyday life, for each change brings its
 * comparison; all of them once after an upgrade. At the start, and whenever statistics come upon some; one department's
 * year per transaction, so none fails with another, and what is left to do is asked of the table.
 */
@ApplicationScoped
class CatchingUp {

    private static final Logger LOG = Logger.getLogger(CatchingUp.class);
    private static final int PORTION = 25;

    private final Contributions contributions;
    private final Comparing comparing;
    private final Locks locks;
    private final Semaphore asked = new Semaphore(1);
    private final StreamThread thread;
    private Set<YearKey> failing = Set.of();

    @Inject
    CatchingUp(Contributions contributions, Comparing comparing, Locks locks, StreamConfig config) {
        this.contributions = contributions;
        this.comparing = comparing;
        this.locks = locks;
        this.thread = new StreamThread("comparing", config.pause(), this::round);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.stop(asked::release);
    }

    /** Somebody misses some. */
    void ask() {
        asked.release();
    }

    private void round() throws InterruptedException {
        asked.acquire();
        asked.drainPermits();
        try {
            compareAll();
        } catch (Throwable e) {
            asked.release();
            throw e;
        }
        thread.works();
    }

    private void compareAll() {
        Set<YearKey> failed = new HashSet<>();
        List<YearKey> portion = contributions.outstanding(new YearKey("", 0), PORTION);
        while (!portion.isEmpty()) {
            for (YearKey year : portion) {
                if (thread.isStopping() || !compare(year, failed)) {
                    return;
                }
            }
            portion = contributions.outstanding(portion.get(portion.size() - 1), PORTION);
        }
        failing = failed;
    }

    /** @return false where another instance is at it */
    private boolean compare(YearKey year, Set<YearKey> failed) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                if (!locks.takes(Locks.Job.COMPARING)) {
                    return false;
                }
                locks.departments(List.of(year.department()));
                comparing.contribute(year);
                return true;
            });
        } catch (Throwable e) {
            // Errors too. Those behind it must not wait for it.
            failed.add(year);
            if (!failing.contains(year)) {
                LOG.errorf(e, "%s can't be compared; it is tried again when the statistics are asked for", year.text());
            }
            return true;
        }
    }
}
