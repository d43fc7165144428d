package org.jixiao.local.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {

    @TempDir
    Path folder;

    private HttpServer another;

    @BeforeEach
    void anotherRunsService() throws IOException {
        another = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        another.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        another.start();
    }

    @AfterEach
    void ends() {
        another.stop(0);
    }

    @Test
    void a_service_of_another_run_on_the_same_port_is_not_taken_for_ours() {
        int port = another.getAddress().getPort();
        URI url = URI.create("http://localhost:" + port);
        Map<String, String> environment = Map.of("QUARKUS_HTTP_PORT", String.valueOf(port));

        try (ServiceProcess process =
                ServiceProcess.start(Service.REPORT, url, Path.of("../.."), folder, environment)) {
            assertThrows(IllegalStateException.class, process::awaitReady);
        }
    }

    @Test
    void a_service_out_of_memory_ends_so_that_it_is_started_again() throws IOException {
        jar(Service.REPORT.jar(folder), OutOfMemory.class);
        URI nowhere = URI.create("http://localhost:1");

        try (ServiceProcess process = ServiceProcess.start(Service.REPORT, nowhere, folder, folder, Map.of())) {
            assertTrue(process.diedWithin(Duration.ofMinutes(1)));
        }
    }

    @Test
    void a_service_that_ends_again_while_it_is_restarted_is_started_once_more() throws IOException {
        jar(Service.REPORT.jar(folder), EndsTwice.class);
        int port = freePort();
        URI url = URI.create("http://localhost:" + port);
        Map<String, String> environment = Map.of(
                "QUARKUS_HTTP_PORT",
                String.valueOf(port),
                "MARKS",
                folder.resolve("marks").toString());

        try (ServiceProcess process = ServiceProcess.start(Service.REPORT, url, folder, folder, environment)) {
            assertTrue(process.diedWithin(Duration.ofMinutes(1)));

            process.restart();

            assertEquals(3, Files.readString(folder.resolve("marks")).length());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static void jar(Path file, Class<?> main) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        main.getProtectionDomain().getCodeSource().getLocation().toString());
        Files.createDirectories(file.getParent());
        new JarOutputStream(Files.newOutputStream(file), manifest).close();
    }

    /** Ready the third time only. */
    static final class EndsTwice {

        private EndsTwice() {}

        public static void main(String[] arguments) throws IOException {
            Path marks = Path.of(System.getenv("MARKS"));
            Files.writeString(marks, "x", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            if (Files.size(marks) < 3) {
                System.exit(1);
            }
            int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext("/q/health/ready", exchange -> {
                exchange.getResponseHeaders()
                        .set("Jixiao-Run", System.getProperty("quarkus.http.header.\"Jixiao-Run\".value"));
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
        }
    }

    /** One of its threads takes all memory, the others go on. */
    static final class OutOfMemory {

        private OutOfMemory() {}

        public static void main(String[] arguments) throws InterruptedException {
            new Thread(() -> {
                        List<byte[]> all = new ArrayList<>();
                        while (!all.contains(null)) {
                            all.add(new byte[1 << 20]);
                        }
                    })
                    .start();
            Thread.currentThread().join();
        }
    }
}
