package org.jixiao.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * One run of a child process on a {@linkplain Leash leash}: it ends at the latest when this JVM ends, even by kill -9.
 * Its output goes to {@link Command#log()}. To run again after the end, start the same command anew.
 */
public final class ChildProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LOG_LINES_IN_ERRORS = 30;

    private final Command command;
    private final Process process;
    private final PidFile pidFile;

    private ChildProcess(Command command, Process process, PidFile pidFile) {
        this.command = command;
        this.process = process;
        this.pidFile = pidFile;
    }

    /**
     * Starts the command; first ends what an earlier, crashed run of it in the same folder may have left running.
     *
     * @throws UncheckedIOException when the program can't be started or the folder can't be written
     */
    public static ChildProcess start(Command command) {
        var pidFile = new PidFile(command.pidFile());
        try {
            Files.createDirectories(command.folder());
            pidFile.stillRunning().ifPresent(ChildProcess::killTree);
            var builder = new ProcessBuilder(Leash.around(command.words()))
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(command.log().toFile()));
            builder.environment().putAll(command.environment());
            var process = builder.start();
            pidFile.write(process.toHandle());
            process.onExit().thenAccept(ChildProcess::letLeashGo);
            return new ChildProcess(command, process, pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.name(), e);
        }
    }

    /**
     * Waits until the condition holds, asking less and less often: who isn't ready may log every question.
     *
     * @throws IllegalStateException with the end of the log, when the process ends first or the time is over; in the
     *     latter case the process is killed
     */
    public ChildProcess awaitReady(BooleanSupplier ready, Duration atMost) {
        var start = System.nanoTime();
        var deadline = start + atMost.toNanos();
        while (!ready.getAsBoolean()) {
            if (exitedWithin(pauseAfter(Duration.ofNanos(System.nanoTime() - start)))) {
                throw new IllegalStateException("%s ended with exit code %d before it was ready\n%s"
                        .formatted(command.name(), process.exitValue(), endOfLog()));
            }
            if (System.nanoTime() > deadline) {
                kill();
                throw new IllegalStateException(
                        "%s was not ready after %d s\n%s".formatted(command.name(), atMost.toSeconds(), endOfLog()));
            }
        }
        return this;
    }

    /** A tenth of the time waited so far, so that nobody waits much longer than needed. */
    private static Duration pauseAfter(Duration waited) {
        return Duration.ofMillis(Math.min(1_000, Math.max(25, waited.toMillis() / 10)));
    }

    public Command command() {
        return command;
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Waits for the process to end by itself; false when it still runs after the time given. */
    public boolean exitedWithin(Duration atMost) {
        try {
            return process.waitFor(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + command.name(), e);
        }
    }

    /** @throws IllegalThreadStateException while the process runs */
    public int exitCode() {
        return process.exitValue();
    }

    /** Asks politely (SIGTERM), then kills. Returns when the process is gone. */
    public void stop() {
        stop(Signal.TERM, PATIENCE);
    }

    void stop(Signal politely, Duration patience) {
        if (alive()) {
            resume();
            politely.send(List.of(process.toHandle()));
            if (!exitedWithin(patience)) {
                kill();
            }
        }
        pidFile.delete();
    }

    /** SIGKILL for the process and all its descendants. Returns when all are gone. */
    public void kill() {
        if (alive()) {
            killTree(process.toHandle());
        }
        if (!exitedWithin(PATIENCE)) {
            throw new IllegalStateException(command.name() + " was killed and does not end");
        }
        pidFile.delete();
    }

    /** SIGSTOP for the process and all its descendants: sockets stay open, nothing answers. */
    public void pause() {
        Signal.STOP.send(List.of(process.toHandle()));
        Signal.STOP.send(process.descendants().toList());
    }

    /** SIGCONT: goes on after {@link #pause()}. */
    public void resume() {
        var all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        Signal.CONT.send(all);
    }

    /** Same as {@link #stop()}. */
    @Override
    public void close() {
        stop();
    }

    /** The last lines of the log, for messages. */
    public String endOfLog() {
        try {
            var lines = Files.readString(command.log(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES_IN_ERRORS), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e + ")";
        }
    }

    /** The root first, so that it can't fork while its children are collected. */
    static void killTree(ProcessHandle root) {
        Signal.STOP.send(List.of(root));
        var tree = new ArrayList<ProcessHandle>();
        tree.add(root);
        root.descendants().forEach(tree::add);
        Signal.KILL.send(tree);
        tree.forEach(ChildProcess::awaitEnd);
    }

    private static void awaitEnd(ProcessHandle process) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (Processes.runs(process)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("process " + process.pid() + " does not end");
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    /** Closing the pipe makes the watcher end what is left of the process group, itself included. */
    private static void letLeashGo(Process ended) {
        try {
            ended.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
