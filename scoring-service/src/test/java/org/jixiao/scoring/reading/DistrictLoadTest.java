package org.jixiao.scoring.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.jixiao.scoring.card.Liujiaoting;
import org.jixiao.scoring.evaluation.TestDepartment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What the lists of a year take where it has as many departments as {@code -Djixiao.load.departments} says, each with the
 * evidence, the card, the self-assessment and the review of the reference case; and how fast a publication judges them anew.
 */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
@EnabledIfSystemProperty(named = "jixiao.load.departments", matches = "\\d+")
class DistrictLoadTest {

    private static final Logger LOG = Logger.getLogger(DistrictLoadTest.class);
    private static final int DEPARTMENTS = Integer.getInteger("jixiao.load.departments", 0);
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final int MOST_MILLIS = 1000;

    private final TestDepartment department = TestDepartment.unique();

    @Inject
    Jdbi jdbi;

    @Test
    void no_list_of_a_year_takes_more_than_a_second_and_a_publication_judges_all() {
        // Given
        scoredDeclaredAndReviewed();
        Stream.of("""
                        insert into inbox (topic, key, department, revision, removed, event_id, time, traceparent, cause, state)
                        select topic, replace(key, :code, c), c, revision, removed, event_id || c, time, traceparent, cause,
                               replace(state::text, :code, c)::jsonb from inbox, copies where department = :code
                        """, """
                        insert into evaluation (department, fiscal_year, version, hash, removed, total, points, grade, provisional,
                                                judged_through)
                        select c, fiscal_year, version, hash, removed, total, points, grade, provisional, judged_through
                        from evaluation, copies where department = :code
                        """, """
                        insert into scorecard_version (department, fiscal_year, version, scorecard, cause, at, trace_id)
                        select c, fiscal_year, version, replace(scorecard::text, :code, c)::jsonb, cause, at, trace_id
                        from scorecard_version join evaluation using (department, fiscal_year, version), copies
                        where department = :code
                        """, """
                        insert into assessment (department, fiscal_year, criterion, revision, points, level, share,
                                                applicable, reason, assessor, at, assessor_name)
                        select c, fiscal_year, criterion, revision, points, level, share, applicable, reason, assessor, at,
                               assessor_name from assessment, copies where department = :code
                        """, """
                        insert into contribution (department, fiscal_year, hash, declared, reviewed, content)
                        select c, fiscal_year, hash, declared, reviewed, replace(content::text, :code, c)::jsonb
                        from contribution, copies where department = :code
                        """, """
                        insert into declared_score (department, fiscal_year, kind, revision, content, of_revision, by_subject,
                                                    by_name, at)
                        select c, fiscal_year, kind, revision, content, of_revision, by_subject, by_name, at
                        from declared_score, copies where department = :code
                        """).forEach(this::copy);
        jdbi.useHandle(handle -> handle.execute("analyze"));
        Awaitility.await("places in the feed")
                .atMost(LONG)
                .until(() -> count("select count(*) from scorecard_version where position is null") == 0);

        // When
        long first = millis("/self-assessments/statistics?year=2019");
        LOG.infof("%d departments: the first statistics %d ms", DEPARTMENTS, first);
        long outstanding = comparedAnew();
        List<Long> taken = Stream.of(
                        "/self-assessments/statistics?year=2019",
                        "/self-assessments/statistics.csv?year=2019",
                        "/scorecards?year=2019&size=200",
                        "/scorecards?year=2019&size=200&page=10",
                        "/scorecards.csv?year=2019",
                        "/scorecards/distribution?year=2019",
                        "/scorecards/changes?after=0")
                .map(this::median)
                .toList();
        ObjectNode renamed = department.scheme().put("name", "修订方案");
        department.put("/schemes/" + department.schemeCode(), renamed.toString());
        long before = System.nanoTime();
        department
                .finance()
                .post("/api/v1/schemes/" + department.schemeCode() + "/publication")
                .then()
                .statusCode(201);
        JsonPath over = Awaitility.await("all judged anew")
                .atMost(LONG)
                .pollInterval(Duration.ofMillis(200))
                .until(this::publication, job -> job.getString("endedAt") != null);
        double seconds = (System.nanoTime() - before) / 1e9;
        LOG.infof("judged anew in %.1f s, %.0f departments a second", seconds, DEPARTMENTS / seconds);
        long after = millis("/self-assessments/statistics?year=2019");
        LOG.infof("the first statistics after it %d ms", after);

        // Then
        assertEquals(DEPARTMENTS, over.getInt("departments.done"));
        assertEquals(
                DEPARTMENTS,
                department
                        .finance()
                        .get("/api/v1/self-assessments/statistics?year=2019")
                        .jsonPath()
                        .getInt("compared"));
        assertTrue(
                Stream.concat(taken.stream(), Stream.of(outstanding, after)).allMatch(it -> it < MOST_MILLIS),
                taken + ", " + outstanding + " and " + after);
    }

    private void scoredDeclaredAndReviewed() {
        department.publishScheme();
        department.assessAll();
        department.publishFacts();
        department.awaitCard(card -> !card.provisional());
        department
                .as(Tokens.clerk(department.code()))
                .body(Liujiaoting.declared().toString())
                .put("/api/v1" + department.path("/self-assessment"))
                .then()
                .statusCode(201);
        department
                .put(
                        department.path("/self-assessment/review"),
                        "{\"scores\": [{\"code\": \"B12\", \"points\": \"0\", \"reason\": \"未完成\"}]}")
                .then()
                .statusCode(201);
    }

    /** @return how long the first request took; the others are waited for */
    private long comparedAnew() {
        jdbi.useHandle(handle -> handle.execute("delete from contribution"));
        long before = System.nanoTime();
        long taken = millis("/self-assessments/statistics?year=2019");
        Awaitility.await("all compared")
                .atMost(LONG)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> department
                                .finance()
                                .get("/api/v1/self-assessments/statistics?year=2019")
                                .jsonPath()
                                .getInt("outstanding")
                        == 0);
        LOG.infof(
                "nobody compared: statistics %d ms, all compared after %.1f s",
                taken, (System.nanoTime() - before) / 1e9);
        return taken;
    }

    private void copy(String sql) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "with copies as (select 'L-' || n as c from generate_series(2, :departments) as n) " + sql)
                .bind("departments", DEPARTMENTS)
                .bind("code", department.code())
                .execute());
    }

    private long median(String path) {
        List<Long> runs = Stream.generate(() -> millis(path)).limit(5).sorted().toList();
        LOG.infof("%s: %d ms (%d to %d)", path, runs.get(2), runs.get(0), runs.get(4));
        return runs.get(2);
    }

    private long millis(String path) {
        long before = System.nanoTime();
        Response answer = department.finance().get("/api/v1" + path);
        answer.asByteArray();
        long taken = (System.nanoTime() - before) / 1_000_000;
        assertEquals(200, answer.statusCode(), path);
        return taken;
    }

    private JsonPath publication() {
        return department
                .finance()
                .get("/api/v1/schemes/" + department.schemeCode() + "/versions/2/publication")
                .jsonPath();
    }

    private long count(String sql) {
        return jdbi.withHandle(handle -> handle.select(sql).mapTo(Long.class).one());
    }
}
