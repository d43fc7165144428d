package org.jixiao.web.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever crafts a workbook gets its refusal from a JVM that has no memory to fall for it. */
class FlatMemoryTest {

    /** What the JVM takes to be there, and the workbook itself. */
    private static final String HEAP = "-Xmx40m";

    /** Bytes a body may have. */
    private static final int BODY = 8 << 20;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aCraftedWorkbookIsRefusedInTheMemoryOfAnHonestOne(CraftedWorkbook crafted) throws Exception {
        // Given
        Path file = crafted.writeTo(folder);
        assertTrue(Files.size(file) < BODY, () -> crafted + " is no body");

        // When
        List<String> answers = readWith(HEAP, file);

        // Then
        assertEquals(2, answers.size(), () -> String.join("\n", answers));
        answers.forEach(answer -> assertTrue(answer.contains(crafted.reason()), answer));
    }

    private List<String> readWith(String heap, Path file) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallJvm.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertTrue(jvm.waitFor(60, TimeUnit.SECONDS), "It takes longer than a minute");
            return Files.readAllLines(said, StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } finally {
            jvm.destroyForcibly();
        }
    }
}
