package org.jixiao.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * PostgreSQL 18 on 127.0.0.1, durable: {@code fsync} and {@code synchronous_commit} are on. Any local connection is let
 * in as the one superuser {@link #USER}, so it is for tests and for the run on one's own machine only.
 */
public final class EmbeddedPostgres implements EmbeddedServer {
    public static final String USER = "jixiao";
    /** Asked by no one; here because clients want to send something. */
    public static final String PASSWORD = "jixiao";

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(20);

    private final DataFolder folder;
    private final Path data;
    private final int port;
    private volatile ChildProcess process;

    private EmbeddedPostgres(DataFolder folder, int port) {
        this.folder = folder;
        this.data = folder.path().resolve("data");
        this.port = port;
        initializeOnce();
        this.process = launch();
    }

    /**
     * Starts on the data in the folder, which is made on the first start.
     *
     * @param preferredPort used if it is free; otherwise, or if 0, another one is chosen: ask {@link #port()}
     * @throws IllegalStateException when another run is using the folder, or with the log when it does not start
     */
    public static EmbeddedPostgres start(Path dataDir, int preferredPort) {
        var folder = DataFolder.hold(dataDir);
        try {
            return new EmbeddedPostgres(folder, Ports.freeOr(preferredPort));
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    @Override
    public int port() {
        return port;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Makes the database if it is missing. */
    public void createDatabase(String name) {
        try (var connection = connect("postgres");
                var known = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            known.setString(1, name);
            if (!known.executeQuery().next()) {
                execute(connection, "create database " + quoted(name));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create database " + name, e);
        }
    }

    /** Drops the database if it exists, with whoever is still connected to it. */
    public void dropDatabase(String name) {
        try (var connection = connect("postgres")) {
            execute(connection, "drop database if exists " + quoted(name) + " with (force)");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot drop database " + name, e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public boolean alive() {
        return process.alive();
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public void restart() {
        stop();
        process = launch();
    }

    @Override
    public void pause() {
        process.pause();
    }

    @Override
    public void resume() {
        process.resume();
    }

    @Override
    public void close() {
        stop();
        folder.close();
    }

    /** SIGINT is PostgreSQL's fast shutdown: it does not wait for clients to leave. */
    private void stop() {
        process.stop(Signal.INT, STOP);
    }

    /** Into a folder of another name first, so that a crash in the middle leaves nothing that looks finished. */
    private void initializeOnce() {
        if (Files.exists(data)) {
            return;
        }
        var unfinished = folder.path().resolve("data.unfinished");
        DataFolder.delete(unfinished);
        var command = OrdinaryUser.runs(
                program("initdb"),
                "--pgdata=" + unfinished,
                "--username=" + USER,
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        var initdb = ChildProcess.start(new Command("initdb", command, folder.path()));
        if (!initdb.exitedWithin(START) || initdb.exitCode() != 0) {
            initdb.kill();
            throw new IllegalStateException("initdb failed\n" + initdb.endOfLog());
        }
        initdb.stop();
        try {
            Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ChildProcess launch() {
        clearLeftovers();
        var command = OrdinaryUser.runs(
                program("postgres"),
                "-D",
                data.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=on",
                "-c",
                "synchronous_commit=on",
                "-c",
                "full_page_writes=on",
                "-c",
                "max_connections=200",
                "-c",
                "timezone=UTC",
                "-c",
                "log_timezone=UTC");
        return ChildProcess.start(new Command("postgres", command, folder.path()))
                .awaitReady(this::answers, START);
    }

    /**
     * Nobody else works on these data, since this JVM holds the folder: processes found there are orphans, and a
     * postmaster.pid is stale. PostgreSQL would trip over it if its pid has gone to another process meanwhile.
     */
    private void clearLeftovers() {
        Processes.workingIn(data).forEach(ChildProcess::killTree);
        try {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try (var connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private Connection connect(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", USER);
        properties.setProperty("password", PASSWORD);
        properties.setProperty("connectTimeout", "2");
        var connection = new Driver().connect(jdbcUrl(database), properties);
        if (connection == null) {
            throw new SQLException("not a PostgreSQL URL: " + jdbcUrl(database));
        }
        return connection;
    }

    private static Path program(String name) {
        return PostgresBinaries.unpacked().resolve("bin").resolve(name);
    }
}
