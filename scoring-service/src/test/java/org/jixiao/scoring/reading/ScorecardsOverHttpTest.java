package org.jixiao.scoring.reading;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.scoring.evaluation.TestDepartment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class ScorecardsOverHttpTest {

    private static final String POINTS = "{\"points\": \"%s\", \"reason\": \"好\"}";

    @Inject
    Jdbi jdbi;

    @Test
    void versions_tell_their_causes_and_stay_as_they_were() {
        TestDepartment department = scheme(2033);
        String year = "/departments/" + department.code() + "/years/2033";
        department.put(year + "/assessments/A1", POINTS.formatted("6")).then().statusCode(201);
        department.put(year + "/assessments/A1", POINTS.formatted("3")).then().statusCode(200);

        department
                .finance()
                .get("/api/v1" + year + "/scorecard/versions")
                .then()
                .body("total", equalTo(2))
                .body("items.version", equalTo(List.of(2, 1)))
                .body("items.total", equalTo(List.of("3", "6")))
                .body("items.cause.revision", equalTo(List.of(2, 1)));
        department
                .finance()
                .get("/api/v1" + year + "/scorecard/versions/1")
                .then()
                .statusCode(200)
                .body("total", equalTo("6"))
                .body("criteria[0].children[0].reason", equalTo("财政审核 评定（好），得 6 分"));
        department
                .finance()
                .get("/api/v1" + year + "/scorecard/versions/3")
                .then()
                .statusCode(404);
        String second = tag(department, year + "/scorecard", "*/*");
        assertTrue(second.matches("\"2-[0-9a-f]{8}\""), second);
        again(department, year + "/scorecard", "*/*", second).statusCode(304);
        again(department, year + "/scorecard", "*/*", tag(department, year + "/scorecard/versions/1", "*/*"))
                .statusCode(200);
    }

    /** As a rebuild leaves it where a restored database had made a card of its own. */
    @Test
    void another_card_under_the_same_number_is_sent_again() {
        TestDepartment department = scheme(2046);
        String year = "/departments/" + department.code() + "/years/2046";
        department.put(year + "/assessments/A1", POINTS.formatted("6")).then().statusCode(201);
        List<String> read = List.of(
                "/scorecard application/json",
                "/scorecard/versions/1 application/json",
                "/scorecard/explanation application/json",
                "/scorecard/explanation text/html",
                "/self-assessment/comparison application/json");
        Map<String, String> tags = new HashMap<>();
        read.forEach(it -> tags.put(it, tag(department, year + it.split(" ")[0], it.split(" ")[1])));
        read.forEach(it -> again(department, year + it.split(" ")[0], it.split(" ")[1], tags.get(it))
                .statusCode(304));

        jdbi.useHandle(handle -> handle.execute("""
                update scorecard_version set scorecard = jsonb_set(scorecard, '{hash}', to_jsonb(repeat('0', 64)))
                where department = ?
                """, department.code()));

        read.forEach(it -> again(department, year + it.split(" ")[0], it.split(" ")[1], tags.get(it))
                .statusCode(200));
    }

    private static String tag(TestDepartment department, String path, String accept) {
        return department
                .finance()
                .accept(accept)
                .get("/api/v1" + path)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    private static ValidatableResponse again(TestDepartment department, String path, String accept, String tag) {
        return department
                .finance()
                .accept(accept)
                .header("If-None-Match", tag)
                .get("/api/v1" + path)
                .then();
    }

    @Test
    void a_list_of_versions_reads_no_card() {
        TestDepartment department = scheme(2036);
        String year = "/departments/" + department.code() + "/years/2036";
        department.put(year + "/assessments/A1", POINTS.formatted("5.5")).then().statusCode(201);
        ValidatableResponse told = versions(department, year).statusCode(200).body("items", hasSize(1));

        jdbi.useHandle(handle -> handle.execute("""
                update scorecard_version set scorecard = jsonb_set(scorecard, '{criteria}', '"what nobody reads"')
                where department = ?
                """, department.code()));

        assertEquals(
                told.extract().asString(),
                versions(department, year).statusCode(200).extract().asString());
    }

    @Test
    void a_publication_leads_to_new_cards_and_is_their_cause() {
        TestDepartment department = TestDepartment.unique();
        String year = "/departments/" + department.code() + "/years/2034";
        department.put(year + "/assessments/A1", POINTS.formatted("6")).then().statusCode(201);
        department.finance().get("/api/v1" + year + "/scorecard").then().statusCode(404);

        TestDepartment other = scheme(2034);

        Awaitility.await()
                .until(
                        () -> department.finance().get("/api/v1" + year + "/scorecard"),
                        answer -> answer.statusCode() == 200)
                .then()
                .body("total", equalTo("6"))
                .body("scheme.code", equalTo(other.schemeCode()))
                .body("cause.action", equalTo("scheme-published"))
                .body("cause.key", equalTo(other.schemeCode()));
    }

    @Test
    void what_a_version_changed_is_told_in_words() {
        TestDepartment department = scheme(2048);
        String year = "/departments/" + department.code() + "/years/2048";
        department.put(year + "/assessments/A1", POINTS.formatted("6")).then().statusCode(201);
        department.put(year + "/assessments/A1", POINTS.formatted("3")).then().statusCode(200);
        String versions = "/api/v1" + year + "/scorecard/versions/";

        department
                .finance()
                .get(versions + "2/difference")
                .then()
                .statusCode(200)
                .body("since", equalTo(1))
                .body("cause.action", equalTo("assessed"))
                .body("difference.change", equalTo("-3"))
                .body("difference.leaves.sentence.zh", equalTo(List.of("A1 6 → 3：财政审核 评定 3 分（好）。")));
        department
                .finance()
                .get(versions + "2/difference?since=0")
                .then()
                .statusCode(200)
                .body("difference.before", nullValue())
                .body("difference.change", equalTo("3"));
        department.finance().get(versions + "3/difference").then().statusCode(404);
        for (String later : List.of("2", "7")) {
            department
                    .finance()
                    .get(versions + "2/difference?since=" + later)
                    .then()
                    .statusCode(400)
                    .body("violations.field", equalTo(List.of("since")));
        }
        department
                .finance()
                .get(versions + "0")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("n")))
                .body("violations.in", equalTo(List.of("path")));
        department.finance().get(versions + "2/difference?since=-1").then().statusCode(400);
    }

    @Test
    void a_card_is_read_as_it_was_at_an_instant() {
        TestDepartment department = scheme(2047);
        String year = "/departments/" + department.code() + "/years/2047";
        Instant before = Instant.now();
        department.put(year + "/assessments/A1", POINTS.formatted("6")).then().statusCode(201);
        Instant between = Instant.parse(
                department.finance().get("/api/v1" + year + "/scorecard").path("at"));
        department.put(year + "/assessments/A1", POINTS.formatted("3")).then().statusCode(200);

        String asOf = "/api/v1" + year + "/scorecard?asOf=";
        department.finance().get(asOf + between).then().statusCode(200).body("total", equalTo("6"));
        department.finance().get(asOf + Instant.now()).then().statusCode(200).body("total", equalTo("3"));
        department.finance().get(asOf + before).then().statusCode(404);
        for (String never : List.of("yesterday", "+300000-01-01T00:00:00Z", "1899-12-31T23:59:59Z")) {
            department
                    .finance()
                    .queryParam("asOf", never)
                    .get("/api/v1" + year + "/scorecard")
                    .then()
                    .statusCode(400)
                    .body("violations.field", equalTo(List.of("asOf")));
        }
    }

    @Test
    void who_just_wrote_reads_a_card_that_follows_from_it() {
        TestDepartment department = TestDepartment.unique();
        department.publishScheme();
        department.tellProfile(1);
        department.tellIndicator("B12");

        department
                .finance()
                .get("/api/v1" + department.path("/scorecard?waitFor=B12@1&profile=1&wait=30"))
                .then()
                .statusCode(200)
                .body("notMet", equalTo(List.of("B12")));
        department
                .finance()
                .get("/api/v1" + department.path("/scorecard?waitFor=B12@2&waitFor=B13@1&budget=1&profile=1&wait=0"))
                .then()
                .statusCode(202)
                .header("Retry-After", "1")
                .body("waitingFor.name", equalTo(List.of("B12", "B13", "budget")))
                .body("waitingFor[0].known", equalTo(1))
                .body("waitingFor[1].known", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "waitFor=B12, waitFor",
        "waitFor=B12@, waitFor",
        "waitFor=B12@0, waitFor",
        "waitFor=@3, waitFor",
        "waitFor=B12@99999999999999999999, waitFor",
        "budget=0, budget",
        "profile=x, profile",
        "wait=31, wait"
    })
    void what_cant_be_waited_for_is_refused(String query, String field) {
        TestDepartment department = TestDepartment.unique();
        department
                .finance()
                .get("/api/v1" + department.path("/scorecard?" + query))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(field));
    }

    private static ValidatableResponse versions(TestDepartment department, String year) {
        return department
                .finance()
                .get("/api/v1" + year + "/scorecard/versions?size=200")
                .then();
    }

    /** The reference scheme, for all regions. */
    private static TestDepartment scheme(int year) {
        TestDepartment department = TestDepartment.unique();
        ObjectNode scheme = department.scheme().put("fiscalYear", year);
        scheme.remove("region");
        department
                .put("/schemes/" + department.schemeCode(), scheme.toString())
                .then()
                .statusCode(201);
        department
                .finance()
                .post("/api/v1/schemes/" + department.schemeCode() + "/publication")
                .then()
                .statusCode(201);
        return department;
    }
}
