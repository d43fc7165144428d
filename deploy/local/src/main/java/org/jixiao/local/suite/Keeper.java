package org.jixiao.local.suite;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.jixiao.embedded.EmbeddedServer;

/**
 * Looks after a running suite: a service that dies is told of and started again; one that can't be started again, or a
 * PostgreSQL or Kafka that dies, ends the run.
 */
public final class Keeper {

    private static final Duration GLANCE = Duration.ofSeconds(1);

    private final Suite suite;
    private final Progress progress;
    private final CompletableFuture<String> end = new CompletableFuture<>();

    public Keeper(Suite suite, Progress progress) {
        this.suite = suite;
        this.progress = progress;
    }

    /** Keeps watch until the run has to end; the answer is the reason. */
    public String watch() {
        for (ServiceProcess process : suite.processes()) {
            watcher(process.service().module(), () -> keep(process));
        }
        watcher("PostgreSQL", () -> guard("PostgreSQL", suite.platform().postgres()));
        watcher("Kafka", () -> guard("Kafka", suite.platform().kafka()));
        return end.join();
    }

    private void watcher(String name, Runnable work) {
        Thread thread = new Thread(work, "keeper of " + name);
        thread.setDaemon(true);
        thread.start();
    }

    private void keep(ServiceProcess process) {
        while (!end.isDone()) {
            if (process.diedWithin(GLANCE)) {
                revive(process);
            }
        }
    }

    private void guard(String name, EmbeddedServer server) {
        while (server.alive()) {
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        end.complete(name + " died");
    }

    private void revive(ServiceProcess process) {
        String module = process.service().module();
        progress.say("%s died; the end of %s:", module, process.log());
        progress.say(process.endOfLog().indent(2).stripTrailing());
        progress.say("starting %s again ...", module);
        try {
            process.restart();
            progress.say("  %s is ready again on %s", module, process.url());
        } catch (RuntimeException e) {
            end.complete(e.getMessage());
        }
    }
}
