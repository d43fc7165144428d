package org.jixiao.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of one PostgreSQL and the programs that work on them. Whoever uses this holds the folder.
 *
 * @param folder where {@code data}, logs and pid files are
 */
record PostgresCluster(Path folder) {
    private static final Duration INITDB = Duration.ofSeconds(60);
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=200",
            "timezone=UTC",
            "log_timezone=UTC");

    private Path data() {
        return folder.resolve("data");
    }

    /** Into a folder of another name first, so that a crash in the middle leaves nothing that looks finished. */
    void initializeOnce(String superuser) {
        if (Files.exists(data())) {
            return;
        }
        var unfinished = folder.resolve("data.unfinished");
        DataFolder.delete(unfinished);
        var command = OrdinaryUser.runs(
                program("initdb"),
                List.of(
                        "--pgdata=" + unfinished,
                        "--username=" + superuser,
                        "--auth=trust",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8"));
        try (var initdb = ChildProcess.start(new Command("initdb", command, folder))) {
            if (!initdb.exitedWithin(INITDB) || initdb.exitCode() != 0) {
                throw new IllegalStateException("initdb failed\n" + initdb.endOfLog());
            }
        }
        try {
            Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot name " + data(), e);
        }
    }

    /** Starts the server, without waiting for it, on whatever state the last run has left. */
    ChildProcess launch(int port) {
        clearLeftovers();
        var arguments = new ArrayList<>(List.of("-D", data().toString(), "-p", Integer.toString(port)));
        SETTINGS.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        var command = OrdinaryUser.runs(program("postgres"), arguments);
        return ChildProcess.start(new Command("postgres", command, folder));
    }

    /**
     * Processes found at work here are orphans, and a postmaster.pid is stale: PostgreSQL would trip over it if its pid
     * has gone to another process meanwhile.
     */
    private void clearLeftovers() {
        Processes.workingIn(data()).forEach(ChildProcess::killTree);
        DataFolder.delete(data().resolve("postmaster.pid"));
    }

    private static Path program(String name) {
        return PostgresBinaries.unpacked().resolve("bin").resolve(name);
    }
}
