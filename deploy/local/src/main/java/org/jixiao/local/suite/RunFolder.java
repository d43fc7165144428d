package org.jixiao.local.suite;

import java.nio.file.Path;
import java.util.List;
import org.jixiao.embedded.DataFolder;

/** Everything of a run that lasts: databases, topics, keys, logs, saved reports. One run at a time may hold it. */
public final class RunFolder implements AutoCloseable {

    private static final List<String> MADE = List.of("postgres", "kafka", "keys", "services", "reports");

    private final DataFolder held;

    private RunFolder(DataFolder held) {
        this.held = held;
    }

    /**
     * @throws IllegalStateException when another run holds the folder
     * @throws java.io.UncheckedIOException when it can't be made or written
     */
    public static RunFolder hold(Path root) {
        return new RunFolder(DataFolder.hold(root));
    }

    /** Forgets all earlier runs; call before anything is started. Only what a run makes is deleted. */
    public void clean() {
        MADE.forEach(made -> DataFolder.delete(held.path().resolve(made)));
    }

    public Path root() {
        return held.path();
    }

    Path postgres() {
        return root().resolve("postgres");
    }

    Path kafka() {
        return root().resolve("kafka");
    }

    Path keys() {
        return root().resolve("keys");
    }

    /** Logs of the services. */
    public Path services() {
        return root().resolve("services");
    }

    /** Where reports are saved for people to open. */
    public Path reports() {
        return root().resolve("reports");
    }

    @Override
    public void close() {
        held.close();
    }
}
