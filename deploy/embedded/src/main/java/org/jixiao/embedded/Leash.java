package org.jixiao.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Ties a child process to the life of this JVM. The child leads a session of its own, so Ctrl-C in the terminal reaches
 * only the parent; a watcher in the child's process group holds the pipe from the parent and kills the group when the
 * pipe closes, however the parent ended. The command itself replaces the shell, so its pid and exit code stay its own.
 */
final class Leash {
    private static final String WATCH_THEN_BECOME = """
            exec 3<&0 </dev/null
            ( ( trap '' HUP INT TERM QUIT
                while read -r _ <&3; do :; done
                kill -s KILL -- -$$ ) >/dev/null 2>&1 & )
            exec 3<&-
            exec "$@"
            """;

    private Leash() {}

    static List<String> around(List<String> command) {
        var leashed = new ArrayList<>(newSession());
        leashed.addAll(List.of("/bin/sh", "-c", WATCH_THEN_BECOME, "leash"));
        leashed.addAll(command);
        return leashed;
    }

    /** Linux brings {@code setsid}, macOS brings Perl instead. */
    private static List<String> newSession() {
        for (var folder : List.of("/usr/bin", "/bin")) {
            if (Files.isExecutable(Path.of(folder, "setsid"))) {
                return List.of(folder + "/setsid");
            }
        }
        return List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV or die $!");
    }
}
