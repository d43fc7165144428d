package org.jixiao.local.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jixiao.local.suite.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(House.class)
class KeysMissingTest {

    @Test
    void a_service_without_its_keys_says_so_once_and_does_not_start(@TempDir Path folder) throws Exception {
        // Given
        Path jar = House.HOME.resolve("report-service/target/quarkus-app/quarkus-run.jar");
        Path log = folder.resolve("log");
        ProcessBuilder second = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        second.environment().putAll(House.suite().environment(Service.REPORT));
        second.environment().put("QUARKUS_HTTP_PORT", "0");
        second.environment().put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", "file:" + folder.resolve("none.json"));

        // When
        Process process = second.start();
        try {
            assertTrue(process.waitFor(Office.PATIENCE.toSeconds(), TimeUnit.SECONDS), "it started");
        } finally {
            process.destroyForcibly();
        }

        // Then
        String said = Files.readString(log, StandardCharsets.UTF_8);
        assertEquals(1, process.exitValue(), said);
        assertTrue(said.contains("mp.jwt.verify.publickey.location"), said);
    }
}
