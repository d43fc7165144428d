package org.jixiao.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Remembers a running child by pid and start time, so that a later run can find what a crashed one left behind. */
final class PidFile {
    /** The start time a process reports may move with the wall clock between two looks. */
    private static final Duration CLOCK_DRIFT = Duration.ofSeconds(10);

    private final Path path;

    PidFile(Path path) {
        this.path = path;
    }

    void write(ProcessHandle process) {
        var started = process.info().startInstant().orElseGet(Instant::now);
        try {
            Files.writeString(path, process.pid() + " " + started + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + path, e);
        }
    }

    /** The process named here if it still runs; a process that merely got the same pid later is not meant. */
    Optional<ProcessHandle> stillRunning() {
        try {
            var parts = Files.readString(path).strip().split(" ");
            if (parts.length != 2) {
                return Optional.empty();
            }
            var started = Instant.parse(parts[1]);
            return ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(Processes::runs)
                    .filter(p -> p.info()
                            .startInstant()
                            .map(s -> Duration.between(started, s).abs().compareTo(CLOCK_DRIFT) < 0)
                            .orElse(false));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        } catch (NumberFormatException | DateTimeParseException e) {
            return Optional.empty(); // a torn file from a crash names nobody
        }
    }
}
