package org.jixiao.embedded;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashOfEverythingTest {
    @TempDir
    Path folder;

    private ChildProcess parent;

    @BeforeEach
    void start_a_jvm_that_starts_both_servers() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var words = List.of(
                java, "-cp", System.getProperty("java.class.path"), ParentJvm.class.getName(), folder.toString());
        parent = ChildProcess.start(new Command("parent", words, folder));
        parent.awaitReady(() -> parent.endOfLog().contains("ready"), Duration.ofSeconds(60));
    }

    @AfterEach
    void stop_it() {
        parent.kill();
    }

    @Test
    void killing_the_parent_leaves_no_child_and_the_next_start_finds_the_data() throws Exception {
        // Given
        var servers = List.of(
                new PidFile(folder.resolve("postgres/postgres.pid"))
                        .stillRunning()
                        .orElseThrow(),
                new PidFile(folder.resolve("kafka/kafka.pid")).stillRunning().orElseThrow());

        // When: the parent alone, as by kill -9 from a shell
        ProcessHandle.of(parent.pid()).orElseThrow().destroyForcibly();

        // Then
        await().atMost(10, SECONDS).until(() -> servers.stream().noneMatch(Processes::runs));
        try (var postgres = EmbeddedPostgres.start(folder.resolve("postgres"), 0);
                var connection = DriverManager.getConnection(
                        postgres.jdbcUrl(ParentJvm.DATABASE), EmbeddedPostgres.USER, EmbeddedPostgres.PASSWORD)) {
            assertTrue(connection.isValid(1));
        }
        try (var kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
                var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            assertEquals(Set.of(ParentJvm.TOPIC), admin.listTopics().names().get());
        }
    }
}
