package org.jixiao.local.suite;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
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
}
