package org.jixiao.scoring.assessing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.ScorecardState;
import org.jixiao.scoring.evaluation.TestDepartment;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class AssessmentsOverHttpTest {

    private final TestDepartment department = TestDepartment.unique();

    @Inject
    Jdbi jdbi;

    @Test
    void an_assessment_has_revisions_an_assessor_and_a_trail() {
        department.assess("A1", "6").then().statusCode(201).header("ETag", "\"1\"");
        department.assess("A1", "6.0").then().statusCode(200).header("ETag", "\"1\"");
        department.assess("A1", "5.5").then().statusCode(200).header("ETag", "\"2\"");

        department
                .finance()
                .get("/api/v1" + department.path("/assessments/A1"))
                .then()
                .statusCode(200)
                .body("points", equalTo("5.5"))
                .body("reason", equalTo("制度健全"))
                .body("assessor", equalTo("finance"))
                .body("assessorName", equalTo("财政审核"))
                .body("revision", equalTo(2));
        department
                .finance()
                .header("If-None-Match", "\"2\"")
                .get("/api/v1" + department.path("/assessments/A1"))
                .then()
                .statusCode(304);
        assertEquals(2, entries(department.code() + "/2019/A1"));
    }

    @Test
    void somebody_else_s_revision_is_not_overwritten_unseen() {
        department.assess("A1", "6").then().statusCode(201);
        department.assess("A1", "5").then().statusCode(200);

        department
                .finance()
                .header("If-Match", "\"1\"")
                .body("{\"points\": 4, \"reason\": \"另议\"}")
                .put("/api/v1" + department.path("/assessments/A1"))
                .then()
                .statusCode(412);
    }

    @Test
    void points_and_reason_are_checked() {
        department.assess("A1", "-1").then().statusCode(400).body("violations.field", hasItem("points"));
        department
                .put(department.path("/assessments/A1"), "{\"points\": 1, \"reason\": \" \"}")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("reason"));
        department
                .put(department.path("/assessments/A1"), "{\"points\": \"a lot\", \"reason\": \"好\"}")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("points"));
        department
                .finance()
                .header("Accept-Language", "zh")
                .body("{\"level\": \"良\", \"share\": 101.1234567, \"reason\": \"好\"}")
                .put("/api/v1" + department.path("/assessments/A1"))
                .then()
                .statusCode(400)
                .body("violations.message", hasItem("必须不大于 100"))
                .body("violations.message", hasItem("整数部分至多 3 位，小数部分至多 6 位"));
        department
                .finance()
                .get("/api/v1" + department.path("/assessments/A1"))
                .then()
                .statusCode(404);
        department.put("/departments/T/years/1066/assessments/A1", "{}").then().statusCode(400);
    }

    @Test
    void a_known_scheme_knows_what_is_assessed_and_for_how_many_points() {
        TestDepartment everywhere = TestDepartment.unique();
        var scheme = everywhere.scheme().put("fiscalYear", 2031);
        scheme.remove("region");
        everywhere
                .put("/schemes/" + everywhere.schemeCode(), scheme.toString())
                .then()
                .statusCode(201);
        everywhere
                .finance()
                .post("/api/v1/schemes/" + everywhere.schemeCode() + "/publication")
                .then()
                .statusCode(201);
        String year = "/departments/" + everywhere.code() + "/years/2031";

        everywhere
                .put(year + "/assessments/A1", "{\"points\": \"6.01\", \"reason\": \"好\"}")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("points"));
        for (String other : new String[] {"A", "A2", "Z9"}) {
            everywhere
                    .put(year + "/assessments/" + other, "{\"points\": \"1\", \"reason\": \"好\"}")
                    .then()
                    .statusCode(422)
                    .body("violations[0].field", equalTo("criterion"));
        }

        everywhere
                .put(year + "/assessments/A1", "{\"points\": \"6\", \"reason\": \"好\"}")
                .then()
                .statusCode(201);
        String leaf = "criteria.children.flatten().find { it.code == 'A1' }";
        everywhere
                .finance()
                .get("/api/v1" + year + "/scorecard")
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1-"))
                .body("total", equalTo("6"))
                .body("grade", nullValue())
                .body("provisional", equalTo(true))
                .body("cause.action", equalTo("assessed"))
                .body("cause.actor", equalTo("finance"))
                .body("cause.actorName", equalTo("财政审核"))
                .body(leaf + ".reason", equalTo("财政审核 评定（好），得 6 分"))
                .body(leaf + ".evidence.assessment.assessor", equalTo("finance"))
                .body(leaf + ".evidence.assessment.assessorName", equalTo("财政审核"))
                .body("cause.summary", equalTo("评定 A1 项目立项：6 分"));
    }

    @Test
    void a_department_of_which_nothing_was_heard_is_not_assessed() {
        department
                .finance()
                .body("{\"points\": 6, \"reason\": \"好\"}")
                .put("/api/v1/departments/NOBODY/years/2019/assessments/A1")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("department"));
        department
                .finance()
                .get("/api/v1/departments/NOBODY/years/2019/assessments/A1")
                .then()
                .statusCode(404);
    }

    @Test
    void points_that_no_scheme_could_give_are_refused_before_there_is_one() {
        refused("{\"points\": 10001, \"reason\": \"好\"}", "points");
    }

    @Test
    void an_assessment_says_one_thing() {
        refused("{\"reason\": \"好\"}", "points");
        refused("{\"points\": 1, \"level\": \"良\", \"reason\": \"好\"}", "level");
        refused("{\"points\": 1, \"share\": 50, \"reason\": \"好\"}", "share");
        refused("{\"points\": 1, \"applicable\": false, \"reason\": \"好\"}", "applicable");
        refused("{\"level\": \"良\", \"share\": 101, \"reason\": \"好\"}", "share");
    }

    @Test
    void levels_of_criteria_and_indicators_are_judged_by_the_scheme_and_what_does_not_apply_is_left_out() {
        // Given a scheme with levels, of which one criterion may be left out
        ObjectNode scheme = department.scheme();
        scheme.putArray("modifiers").addObject().put("kind", "rescale");
        ObjectNode a1 = (ObjectNode) scheme.at("/criteria/0/children/0");
        a1.put("optional", true);
        ObjectNode c1 = (ObjectNode) scheme.at("/criteria/2/children/0");
        c1.set("rule", levels(scheme));
        ObjectNode output = (ObjectNode) scheme.at("/criteria/1");
        ObjectNode byNature = output.putObject("rule").put("kind", "by-nature");
        byNature.putObject("quantitative").put("kind", "all-or-nothing");
        byNature.set("qualitative", levels(scheme));
        department.publish(scheme);
        department.publishFacts();
        department.awaitCard(card -> card.criteria().get(1).children().size() == 40);

        // Then what the scheme doesn't know is refused
        unprocessable("C1", "{\"points\": 8, \"reason\": \"好\"}", "points");
        unprocessable("C1", "{\"level\": \"良\", \"reason\": \"好\"}", "level");
        unprocessable("C1", "{\"level\": \"部分达成\", \"share\": 80, \"reason\": \"好\"}", "share");
        unprocessable("C1", "{\"applicable\": false, \"reason\": \"好\"}", "applicable");
        unprocessable("C5", "{\"applicable\": false, \"reason\": \"好\"}", "criterion");
        unprocessable("A3", "{\"level\": \"达成\", \"share\": 90, \"reason\": \"好\"}", "level");
        unprocessable("B16", "{\"level\": \"达成\", \"share\": 90, \"reason\": \"好\"}", "criterion");

        // And what it knows is scored
        String level = "{\"level\": \"部分达成\", \"share\": \"%s\", \"reason\": \"好\"}";
        assess("C1", level.formatted("75")).statusCode(201);
        assess("B08", level.formatted("60")).statusCode(201);
        assess("A1", "{\"applicable\": false, \"reason\": \"无新立项\"}")
                .statusCode(201)
                .body("applicable", equalTo(false));
        ScorecardState card = department.awaitCard(it -> true);
        assertEquals("6", leaf(card, "C1").awarded().toPlainString());
        assertEquals("部分达成", leaf(card, "C1").evidence().assessment().level());
        assertEquals("0.6", leaf(card, "B08").awarded().toPlainString());
        assertEquals("75", leaf(card, "C1").evidence().assessment().share().toPlainString());
        assertEquals("B08", leaf(card, "B08").evidence().indicator().code());
        assertEquals("部分达成", leaf(card, "B08").evidence().assessment().level());
        assertEquals(ScorecardState.Status.INAPPLICABLE, leaf(card, "A1").status());
        assertEquals("财政审核 认定不适用（无新立项），不计分", leaf(card, "A1").reason());
        assertEquals("rescale", card.modifications().get(0).kind());

        // And read back, and the same again makes no revision
        department
                .finance()
                .get("/api/v1" + department.path("/assessments/B08"))
                .then()
                .statusCode(200)
                .body("level", equalTo("部分达成"))
                .body("share", equalTo("60"))
                .body("points", nullValue())
                .body("applicable", equalTo(true));
        assess("B08", level.formatted("60.0")).statusCode(200).header("ETag", "\"1\"");
        assess("B08", level.formatted("61")).statusCode(200).header("ETag", "\"2\"");

        // And which revision of it was judged is told, beside that of the indicator
        ScorecardState.Evidence judged =
                leaf(department.awaitCard(it -> true), "B08").evidence();
        assertEquals(1, judged.revision());
        assertEquals(2L, judged.assessment().revision());
        department
                .finance()
                .accept("application/json")
                .get("/api/v1" + department.path("/scorecard/explanation"))
                .then()
                .body("criteria[1].children.find { it.code == 'B08' }.evidence.revision", equalTo(List.of(1, 2)));
    }

    private static ObjectNode levels(ObjectNode factory) {
        ObjectNode rated = factory.objectNode().put("kind", "rated");
        ArrayNode levels = rated.putArray("levels");
        levels.addObject().put("name", "达成").put("shares", "[80, 100]");
        levels.addObject().put("name", "部分达成").put("shares", "[60, 80)");
        levels.addObject().put("name", "未达成").put("shares", "[0, 60)");
        return rated;
    }

    private static ScorecardState.Node leaf(ScorecardState card, String code) {
        return card.criteria().stream()
                .flatMap(criterion -> criterion.children().stream())
                .filter(leaf -> leaf.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private ValidatableResponse assess(String criterion, String body) {
        return department
                .put(department.path("/assessments/" + criterion), body)
                .then();
    }

    private void refused(String body, String field) {
        assess("A1", body).statusCode(400).body("violations.field", hasItem(field));
    }

    private void unprocessable(String criterion, String body, String field) {
        assess(criterion, body).statusCode(422).body("violations[0].field", equalTo(field));
    }

    private long entries(String key) {
        return jdbi.withHandle(handle -> handle.select("select count(*) from audit_entry where key = ?", key)
                .mapTo(Long.class)
                .one());
    }
}
