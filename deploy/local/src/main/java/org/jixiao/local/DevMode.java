package org.jixiao.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jixiao.local.suite.Progress;
import org.jixiao.local.suite.Service;
import org.jixiao.local.suite.Suite;

/** One service from its sources, in Quarkus dev mode, in the middle of the suite: this terminal is its terminal. */
final class DevMode {

    private final String maven;
    private final Path home;
    private final Service service;
    private final Suite suite;
    private final Progress progress;

    DevMode(String maven, Path home, Service service, Suite suite, Progress progress) {
        this.maven = maven;
        this.home = home;
        this.service = service;
        this.suite = suite;
        this.progress = progress;
    }

    /** Returns when dev mode has ended. */
    void run() {
        progress.say("starting %s in dev mode on %s; q ends it all", service.module(), suite.url(service));
        ProcessBuilder command = new ProcessBuilder(List.of(
                        maven,
                        "-q",
                        "-B",
                        "-ntp",
                        "-pl",
                        service.module(),
                        "-am",
                        "-Dquarkus.console.color=true",
                        // Nothing is asked, nothing is sent, no container engine is looked for.
                        "-Dquarkus.analytics.disabled=true",
                        "-Dquarkus.devservices.enabled=false",
                        "-Dquarkus.test.continuous-testing=disabled",
                        "compile",
                        "quarkus:dev"))
                .directory(home.toFile())
                .inheritIO();
        command.environment().putAll(suite.environment(service));
        try {
            Process running = command.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(running), "end of dev mode"));
            int code = running.waitFor();
            if (code != 0) {
                throw new IllegalStateException("dev mode of " + service.module() + " ended with exit code " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("mvn can't be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Maven starts a process of its own for the service; both have to go. */
    private static void end(Process maven) {
        maven.descendants().forEach(ProcessHandle::destroy);
        maven.destroy();
    }
}
