package org.jixiao.indicator.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.jixiao.events.Topic;
import org.jixiao.indicator.filing.Api;
import org.jixiao.indicator.filing.TopicReader;
import org.junit.jupiter.api.Test;

/**
 * The actuals of a district's year through the batch, beside plain JDBC batches in the same run: of the same rows as they
 * come, and of all that is kept of them. {@code -Djixiao.load.departments=3000} makes it a large city.
 */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class LoadTest {

    private static final int DEPARTMENTS = Integer.getInteger("jixiao.load.departments", 30);
    private static final int INDICATORS = 60;
    private static final int ROWS_AT_ONCE = 10_000;

    /** Of all that is kept of the rows, written without reading, judging or locking anything; practice is below 2. */
    private static final int BOUND = 3;

    private final HttpClient http = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    URI base;

    @Inject
    DataSource database;

    @Inject
    Jdbi jdbi;

    /** What a row reports: one measure of an indicator. */
    record Reported(String department, String code, BigDecimal actual) {

        String csv() {
            return String.join(",", department, "2019", code, "拆迁面积", actual.toString());
        }
    }

    @Test
    void a_years_actuals_are_all_there_and_told() throws Exception {
        // The better of two: whatever else a machine does takes longer now and then.
        double best = Math.min(ratio("LOAD-A"), ratio("LOAD-B"));

        assertTrue(best < BOUND, "ratio " + best);
    }

    private double ratio(String name) throws Exception {
        // Given
        List<String> departments = IntStream.range(0, DEPARTMENTS)
                .mapToObj(number -> name + "-%04d".formatted(number))
                .toList();
        promise(departments);
        List<Reported> rows = departments.stream()
                .flatMap(department -> IntStream.rangeClosed(1, INDICATORS)
                        .mapToObj(
                                number -> new Reported(department, "B" + number, BigDecimal.valueOf(100L + number, 2))))
                .toList();

        // When
        Duration batches = time(() -> send(rows));

        // Then
        PlainBatches plain = new PlainBatches(database, jdbi);
        Duration asTheyCome = plain.insertRows(rows, ROWS_AT_ONCE);
        Duration asTheyAreKept = plain.insertWhatIsKept(departments);
        double ratio = (double) batches.toMillis() / asTheyAreKept.toMillis();
        System.out.printf(
                "%,d actuals of %d departments: %.1f s by actuals:batch; by plain JDBC batches %.1f s as they come, ratio %.1f, and %.1f s with all that is kept of them, ratio %.2f%n",
                rows.size(),
                departments.size(),
                batches.toMillis() / 1e3,
                asTheyCome.toMillis() / 1e3,
                (double) batches.toMillis() / asTheyCome.toMillis(),
                asTheyAreKept.toMillis() / 1e3,
                ratio);
        assertEquals(
                rows.size(),
                count("indicator where revision = 2 and state #>> '{measures,0,actual}' = "
                        + "trim_scale((100 + cast(substr(code, 2) as int)) / 100.0)::text and department like '" + name
                        + "-%'"));
        assertEquals(rows.size(), count("revision where revision = 2 and key like '" + name + "-%'"));
        assertEquals(rows.size(), count("audit_entry where action = 'actual-reported' and key like '" + name + "-%'"));
        Awaitility.await()
                .atMost(Duration.ofMinutes(10))
                .until(() -> count("outbox where department like '" + name + "-%'") == 0);
        String last = departments.get(departments.size() - 1) + "/";
        assertEquals(
                INDICATORS,
                TopicReader.await(Topic.INDICATORS, key -> key.startsWith(last), INDICATORS)
                        .size());
        return ratio;
    }

    /** Approved plans of one department over and over, as the API made it once. */
    private void promise(List<String> departments) {
        Api first = Api.fresh("LOAD");
        first.promise("B1");
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into plan (department, fiscal_year, revision, state)
                            select code, fiscal_year, revision, state || jsonb_build_object('department', code)
                            from plan, unnest(cast(:codes as text[])) as code
                            where department = :first
                            """)
                    .bind("first", first.department())
                    .bindArray("codes", String.class, departments.toArray())
                    .execute();
            handle.createUpdate("""
                            insert into indicator (department, fiscal_year, code, revision, removed, state)
                            select department.code, fiscal_year, 'B' || number, revision, removed,
                                   state || jsonb_build_object('department', department.code, 'code', 'B' || number)
                            from indicator, unnest(cast(:codes as text[])) as department (code),
                                 generate_series(1, :indicators) as number
                            where department = :first
                            """)
                    .bind("first", first.department())
                    .bind("indicators", INDICATORS)
                    .bindArray("codes", String.class, departments.toArray())
                    .execute();
        });
    }

    private void send(List<Reported> rows) throws IOException, InterruptedException {
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            StringBuilder csv = new StringBuilder("department,year,indicator,measure,actual\n");
            rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE))
                    .forEach(row -> csv.append(row.csv()).append('\n'));
            HttpRequest request = HttpRequest.newBuilder(base.resolve(BatchApi.PATH))
                    .header("Authorization", "Bearer " + Tokens.finance())
                    .header("Content-Type", "text/csv")
                    .POST(HttpRequest.BodyPublishers.ofString(csv.toString()))
                    .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), answer.body());
        }
    }

    private int count(String from) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + from)
                .mapTo(Integer.class)
                .one());
    }

    interface Work {
        void run() throws Exception;
    }

    static Duration time(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
