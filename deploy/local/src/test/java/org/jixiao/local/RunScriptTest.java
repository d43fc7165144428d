package org.jixiao.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the script does before the launcher. */
class RunScriptTest {

    private static final Path SCRIPT =
            Path.of(System.getProperty("jixiao.home", "../..")).toAbsolutePath().resolve("deploy/run");

    private record Said(int code, String text) {}

    @TempDir
    Path elsewhere;

    @Test
    void a_link_to_it_does_what_it_does() throws Exception {
        Path link = Files.createSymbolicLink(elsewhere.resolve("jixiao"), SCRIPT);
        Path again = Files.createSymbolicLink(elsewhere.resolve("绩效"), Path.of("jixiao"));

        Said said = say(Map.of(), again.toString(), "--help");

        assertEquals(0, said.code(), said.text());
        assertTrue(said.text().startsWith("deploy/run [options]"), said.text());
        assertEquals(said, say(Map.of(), link.toString(), "--help"));
    }

    @Test
    void a_java_home_without_java_is_named() throws Exception {
        Said said = say(Map.of("JAVA_HOME", elsewhere.toString()), SCRIPT.toString(), "--ports", "none");

        assertEquals(1, said.code(), said.text());
        assertTrue(said.text().contains("JAVA_HOME is " + elsewhere), said.text());
    }

    private Said say(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(elsewhere.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Said(process.waitFor(), text);
    }
}
