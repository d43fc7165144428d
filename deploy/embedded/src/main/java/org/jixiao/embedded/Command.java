package org.jixiao.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a child process runs.
 *
 * @param name names the process in messages, and its {@code <name>.log} and {@code <name>.pid}
 * @param words program and arguments
 * @param environment added to this JVM's own environment
 * @param folder where the log and the pid file live; made if missing
 */
public record Command(String name, List<String> words, Map<String, String> environment, Path folder) {
    public Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
        folder = folder.toAbsolutePath().normalize();
    }

    public Command(String name, List<String> words, Path folder) {
        this(name, words, Map.of(), folder);
    }

    /** Output and errors of the process, of all its runs; the newest run is last. */
    public Path log() {
        return folder.resolve(name + ".log");
    }

    Path pidFile() {
        return folder.resolve(name + ".pid");
    }
}
