package org.jixiao.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the operating system knows of processes beyond {@link ProcessHandle}. */
final class Processes {
    private static final Path PROC = Path.of("/proc");

    private Processes() {}

    /** False also for a dead process whose parent has not asked for its exit code: it can do no harm any more. */
    static boolean runs(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    private static boolean isZombie(long pid) {
        try {
            var stat = Files.readString(PROC.resolve(pid + "/stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) == 'Z';
        } catch (IOException e) {
            return false; // no /proc here, or just gone: isAlive decides
        }
    }

    /** The processes whose working directory is the folder; none where there is no /proc to ask. */
    static List<ProcessHandle> workingIn(Path folder) {
        try (Stream<Path> entries = Files.list(PROC)) {
            return entries.filter(p -> p.getFileName().toString().matches("\\d+"))
                    .filter(p -> worksIn(p, folder))
                    .flatMap(
                            p -> ProcessHandle.of(Long.parseLong(p.getFileName().toString())).stream())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean worksIn(Path process, Path folder) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(folder);
        } catch (IOException e) {
            return false; // gone meanwhile, or another user's
        }
    }
}
