package org.jixiao.embedded;

import java.nio.file.Path;
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
    private final PostgresCluster cluster;
    private final int port;
    private volatile ChildProcess process;

    private EmbeddedPostgres(DataFolder folder, int port) {
        this.folder = folder;
        this.cluster = new PostgresCluster(folder.path());
        this.port = port;
        cluster.initializeOnce(USER);
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

    private ChildProcess launch() {
        return cluster.launch(port).awaitReady(this::answers, START);
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
}
