package org.jixiao.report.watching;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
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
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.jixiao.report.board.BoardTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The page stays with those who look at it, whoever else opens connections without end. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
@Timeout(180)
class ManyFollowersTest {

    private static final int SEATS = 200;

    /** Well below the 8 s in which nothing came of it before. */
    private static final Duration SOON = Duration.ofSeconds(3);

    @Inject
    Jdbi jdbi;

    @Inject
    BoardTable board;

    @TestHTTPResource("/")
    URI base;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void the_page_answers_while_hundreds_follow_the_board_and_those_beyond_are_told_to_come_again() throws Exception {
        new District(jdbi, board, 2071).found(600);
        List<HttpResponse<InputStream>> followers = all(400, "api/v1/board/changes?year=2071");
        try {
            assertThePageAnswers("following");
            Map<Integer, Long> statuses = byStatus(followers);
            assertEquals(Set.of(200, 503), statuses.keySet());
            // Some are taken by those whom other tests left there.
            assertTrue(statuses.get(200) <= SEATS && statuses.get(200) > SEATS / 2, statuses::toString);
            assertTrue(followers.stream()
                    .filter(answer -> answer.statusCode() == 503)
                    .allMatch(
                            answer -> answer.headers().firstValue("Retry-After").isPresent()));
        } finally {
            for (HttpResponse<InputStream> follower : followers) {
                follower.body().close();
            }
        }
        await("seats are left").until(() -> {
            HttpResponse<InputStream> another =
                    ask("api/v1/board/changes?year=2071").join();
            another.body().close();
            return another.statusCode() == 200;
        });
    }

    @Test
    void the_page_answers_while_hundreds_wait_for_a_report() throws Exception {
        List<CompletableFuture<HttpResponse<InputStream>>> asking = IntStream.range(0, 300)
                .mapToObj(number -> ask("api/v1/departments/420100-0001/years/2072/report?narrative=9999&wait=5"))
                .toList();

        assertThePageAnswers("waiting");

        List<HttpResponse<InputStream>> waited =
                asking.stream().map(CompletableFuture::join).toList();
        assertEquals(Set.of(202, 503), byStatus(waited).keySet());
    }

    private void assertThePageAnswers(String meanwhile) throws IOException, InterruptedException {
        for (String path : List.of("", "dashboard/main.js", "api/v1/board?year=2071")) {
            long begun = System.nanoTime();
            HttpResponse<byte[]> answer =
                    client.send(request(path).timeout(SOON).build(), BodyHandlers.ofByteArray());
            System.out.printf(
                    "While hundreds are %s: /%s in %d ms%n", meanwhile, path, (System.nanoTime() - begun) / 1_000_000);
            assertEquals(200, answer.statusCode());
        }
    }

    private List<HttpResponse<InputStream>> all(int count, String path) {
        List<CompletableFuture<HttpResponse<InputStream>>> asked = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            asked.add(ask(path));
        }
        return asked.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<HttpResponse<InputStream>> ask(String path) {
        return client.sendAsync(request(path).build(), BodyHandlers.ofInputStream());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + Tokens.auditor());
    }

    private static Map<Integer, Long> byStatus(List<HttpResponse<InputStream>> answers) {
        return answers.stream().collect(groupingBy(HttpResponse::statusCode, counting()));
    }
}
