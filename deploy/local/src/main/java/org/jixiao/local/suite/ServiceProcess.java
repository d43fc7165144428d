package org.jixiao.local.suite;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.embedded.ChildProcess;
import org.jixiao.embedded.Command;

/** One service as a process of its own: started from its jar, waited for until it is ready, stopped or killed. */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int GLANCE_MILLIS = 2_000;

    /** Tries to start it again; what then still ends won't stay up. */
    private static final int RESTARTS = 3;

    /** With it our process answers, so that one of another run on the same port isn't taken for it. */
    private static final String RUN_HEADER = "Jixiao-Run";

    private static final String RUN = UUID.randomUUID().toString();

    private final Service service;
    private final URI url;
    private final Command command;
    private volatile ChildProcess child;
    private volatile boolean wanted = true;

    private ServiceProcess(Service service, URI url, Command command) {
        this.service = service;
        this.url = url;
        this.command = command;
        this.child = ChildProcess.start(command);
    }

    /**
     * Starts the process, without waiting for it.
     *
     * @param home the clone
     * @param environment where its database, broker and keys are, and the port it takes
     */
    static ServiceProcess start(Service service, URI url, Path home, Path folder, Map<String, String> environment) {
        Path jar = service.jar(home);
        if (Files.notExists(jar)) {
            throw new IllegalStateException(service.module() + " is not built: " + jar + " is missing");
        }
        List<String> words = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                // It would live on deaf; its keeper starts it again.
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-Dquarkus.http.header.\"" + RUN_HEADER + "\".value=" + RUN,
                "-jar",
                jar.toString());
        return new ServiceProcess(service, url, new Command(service.module(), words, environment, folder));
    }

    /** @throws IllegalStateException with the end of the log, when it ends first or takes too long */
    ServiceProcess awaitReady() {
        child.awaitReady(this::isReady, PATIENCE);
        return this;
    }

    public Service service() {
        return service;
    }

    public URI url() {
        return url;
    }

    public Path log() {
        return command.log();
    }

    public String endOfLog() {
        return child.endOfLog();
    }

    /**
     * Starts it again after its end, and waits until it is ready; once more where it ends before, as when it is killed again.
     *
     * @throws IllegalStateException with the end of the log, when it ends every time or takes too long
     */
    public void restart() {
        wanted = true;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (int more = RESTARTS; ; more--) {
            child = ChildProcess.start(command);
            try {
                child.awaitReady(this::isReady, Duration.ofNanos(deadline - System.nanoTime()));
                return;
            } catch (IllegalStateException e) {
                if (more == 1 || !wanted || System.nanoTime() >= deadline) {
                    throw e;
                }
            }
        }
    }

    /** SIGKILL: nothing in it gets a chance to finish. */
    public void kill() {
        wanted = false;
        child.kill();
    }

    @Override
    public void close() {
        wanted = false;
        child.stop();
    }

    /** Waits for an end that nobody here wanted; false when the time is over or somebody did want it. */
    public boolean diedWithin(Duration atMost) {
        return child.exitedWithin(atMost) && wanted;
    }

    private boolean isReady() {
        try {
            HttpURLConnection glance =
                    (HttpURLConnection) url.resolve("/q/health/ready").toURL().openConnection();
            glance.setConnectTimeout(GLANCE_MILLIS);
            glance.setReadTimeout(GLANCE_MILLIS);
            return glance.getResponseCode() == HttpURLConnection.HTTP_OK
                    && RUN.equals(glance.getHeaderField(RUN_HEADER));
        } catch (IOException notYet) {
            return false;
        }
    }
}
