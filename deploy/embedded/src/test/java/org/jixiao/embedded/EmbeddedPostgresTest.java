package org.jixiao.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    /** Made once for all tests, which takes longer than any of them. */
    @TempDir
    static Path folder;

    @Test
    void committed_rows_survive_kill_restart_and_a_new_start() throws SQLException {
        int port;
        try (var postgres = EmbeddedPostgres.start(folder, 0)) {
            port = postgres.port();
            postgres.createDatabase("book-s");
            postgres.createDatabase("book-s");
            ask(postgres, "create table book (title text)");
            ask(postgres, "insert into book values ('绩效')");

            postgres.kill();
            assertFalse(postgres.alive());
            assertThrows(SQLException.class, () -> ask(postgres, "select title from book"));

            postgres.restart();
            assertEquals(port, postgres.port());
            assertEquals("绩效", ask(postgres, "select title from book"));
        }
        try (var postgres = EmbeddedPostgres.start(folder, port)) {
            assertEquals(port, postgres.port());
            assertEquals("绩效", ask(postgres, "select title from book"));
        }
    }

    @Test
    void a_commit_waits_for_the_disk() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(folder, 0)) {
            postgres.createDatabase("book-s");

            assertTrue(ask(postgres, "show server_version").startsWith("18."));
            assertEquals("on", ask(postgres, "show fsync"));
            assertEquals("on", ask(postgres, "show synchronous_commit"));
            assertEquals("on", ask(postgres, "show full_page_writes"));
        }
    }

    @Test
    void a_port_in_use_is_left_to_its_owner() throws Exception {
        try (var owner = new ServerSocket(0);
                var postgres = EmbeddedPostgres.start(folder, owner.getLocalPort())) {
            assertNotEquals(owner.getLocalPort(), postgres.port());
            assertTrue(postgres.alive());
        }
    }

    @Test
    void a_folder_in_use_is_refused_and_the_one_using_it_goes_on() {
        try (var postgres = EmbeddedPostgres.start(folder, 0)) {
            assertThrows(IllegalStateException.class, () -> EmbeddedPostgres.start(folder, 0));

            postgres.createDatabase("another");
        }
    }

    @Test
    void paused_it_answers_nobody_and_resumed_it_goes_on() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(folder, 0);
                var connection = DriverManager.getConnection(
                        postgres.jdbcUrl("postgres"), EmbeddedPostgres.USER, EmbeddedPostgres.PASSWORD)) {
            postgres.pause();
            assertFalse(connection.isValid(1));

            postgres.resume();
            postgres.createDatabase("book-s");
            assertEquals("1", ask(postgres, "select 1"));
        }
    }

    @Test
    void a_half_made_cluster_is_made_anew(@TempDir Path crashed) throws Exception {
        Files.createDirectories(crashed.resolve("data.unfinished/base"));

        try (var postgres = EmbeddedPostgres.start(crashed, 0)) {
            assertTrue(postgres.alive());
        }
    }

    private static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        postgres.jdbcUrl("book-s"), EmbeddedPostgres.USER, EmbeddedPostgres.PASSWORD);
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            var rows = statement.getResultSet();
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
