package org.jixiao.report.archive;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.junit.jupiter.api.Test;

/**
 * An archive of many departments, each with three kept formats and one printed for it: its time, and the heap while it is
 * read. A district of 1000 departments is {@code -Djixiao.load.departments=1000}.
 */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class LoadTest {

    private static final int DEPARTMENTS = Integer.getInteger("jixiao.load.departments", 60);
    private static final int BYTES = 200_000;
    private static final int YEAR = 2042;

    /** Far less than half an archive of 60 departments, 17 MB. */
    private static final long MOST_GROWN = 6L << 20;

    @Inject
    Jdbi jdbi;

    @TestHTTPResource("/")
    URI base;

    @Test
    void theHeapDoesNotGrowWithTheArchiveThatIsRead() throws Exception {
        // Given
        for (int at = 0; at < DEPARTMENTS; at++) {
            Printed.version(jdbi, "420104-L%04d".formatted(at), YEAR, BYTES);
        }

        // When
        long asked = System.nanoTime();
        long id = ask();
        await().atMost(Duration.ofMinutes(10)).until(() -> ended(id));
        long made = System.nanoTime();
        read(id);
        long read = System.nanoTime();
        // Only now: what making it and earlier tests left behind goes while it is read the first time.
        Reading reading = read(id);

        // Then
        assertEquals(4 * DEPARTMENTS + 1, reading.files());
        System.out.printf(
                "Archive of %d departments, %d MB: made in %d ms, read in %d ms, heap grew by %d KB%n",
                DEPARTMENTS,
                reading.bytes() >> 20,
                Duration.ofNanos(made - asked).toMillis(),
                Duration.ofNanos(read - made).toMillis(),
                reading.grown() >> 10);
        assertTrue(reading.grown() < MOST_GROWN, () -> "the heap grew by " + reading.grown() + " bytes");
    }

    private record Reading(int files, long bytes, long grown) {}

    /**
     * Holds every file against the hash that the index has of it, and looks at the heap behind half of them: what is held of
     * the archive is there each time, and pools of buffers that grow and shrink are not.
     */
    private Reading read(long id) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/api/v1/report-archives/" + id + "/content"))
                .header("Authorization", "Bearer " + Tokens.finance())
                .build();
        Map<String, String> hashes = new HashMap<>();
        int files = 0;
        long bytes = 0;
        long first = 0;
        long held = Long.MAX_VALUE;
        try (InputStream body =
                        client().send(request, BodyHandlers.ofInputStream()).body();
                ZipInputStream in = new ZipInputStream(body)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (files == 0) {
                    new String(in.readAllBytes(), "UTF-8")
                            .lines()
                            .map(line -> line.split(",", -1))
                            .forEach(cells -> hashes.put(cells[5], cells[6]));
                    first = settled();
                } else {
                    MessageDigest digest = MessageDigest.getInstance("SHA-256");
                    bytes += digest(in, digest);
                    assertEquals(hashes.get(entry.getName()), HexFormat.of().formatHex(digest.digest()));
                }
                files++;
                if (files > 2 * DEPARTMENTS && files % (DEPARTMENTS / 5) == 0) {
                    held = Math.min(held, used());
                }
            }
        }
        return new Reading(files, bytes, held - first);
    }

    /** By HTTP/2 the client itself, in this same heap, would hold up to 16 MB of what is not read yet. */
    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private static long digest(InputStream in, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[8192];
        long bytes = 0;
        for (int some = in.read(buffer); some >= 0; some = in.read(buffer)) {
            digest.update(buffer, 0, some);
            bytes += some;
        }
        return bytes;
    }

    /** What other tests left behind goes first. */
    private static long settled() {
        long before = used();
        long now = used();
        while (before - now > 1 << 20) {
            before = now;
            now = used();
        }
        return now;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static long ask() {
        return given().auth()
                .oauth2(Tokens.finance())
                .contentType("application/json")
                .body("{\"year\": " + YEAR
                        + ", \"selection\": \"NEWEST\", \"formats\": [\"pdf\", \"docx\", \"html\", \"xlsx\"]}")
                .post("/api/v1/report-archives")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private static boolean ended(long id) {
        return given().auth()
                        .oauth2(Tokens.finance())
                        .get("/api/v1/report-archives/" + id)
                        .jsonPath()
                        .getString("endedAt")
                != null;
    }
}
