package org.jixiao.embedded;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {
    @TempDir
    Path cache;

    @Test
    void the_programs_are_there_and_may_be_run() {
        var home = PostgresBinaries.unpacked();

        assertTrue(Files.isExecutable(home.resolve("bin/postgres")));
        assertTrue(Files.isExecutable(home.resolve("bin/initdb")));
    }

    @Test
    void of_two_who_unpack_at_once_the_second_takes_the_copy_of_the_first() throws IOException {
        var first = folderWith("first", PostgresBinaries.UNPACKED, "programs");
        var second = folderWith("second", PostgresBinaries.UNPACKED, "programs");
        var home = cache.resolve("home");

        PostgresBinaries.name(first, home);
        PostgresBinaries.name(second, home);

        assertTrue(Files.exists(home.resolve("programs")));
        assertFalse(Files.exists(second));
    }

    @Test
    void something_else_under_that_name_is_not_taken_for_the_programs() throws IOException {
        var unfinished = folderWith("first", PostgresBinaries.UNPACKED);
        var home = folderWith("home", "something-else");

        assertThrows(FileSystemException.class, () -> PostgresBinaries.name(unfinished, home));
    }

    private Path folderWith(String name, String... files) throws IOException {
        var folder = Files.createDirectory(cache.resolve(name));
        for (var file : files) {
            Files.createFile(folder.resolve(file));
        }
        return folder;
    }
}
