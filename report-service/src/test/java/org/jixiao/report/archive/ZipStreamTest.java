package org.jixiao.report.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipStreamTest {

    @Test
    void more_files_than_the_old_form_can_count_can_be_read_back(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("many.zip");
        int many = 70_000;

        try (OutputStream out = Files.newOutputStream(file)) {
            ZipStream zip = new ZipStream(out);
            for (int at = 0; at < many; at++) {
                zip.begin(at + ".txt");
                zip.write(content(at));
            }
            zip.end();
        }

        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertEquals(many, zip.size());
            assertArrayEquals(
                    content(69_999),
                    zip.getInputStream(zip.getEntry("69999.txt")).readAllBytes());
        }
    }

    private static byte[] content(int at) {
        return ("内容 " + at).getBytes(StandardCharsets.UTF_8);
    }
}
