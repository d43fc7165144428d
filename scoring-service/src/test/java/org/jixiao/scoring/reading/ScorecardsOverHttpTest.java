package org.jixiao.scoring.reading;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.scoring.evaluation.TestDepartment;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class ScorecardsOverHttpTest {

    private static final int YEAR = 2032;
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
        department
                .finance()
                .header("If-None-Match", "\"2\"")
                .get("/api/v1" + year + "/scorecard")
                .then()
                .statusCode(304);
        department
                .finance()
                .header("If-None-Match", "\"1\"")
                .get("/api/v1" + year + "/scorecard")
                .then()
                .statusCode(200);
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
    void the_ranking_is_by_total_and_equal_totals_share_a_rank() {
        TestDepartment first = scheme(YEAR);
        for (String points : List.of("2", "6", "4", "6")) {
            TestDepartment department = TestDepartment.unique();
            department
                    .put(
                            "/departments/" + department.code() + "/years/" + YEAR + "/assessments/A1",
                            POINTS.formatted(points))
                    .then()
                    .statusCode(201);
        }

        JsonPath ranking = first.finance()
                .get("/api/v1/scorecards?year=" + YEAR)
                .then()
                .statusCode(200)
                .body("items", hasSize(4))
                .extract()
                .jsonPath();

        assertEquals(List.of("6", "6", "4", "2"), ranking.getList("items.total"));
        assertEquals(List.of(1, 1, 3, 4), ranking.getList("items.rank"));
        assertTrue(ranking.getBoolean("items[0].provisional"));
        first.finance()
                .get("/api/v1/scorecards?year=" + YEAR + "&page=2&size=3")
                .then()
                .body("items.total", equalTo(List.of("2")))
                .body("items.rank", equalTo(List.of(4)))
                .body("total", equalTo(4));
        first.finance().get("/api/v1/scorecards").then().statusCode(400);
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
