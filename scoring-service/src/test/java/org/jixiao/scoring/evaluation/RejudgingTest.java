package org.jixiao.scoring.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class RejudgingTest {

    @Inject
    Jdbi jdbi;

    @Test
    void one_that_can_t_be_judged_holds_up_neither_the_publication_nor_the_others() {
        // Given
        TestDepartment publisher = TestDepartment.unique();
        publish(publisher, 2037, "原方案", 201);
        List<TestDepartment> departments =
                Stream.generate(TestDepartment::unique).limit(5).toList();
        departments.forEach(department -> assess(department, 2037));
        TestDepartment stuck = departments.stream()
                .min((one, other) -> one.code().compareTo(other.code()))
                .orElseThrow();
        refuseCardsOf(stuck);

        // When
        publish(publisher, 2037, "新方案", 200);

        // Then
        departments.stream()
                .filter(department -> department != stuck)
                .forEach(department -> awaitVersion(department, 2037, 2));
        assertEquals(1, card(stuck, 2037).getInt("scheme.version"));
        Awaitility.await().until(() -> failing(stuck).equals("1.0"));
        Awaitility.await()
                .until(
                        () -> publication(publisher, 2),
                        job -> !job.getList("failing").isEmpty());
        JsonPath under = publication(publisher, 2);
        assertEquals(4, under.getInt("departments.done"));
        assertEquals(5, under.getInt("departments.of"));
        assertEquals(1, under.getInt("left"));
        assertEquals(List.of(stuck.code()), under.getList("failing.department"));
        assertEquals(List.of(2037), under.getList("failing.fiscalYear"));
        assertTrue(under.getString("failing[0].reason").contains("no card of this one"));
        assertNull(under.getString("endedAt"));

        acceptCards();
        JsonPath card = awaitVersion(stuck, 2037, 2);
        assertEquals("scheme-published", card.getString("cause.action"));
        assertEquals(publisher.schemeCode(), card.getString("cause.key"));
        Awaitility.await().until(() -> failing(stuck).equals("0.0"));
        JsonPath over =
                Awaitility.await().until(() -> publication(publisher, 2), job -> job.getString("endedAt") != null);
        assertEquals(5, over.getInt("departments.done"));
        assertEquals(0, over.getInt("left"));
        assertEquals(List.of(), over.getList("failing"));
        assertTrue(over.getString("startedAt").compareTo(over.getString("endedAt")) < 0);
        assertEquals(0, publication(publisher, 1).getInt("departments.of"), "there were none at the first");
        publisher
                .finance()
                .get("/api/v1/schemes/" + publisher.schemeCode() + "/versions/3/publication")
                .then()
                .statusCode(404);
    }

    @Test
    void what_an_instance_leaves_undone_another_does() {
        // Given an instance that is at it
        TestDepartment department = TestDepartment.unique();
        publish(department, 2038, "原方案", 201);
        assess(department, 2038);
        try (Handle other = jdbi.open()) {
            other.execute("select pg_advisory_lock(?)", Locks.Job.REJUDGING.lock());
            publish(department, 2038, "新方案", 200);
            assertEquals(1, card(department, 2038).getInt("scheme.version"));
            assertEquals(0, publication(department, 2).getInt("departments.done"));
            assertEquals(1, publication(department, 2).getInt("left"));

            // When it ends
            other.execute("select pg_advisory_unlock(?)", Locks.Job.REJUDGING.lock());
        }

        // Then
        assertEquals("6", awaitVersion(department, 2038, 2).getString("total"));
        assertEquals(0, overtaken(department));
    }

    @Test
    void a_department_that_joins_after_a_publication_is_left_and_not_less_than_done() {
        // Given a publication before there was any department
        TestDepartment department = TestDepartment.unique();
        try (Handle other = jdbi.open()) {
            other.execute("select pg_advisory_lock(?)", Locks.Job.REJUDGING.lock());
            publish(department, 2043, "方案", 201);

            // When
            other.execute("insert into evaluation (department, fiscal_year) values (?, 2043)", department.code());

            // Then
            assertEquals(0, publication(department, 1).getInt("departments.done"));
            assertEquals(0, publication(department, 1).getInt("departments.of"));
            assertEquals(1, publication(department, 1).getInt("left"));
            other.execute("select pg_advisory_unlock(?)", Locks.Job.REJUDGING.lock());
        }
        Awaitility.await().until(() -> publication(department, 1).getInt("left") == 0);
    }

    private static void publish(TestDepartment publisher, int year, String name, int answer) {
        ObjectNode scheme = publisher.scheme().put("fiscalYear", year).put("name", name);
        scheme.remove("region");
        publisher
                .put("/schemes/" + publisher.schemeCode(), scheme.toString())
                .then()
                .statusCode(answer);
        publisher
                .finance()
                .post("/api/v1/schemes/" + publisher.schemeCode() + "/publication")
                .then()
                .statusCode(201);
    }

    private static void assess(TestDepartment department, int year) {
        department
                .put(
                        "/departments/" + department.code() + "/years/" + year + "/assessments/A1",
                        "{\"points\": \"6\", \"reason\": \"好\"}")
                .then()
                .statusCode(201);
    }

    private static JsonPath awaitVersion(TestDepartment department, int year, int version) {
        return Awaitility.await(department.code())
                .until(() -> card(department, year), card -> card.getInt("scheme.version") == version);
    }

    private static JsonPath card(TestDepartment department, int year) {
        Response answer =
                department.finance().get("/api/v1/departments/" + department.code() + "/years/" + year + "/scorecard");
        assertEquals(200, answer.statusCode());
        return answer.jsonPath();
    }

    private static JsonPath publication(TestDepartment publisher, int version) {
        return publisher
                .finance()
                .get("/api/v1/schemes/" + publisher.schemeCode() + "/versions/" + version + "/publication")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String failing(TestDepartment department) {
        String name = "jixiao_rejudging_failing";
        String figures = department.finance().get("/q/metrics").asString();
        return figures.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " isn't told"));
    }

    private void refuseCardsOf(TestDepartment department) {
        jdbi.useHandle(handle -> {
            handle.execute("""
                    create function refuse_card() returns trigger language plpgsql as $$
                    begin
                        raise exception 'no card of this one';
                    end
                    $$
                    """);
            handle.execute("create trigger tr_refuse_card before insert on scorecard_version for each row"
                    + " when (new.department = '" + department.code() + "') execute function refuse_card()");
        });
    }

    private void acceptCards() {
        jdbi.useHandle(handle -> handle.execute("drop function refuse_card cascade"));
    }

    private int overtaken(TestDepartment department) {
        return jdbi.withHandle(handle ->
                handle.select("""
                        select count(*) from evaluation e where department = ? and judged_through <
                            (select max(sequence) from scheme_version s where s.fiscal_year = e.fiscal_year)
                        """, department.code()).mapTo(Integer.class).one());
    }
}
