package org.jixiao.web;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.jixiao.web.Requests.finance;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who sends slowly holds up nobody else. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class SlowBodyTest {

    /** More than there are threads. */
    private static final int MANY = 300;

    private static final int LENGTH = 100_000;

    @TestHTTPResource("/")
    URI base;

    private final List<Socket> open = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    @Test
    void manySlowBodiesHoldUpNobody() throws IOException {
        for (int i = 0; i < MANY; i++) {
            begin("PUT /api/v1/departments/SLOW/example", LENGTH, "{\"name\": ");
        }
        await().until(() -> heldBytes() == MANY * 9);

        for (String path : List.of("/q/health/ready", "/q/health/live", "/q/metrics", "/api/v1/examples")) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(2), () -> finance().get(path).then().statusCode(200));
        }
        finance().body(Requests.body("x")).put(Requests.EXAMPLE, "SLOW").then().statusCode(201);
    }

    @Test
    void aBodyThatDoesNotComeInTimeIsRefused() throws IOException {
        Socket slow = begin("PUT /api/v1/departments/SLOW/example", LENGTH, "{\"name\": ");

        String answer = new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(answer.contains("请求超时"), answer);
    }

    @Test
    void aCallerWhoGoesAwayIsNoErrorOfOurs() throws IOException {
        List<LogRecord> errors = new CopyOnWriteArrayList<>();
        Handler listening = listening(errors);
        Logger root = Logger.getLogger("");
        root.addHandler(listening);
        try {
            Socket gone = begin("PUT /api/v1/departments/SLOW/example", LENGTH, "{\"name\": ");
            await().until(() -> heldBytes() > 0);
            gone.close();
            await().until(() -> heldBytes() == 0);
            finance().get("/api/v1/examples").then().statusCode(200);
        } finally {
            root.removeHandler(listening);
        }
        assertEquals(List.of(), errors.stream().map(LogRecord::getMessage).toList());
    }

    @Test
    void whatIsHeldAtOnceIsBounded() throws IOException {
        String most = "x".repeat(1_000_000);
        for (int i = 0; i < 12; i++) {
            begin("PUT /api/v1/departments/SLOW/example", 1_000_001, most);
        }
        await().until(() -> heldBytes() == 12_000_000);

        Requests.problem(
                        finance()
                                .body(Requests.body(most))
                                .put(Requests.EXAMPLE, "SLOW")
                                .then(),
                        503)
                .header("Retry-After", "5");
        finance().body(Requests.body("x")).put(Requests.EXAMPLE, "SLOW").then().statusCode(200);
    }

    @Test
    void whoAsksForLeaveToSendGetsIt() throws IOException {
        Socket polite = begin("PUT /api/v1/departments/POLITE/example", LENGTH, "", "Expect: 100-continue");

        byte[] answer = polite.getInputStream().readNBytes(12);

        assertEquals("HTTP/1.1 100", new String(answer, StandardCharsets.US_ASCII));
    }

    private Socket begin(String line, int length, String content, String... headers) throws IOException {
        Socket socket = new Socket(base.getHost(), base.getPort());
        open.add(socket);
        String head = line + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                + Tokens.finance() + "\r\nContent-Length: " + length + "\r\n"
                + String.join("\r\n", headers) + (headers.length > 0 ? "\r\n" : "") + "\r\n";
        socket.getOutputStream().write((head + content).getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static double heldBytes() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("jixiao_web_held_body_bytes"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static Handler listening(List<LogRecord> errors) {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
                    errors.add(record);
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
