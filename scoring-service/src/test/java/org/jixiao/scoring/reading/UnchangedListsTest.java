package org.jixiao.scoring.reading;

import static org.hamcrest.Matchers.emptyString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import org.awaitility.Awaitility;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.scoring.evaluation.TestDepartment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A list is sent again when it reads otherwise, and only then. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnchangedListsTest {

    private static final int YEAR = 2061;

    private final TestDepartment department = TestDepartment.unique();
    private final TestDepartment neighbour = TestDepartment.unique();
    private final List<String> ofTheYear = List.of(
            "/scorecards?year=" + YEAR,
            "/scorecards?year=" + YEAR + "&provisional=true",
            "/scorecards?year=" + YEAR + "&name=" + department.code(),
            "/scorecards?year=" + YEAR + "&sort=TOTAL",
            "/scorecards?year=" + YEAR + "&page=2&size=1",
            "/scorecards/distribution?year=" + YEAR,
            "/scorecards.csv?year=" + YEAR,
            "/departments/" + department.code() + "/scorecards");
    private final String versions = "/departments/" + department.code() + "/years/" + YEAR + "/scorecard/versions";

    private int changes;

    /** Once; before all tests nobody says where the service listens. */
    @BeforeEach
    void score() {
        if (changes == 0) {
            ObjectNode scheme = department.scheme().put("fiscalYear", YEAR);
            scheme.remove("region");
            department.publish(scheme);
            change(department);
            change(neighbour);
        }
    }

    @Test
    void every_list_of_a_year_is_sent_again_after_a_change_of_any_card_and_only_then() {
        List<Response> first = ofTheYear.stream().map(this::get).toList();
        first.forEach(answer -> assertEquals(200, answer.statusCode()));
        ofTheYear.forEach(
                list -> get(list, tag(get(list))).then().statusCode(304).body(emptyString()));

        change(neighbour);

        for (int i = 0; i < ofTheYear.size(); i++) {
            String list = ofTheYear.get(i);
            String before = tag(first.get(i));
            assertEquals(200, get(list, before).statusCode(), list);
            assertNotEquals(before, tag(get(list)), list);
            get(list, tag(get(list))).then().statusCode(304);
        }
    }

    @Test
    void each_way_to_narrow_a_list_has_a_tag_of_its_own() {
        List<String> tags = ofTheYear.stream().map(list -> tag(get(list))).toList();

        assertEquals(tags.size(), new HashSet<>(tags).size(), tags.toString());
    }

    @Test
    void a_profile_that_comes_changes_the_ranking_that_names_it() {
        String list = ofTheYear.get(0);
        String before = tag(get(list));

        neighbour.tellProfile(1);

        Awaitility.await().until(() -> get(list, before).statusCode() == 200);
    }

    @Test
    void the_versions_of_a_card_are_sent_again_after_its_own_change_only() {
        String before = tag(get(versions));

        change(neighbour);
        get(versions, before).then().statusCode(304).header("ETag", before);
        change(department);

        get(versions, before).then().statusCode(200);
        assertNotEquals(tag(get(versions)), tag(get(versions + "?size=1")));
    }

    @Test
    void schemes_and_their_versions_are_sent_again_after_a_draft_and_a_publication() {
        TestDepartment other = TestDepartment.unique();
        String before = tag(get("/schemes"));
        get("/schemes", before).then().statusCode(304);
        String ofCode = "/schemes/" + other.schemeCode() + "/versions";

        other.put("/schemes/" + other.schemeCode(), other.scheme().toString());
        get("/schemes", before).then().statusCode(200);
        String drafted = tag(get("/schemes"));
        String unpublished = tag(get(ofCode));
        get(ofCode, unpublished).then().statusCode(304);
        other.finance().post("/api/v1/schemes/" + other.schemeCode() + "/publication");

        get("/schemes", drafted).then().statusCode(200);
        get(ofCode, unpublished).then().statusCode(200);
        assertNotEquals(tag(get("/schemes")), tag(get("/schemes?page=2")));
        get("/schemes/no-such-scheme/versions", unpublished).then().statusCode(404);
    }

    /** A card of a department becomes another than it ever was. */
    private void change(TestDepartment of) {
        changes++;
        assertTrue(of.put(
                                "/departments/" + of.code() + "/years/" + YEAR + "/assessments/A1",
                                "{\"points\": \"0.%02d\", \"reason\": \"好\"}".formatted(changes))
                        .statusCode()
                < 300);
    }

    private Response get(String list) {
        return department.finance().get("/api/v1" + list);
    }

    private Response get(String list, String tag) {
        return department.finance().header("If-None-Match", tag).get("/api/v1" + list);
    }

    private static String tag(Response answer) {
        assertEquals(200, answer.statusCode());
        return answer.header("ETag");
    }
}
