package org.jixiao.scoring.declaring;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.scoring.evaluation.Locks;
import org.jixiao.scoring.evaluation.TestDepartment;
import org.jixiao.stream.StreamConfig;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class StatisticsOverHttpTest {

    private final TestDepartment department = TestDepartment.unique();
    private final Declarer own = new Declarer(department);

    @Inject
    Jdbi jdbi;

    @Inject
    Contributions contributions;

    @Inject
    Comparing comparing;

    @Inject
    Locks locks;

    @Inject
    StreamConfig config;

    @Test
    void the_statistics_of_the_year_list_the_department_with_all_three_totals() {
        own.scored();
        own.declare(Declarer.DECLARED).statusCode(201);
        own.review(Declarer.REVIEWED).statusCode(201);
        String row = "departments.find { it.department == '%s' }".formatted(department.code());

        department
                .finance()
                .get("/api/v1/self-assessments/statistics?year=2019")
                .then()
                .statusCode(200)
                .body(row + ".declared", equalTo("94"))
                .body(row + ".computed", equalTo("87"))
                .body(row + ".reviewed", equalTo("87"))
                .body(row + ".difference", equalTo("7"))
                .body(row + ".points", equalTo("100"))
                .body(row + ".rateDifference", equalTo("7"))
                .body(row + ".cut", equalTo("7"))
                .body(
                        "overstatements.find { it.scheme == '%s' }.code".formatted(department.schemeCode()),
                        equalTo("B"));
        String csv = department
                .finance()
                .get("/api/v1/self-assessments/statistics.csv?year=2019")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(csv.contains("," + department.code() + ","), csv);
        department
                .finance()
                .get("/api/v1/self-assessments/statistics?year=2098")
                .then()
                .statusCode(200)
                .body("declared", equalTo(0))
                .body("rateMean", nullValue());
    }

    @Test
    void the_statistics_follow_every_change_and_come_out_the_same_when_all_is_compared_anew() {
        own.scored();
        own.declare(Declarer.CORRECTED).statusCode(201);
        assertEquals("93 87 null", statistics());
        department.assess("A1", "3").then().statusCode(200);
        assertEquals(1, kept(), "a new card brings its comparison");
        assertEquals("93 84 null", statistics());
        own.review(Declarer.REVIEWED).statusCode(201);
        assertEquals("93 84 84", statistics());
        own.giveBack("请更正").statusCode(200);
        own.declare(Declarer.DECLARED).statusCode(200);
        assertEquals(1, kept(), "so does what is declared");
        assertEquals("94 84 84", statistics());

        forget();

        Awaitility.await().until(() -> statistics().equals("94 84 84"));
        assertEquals(1, kept());
        department.moveAway(2);
        Awaitility.await().until(() -> statistics().equals("null null null"));
    }

    @Test
    void whoever_is_still_to_be_compared_is_listed_at_once_and_compared_in_the_background() {
        // Given
        own.scored();
        own.declare(Declarer.DECLARED).statusCode(201);
        own.review(Declarer.REVIEWED).statusCode(201);
        String row = "departments.find { it.department == '%s' }.".formatted(department.code());
        try (Handle other = jdbi.open()) {
            // another instance is at it
            other.execute("select pg_advisory_lock(?)", Locks.Job.COMPARING.lock());
            forget();

            // When
            JsonPath year = year();

            // Then
            assertTrue(year.getInt("outstanding") > 0);
            assertEquals("94 87 null", statistics());
            assertNull(year.get(row + "rank"));
            assertNull(year.get(row + "difference"));
            assertNull(year.get(row + "errors"));
            assertTrue(csvRow().endsWith(",否,,"), csvRow());
            other.execute("select pg_advisory_unlock(?)", Locks.Job.COMPARING.lock());
        }
        Awaitility.await().until(() -> statistics().equals("94 87 87"));
        assertEquals(0, year().getInt("outstanding"));
        assertEquals("7", year().getString(row + "difference"));
    }

    @Test
    void what_an_instance_finds_outstanding_when_it_starts_it_compares_without_being_asked() {
        own.scored();
        own.declare(Declarer.DECLARED).statusCode(201);
        forget();
        CatchingUp instance = new CatchingUp(contributions, comparing, locks, config);

        instance.start(new StartupEvent());

        Awaitility.await().until(() -> kept() == 1);
        instance.stop(new ShutdownEvent());
    }

    @Test
    void one_that_can_t_be_compared_holds_up_no_other() {
        // Given
        TestDepartment following = TestDepartment.unique();
        Stream.of(department, following).map(Declarer::new).forEach(it -> {
            it.scored();
            it.declare(Declarer.DECLARED).statusCode(201);
        });
        List<String> codes = Stream.of(department, following)
                .map(TestDepartment::code)
                .sorted()
                .toList();
        refuseContributionsOf(codes.get(0));
        jdbi.useHandle(handle -> handle.execute("delete from contribution"));

        // When
        year();

        // Then
        String differences = "departments.find { it.department == '%s' }.difference";
        Awaitility.await().until(() -> "7".equals(year().getString(differences.formatted(codes.get(1)))));
        assertNull(year().get(differences.formatted(codes.get(0))));
        jdbi.useHandle(handle -> handle.execute("drop function refuse_contribution cascade"));
        Awaitility.await().until(() -> "7".equals(year().getString(differences.formatted(codes.get(0)))));
    }

    /** Declared, computed and reviewed total of the department. */
    private String statistics() {
        String row = "departments.find { it.department == '%s' }.".formatted(department.code());
        JsonPath year = year();
        return year.get(row + "declared") + " " + year.get(row + "computed") + " " + year.get(row + "reviewed");
    }

    private JsonPath year() {
        return department
                .finance()
                .get("/api/v1/self-assessments/statistics?year=2019")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String csvRow() {
        return department
                .finance()
                .get("/api/v1/self-assessments/statistics.csv?year=2019")
                .asString()
                .lines()
                .filter(line -> line.contains("," + department.code() + ","))
                .findFirst()
                .orElseThrow();
    }

    /** As before the table was there. */
    private void forget() {
        jdbi.useHandle(handle -> handle.execute("delete from contribution where department = ?", department.code()));
    }

    private void refuseContributionsOf(String code) {
        jdbi.useHandle(handle -> {
            handle.execute("""
                    create function refuse_contribution() returns trigger language plpgsql as $$
                    begin
                        raise exception 'no contribution of this one';
                    end
                    $$
                    """);
            handle.execute("create trigger tr_refuse_contribution before insert on contribution for each row"
                    + " when (new.department = '" + code + "') execute function refuse_contribution()");
        });
    }

    /** Whether what the department adds to the statistics is kept as it is now. */
    private long kept() {
        return jdbi.withHandle(handle ->
                handle.select("""
                        select count(*) from contribution c join evaluation e using (department, fiscal_year, hash)
                        where department = ? and declared = (
                            select max(revision) from declared_score d
                            where d.department = c.department and d.kind = 'SELF_ASSESSMENT')
                        """, department.code()).mapTo(Long.class).one());
    }
}
