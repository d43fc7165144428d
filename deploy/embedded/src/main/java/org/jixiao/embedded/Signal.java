package org.jixiao.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The POSIX signals Java can't send by itself, sent through the shell's own {@code kill}. */
enum Signal {
    TERM,
    INT,
    STOP,
    CONT,
    KILL;

    /** Sends to each process in the order given; one that is already gone is no error. */
    void send(List<ProcessHandle> processes) {
        var pids = processes.stream().map(p -> Long.toString(p.pid())).toArray(String[]::new);
        var command = new ArrayList<>(
                List.of("/bin/sh", "-c", "s=$0; for p; do kill -s $s $p 2>/dev/null; done; true", name()));
        command.addAll(List.of(pids));
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot send " + this, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
