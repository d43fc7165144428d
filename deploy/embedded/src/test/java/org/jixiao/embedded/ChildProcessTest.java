package org.jixiao.embedded;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    @TempDir
    Path folder;

    @Test
    void what_it_says_is_in_its_log_and_its_exit_code_is_its_own() throws IOException {
        var command = new Command(
                "speaker", List.of("sh", "-c", "echo $WORD; echo oops >&2; exit 7"), Map.of("WORD", "绩效"), folder);

        var child = ChildProcess.start(command);

        assertTrue(child.exitedWithin(Duration.ofSeconds(10)));
        assertEquals(7, child.exitCode());
        assertEquals("绩效\noops\n", Files.readString(command.log()));
    }

    @Test
    void one_that_ends_before_it_is_ready_is_reported_with_its_log() {
        var child = ChildProcess.start(shell("echo no such file; exit 3"));

        var failure =
                assertThrows(IllegalStateException.class, () -> child.awaitReady(() -> false, Duration.ofSeconds(10)));

        assertTrue(failure.getMessage().contains("exit code 3"), failure.getMessage());
        assertTrue(failure.getMessage().contains("no such file"), failure.getMessage());
    }

    @Test
    void one_that_never_gets_ready_is_killed() {
        var child = ChildProcess.start(shell("sleep 1000"));

        assertThrows(IllegalStateException.class, () -> child.awaitReady(() -> false, Duration.ofMillis(50)));

        assertFalse(child.alive());
    }

    @Test
    void one_that_is_not_ready_is_asked_less_and_less_often() {
        var child = ChildProcess.start(shell("sleep 1000"));
        var asked = new AtomicInteger();

        assertThrows(
                IllegalStateException.class,
                () -> child.awaitReady(() -> asked.incrementAndGet() < 0, Duration.ofSeconds(2)));

        assertTrue(asked.get() > 5 && asked.get() < 45, () -> asked + " times in 2 s");
    }

    @Test
    void stop_lets_it_end_in_its_own_way() {
        var child = started("trap 'exit 5' TERM; echo ready; while :; do sleep 0.05; done");

        child.stop();

        assertEquals(5, child.exitCode());
    }

    @Test
    void stop_ends_one_that_does_not_listen_and_even_one_that_is_paused() {
        var child = started("trap '' TERM; echo ready; while :; do sleep 0.05; done");
        child.pause();

        child.stop(Signal.TERM, Duration.ofMillis(100));

        assertFalse(child.alive());
    }

    @Test
    void kill_takes_all_descendants_along() {
        var child = started("sleep 1000 & sleep 1000 & echo ready; wait");
        var descendants =
                ProcessHandle.of(child.pid()).orElseThrow().descendants().toList();
        assertEquals(2, descendants.size());

        child.kill();

        assertFalse(child.alive());
        assertTrue(descendants.stream().noneMatch(Processes::runs));
    }

    @Test
    void when_it_ends_by_itself_its_background_processes_end_as_well() {
        var child = started("sleep 1000 & echo ready; read -r _ </dev/tty; sleep 0.5");
        var descendants =
                ProcessHandle.of(child.pid()).orElseThrow().descendants().toList();

        assertTrue(child.exitedWithin(Duration.ofSeconds(10)));

        await().atMost(10, SECONDS).until(() -> descendants.stream().noneMatch(Processes::runs));
    }

    @Test
    void what_a_crashed_run_left_behind_is_ended_by_the_next_start() throws IOException {
        var leftover = new ProcessBuilder("sleep", "1000").start();
        var command = shell("sleep 1000");
        new PidFile(command.pidFile()).write(leftover.toHandle());

        try (var child = ChildProcess.start(command)) {
            assertTrue(child.alive());
            assertFalse(Processes.runs(leftover.toHandle()));
        } finally {
            leftover.destroyForcibly();
        }
    }

    @Test
    void a_stranger_who_got_the_pid_later_is_left_alone() throws IOException {
        var stranger = new ProcessBuilder("sleep", "1000").start();
        var command = shell("sleep 1000");
        Files.writeString(command.pidFile(), stranger.pid() + " " + Instant.parse("2020-01-01T00:00:00Z"));

        try (var child = ChildProcess.start(command)) {
            assertTrue(child.alive());
            assertTrue(stranger.isAlive());
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void a_torn_pid_file_does_no_harm() throws IOException {
        var command = shell("sleep 1000");
        Files.writeString(command.pidFile(), "12");

        try (var child = ChildProcess.start(command)) {
            assertTrue(child.alive());
        }
    }

    private Command shell(String script) {
        return new Command("child", List.of("sh", "-c", script), folder);
    }

    private ChildProcess started(String script) {
        var child = ChildProcess.start(shell(script));
        return child.awaitReady(() -> child.endOfLog().contains("ready"), Duration.ofSeconds(10));
    }
}
