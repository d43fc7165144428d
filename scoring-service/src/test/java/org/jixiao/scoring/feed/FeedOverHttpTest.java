package org.jixiao.scoring.feed;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.jixiao.scoring.evaluation.TestDepartment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
@Timeout(60)
class FeedOverHttpTest {

    private static final String CHANGES = "/api/v1/scorecards/changes";

    @Inject
    Jdbi jdbi;

    @Inject
    DataSource pool;

    @TestHTTPResource("/")
    URI base;

    @Test
    void every_version_comes_once_in_pages_without_gap() {
        TestDepartment department = department();
        long before = newest();
        department.assess("A1", "5").then().statusCode(200);
        department.assess("A1", "4").then().statusCode(200);
        awaitPlaces();

        JsonPath first = page(department, before, 1, 0);
        JsonPath second = page(department, first.getString("next"), 1, 0);
        JsonPath none = page(department, second.getString("next"), 200, 0);

        assertEquals(List.of(department.code()), first.getList("items.department"));
        assertEquals(List.of(2, 3), List.of(first.getInt("items[0].version"), second.getInt("items[0].version")));
        assertEquals(List.of("5", "4"), List.of(first.getString("items[0].total"), second.getString("items[0].total")));
        assertEquals("assessed", second.getString("items[0].cause.action"));
        assertEquals(
                List.of(cursor(before + 1), cursor(before + 2)),
                List.of(first.getString("next"), second.getString("next")));
        assertEquals(List.of(), none.getList("items"));
        assertEquals(cursor(before + 2), none.getString("next"));
    }

    /** A number drawn by a slow transaction must not come to stand before what others have read past. */
    @Test
    void what_commits_late_comes_late() throws Exception {
        TestDepartment late = department();
        TestDepartment early = department();
        long before = newest();
        try (Connection slow = pool.getConnection()) {
            slow.setAutoCommit(false);
            Jdbi.create(slow).useHandle(handle -> write(handle, late));
            jdbi.useTransaction(handle -> write(handle, early));
            Awaitility.await()
                    .until(() -> page(early, before, 200, 0).getList("items").size() == 1);
            slow.commit();
        }
        awaitPlaces();

        JsonPath all = page(late, before, 200, 0);
        assertEquals(List.of(early.code(), late.code()), all.getList("items.department"));
    }

    @Test
    void a_long_poll_ends_with_the_first_news() {
        TestDepartment department = department();
        long before = newest();
        CompletableFuture<JsonPath> waiting = CompletableFuture.supplyAsync(() -> page(department, before, 200, 30));
        awaitWaiting(department);
        department.assess("A1", "4").then().statusCode(200);

        JsonPath news = waiting.join();
        assertEquals(List.of(department.code()), news.getList("items.department"));
        assertEquals(List.of("4"), news.getList("items.total"));
    }

    @Test
    void a_stream_of_events_goes_on_and_resumes_after_the_last_event_seen() throws Exception {
        TestDepartment department = department();
        long before = newest();
        try (Listener stream = follow("?after=" + cursor(before), null)) {
            department.assess("A1", "4").then().statusCode(200);
            stream.await("id:" + cursor(before + 1));
            department.assess("A1", "3").then().statusCode(200);
            stream.await("id:" + cursor(before + 2));
            assertEquals(List.of("4", "3"), stream.totals());
        }

        try (Listener resumed = follow("?after=0", cursor(before + 1))) {
            resumed.await("id:" + cursor(before + 2));
            assertEquals(List.of("3"), resumed.totals());
        }
    }

    @Test
    void many_writers_leave_no_gap_and_no_double() {
        List<TestDepartment> departments =
                IntStream.range(0, 8).mapToObj(i -> department()).toList();
        long before = newest();
        departments.parallelStream().forEach(department -> {
            for (int points = 0; points < 5; points++) {
                department.assess("A1", String.valueOf(points)).then().statusCode(200);
            }
        });
        awaitPlaces();

        List<Long> places = page(departments.get(0), before, 200, 0).getList("items.position", Long.class);
        assertEquals(LongStream.rangeClosed(before + 1, before + 40).boxed().toList(), places);
        for (TestDepartment department : departments) {
            assertEquals(
                    List.of(2, 3, 4, 5, 6),
                    page(department, before, 200, 0)
                            .getList("items.findAll { it.department == '%s' }.version".formatted(department.code())));
        }
    }

    @Test
    void who_comes_from_a_later_state_of_the_data_is_told_so() throws Exception {
        TestDepartment department = department();
        String beyond = cursor(newest() + 1000);
        department
                .finance()
                .get(CHANGES + "?after=" + beyond)
                .then()
                .statusCode(410)
                .body("status", equalTo(410));
        assertEquals(410, open("?after=" + beyond, null).statusCode());
    }

    @Test
    void what_cant_be_a_place_is_refused() throws Exception {
        TestDepartment department = TestDepartment.unique();
        for (String wrong : List.of("after=-1", "after=x", "wait=61", "wait=-1", "after=1.5", "after=105")) {
            department
                    .finance()
                    .get(CHANGES + "?" + wrong)
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo(wrong.substring(0, wrong.indexOf('='))));
        }
        assertEquals(400, open("", "the last one").statusCode());
        department
                .as(Tokens.clerk(department.code()))
                .get(CHANGES)
                .then()
                .statusCode(403)
                .contentType(startsWith("application/problem+json"));
    }

    /** With a scheme and a first card. */
    private TestDepartment department() {
        TestDepartment department = TestDepartment.unique();
        department.publishScheme();
        department.tellProfile(1);
        department.assess("A1", "6").then().statusCode(201);
        department.awaitCard(card -> true);
        awaitPlaces();
        return department;
    }

    /** A version as the service writes it, in a transaction of the caller. */
    private static void write(org.jdbi.v3.core.Handle handle, TestDepartment department) {
        handle.execute("""
                insert into scorecard_version (department, fiscal_year, version, scorecard, cause, at)
                select department, fiscal_year, version + 1, scorecard, cause, at from scorecard_version
                where department = ?
                """, department.code());
        handle.execute("select pg_notify('outbox', '')");
    }

    private void awaitPlaces() {
        Awaitility.await()
                .until(() -> jdbi.withHandle(
                                handle -> handle.select("select count(*) from scorecard_version where position is null")
                                        .mapTo(Integer.class)
                                        .one())
                        == 0);
    }

    private void awaitWaiting(TestDepartment department) {
        Awaitility.await()
                .until(() -> department
                        .finance()
                        .get("/q/metrics")
                        .asString()
                        .lines()
                        .anyMatch(line -> line.startsWith("jixiao_feed_waiting") && !line.endsWith(" 0.0")));
    }

    private long newest() {
        awaitPlaces();
        return jdbi.withHandle(handle -> handle.select("select coalesce(max(position), 0) from scorecard_version")
                .mapTo(Long.class)
                .one());
    }

    /** As the feed tells it. */
    private String cursor(long place) {
        return jdbi.withHandle(
                handle -> handle.select("select epoch || '-' || ? from feed_epoch", String.valueOf(place))
                        .mapTo(String.class)
                        .one());
    }

    private JsonPath page(TestDepartment department, long after, int size, int wait) {
        return page(department, cursor(after), size, wait);
    }

    private static JsonPath page(TestDepartment department, String after, int size, int wait) {
        return department
                .finance()
                .get(CHANGES + "?after=" + after + "&size=" + size + "&wait=" + wait)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Listener follow(String query, @Nullable String lastEventId) throws Exception {
        HttpResponse<Stream<String>> answer = open(query, lastEventId);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream"));
        return new Listener(answer.body());
    }

    private HttpResponse<Stream<String>> open(String query, @Nullable String lastEventId) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(CHANGES + query))
                .header("Authorization", "Bearer " + Tokens.consumer())
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofLines());
    }

    /** Notes the lines of a stream of events as they come. */
    private static final class Listener implements AutoCloseable {

        private final Queue<String> lines = new ConcurrentLinkedQueue<>();
        private final Stream<String> stream;

        Listener(Stream<String> stream) {
            this.stream = stream;
            Thread thread = new Thread(() -> stream.forEach(lines::add), "listener");
            thread.setUncaughtExceptionHandler((closed, reason) -> {});
            thread.setDaemon(true);
            thread.start();
        }

        void await(String line) {
            Awaitility.await().until(() -> lines, seen -> seen.stream().anyMatch(line::equals));
        }

        List<String> totals() {
            return lines.stream()
                    .filter(line -> line.startsWith("data:"))
                    .map(line -> JsonPath.from(line.substring(5)).getString("total"))
                    .toList();
        }

        @Override
        public void close() {
            stream.close();
        }
    }
}
