package org.jixiao.scoring.publishing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.scoring.evaluation.TestDepartment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class SchemeDraftsOverHttpTest {

    private final TestDepartment department = TestDepartment.unique();
    private final SchemeAuthor author = new SchemeAuthor(department);
    private final String code = department.schemeCode();

    @Inject
    Jdbi jdbi;

    @Test
    void a_draft_has_revisions_and_says_what_is_wrong_with_it() {
        ObjectNode scheme = department.scheme();

        author.put(scheme)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("faults", hasSize(0))
                .body("warnings.zh", hasItem("数值超过 100 的，不在任何一档，将一直待评定"));
        author.put(scheme).statusCode(200).header("ETag", "\"1\"");
        ((ObjectNode) scheme.at("/criteria/1")).put("points", "41");
        author.put(scheme)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("faults[0].path", equalTo("criteria"))
                .body("faults[0].zh", equalTo("分值合计 101 ≠ 100"));
        department
                .finance()
                .header("If-Match", "\"1\"")
                .body(department.scheme().toString())
                .put("/api/v1/schemes/" + code)
                .then()
                .statusCode(412);
    }

    @Test
    void every_writer_is_answered_what_that_writer_wrote() {
        author.put(department.scheme()).statusCode(201);

        IntStream.range(0, 40).parallel().forEach(writer -> {
            String name = "方案 " + writer;
            ExtractableResponse<Response> answer = author.put(
                            department.scheme().put("name", name))
                    .statusCode(200)
                    .extract();
            assertEquals(name, answer.path("scheme.name"));
            assertEquals("\"" + answer.path("revision") + "\"", answer.header("ETag"));
        });

        author.draft().header("ETag", "\"41\"");
    }

    @Test
    void a_misspelt_metric_is_named_in_the_draft_and_never_published() {
        ObjectNode scheme = department.scheme();
        ((ObjectNode) scheme.at("/criteria/0/children/1/evidence")).put("name", "procurementExecutionRat");
        author.put(scheme)
                .statusCode(201)
                .body("faults.path", equalTo(List.of("criteria[0].children[1].evidence.name")))
                .body("faults[0].zh", containsString("procurementExecutionRate（政府采购执行率）"));
        author.publish().then().statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/html", "text/plain", "text/csv"})
    void what_is_asked_for_in_another_format_is_not_answered(String format) {
        author.put(department.scheme()).statusCode(201);
        department
                .finance()
                .accept(format)
                .get("/api/v1/schemes/" + code)
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }

    @Test
    void the_address_says_the_code_and_the_body_says_no_other() {
        ObjectNode without = department.scheme();
        without.remove("code");

        author.put(without).statusCode(201).body("code", equalTo(code)).body("scheme.code", equalTo(code));
        author.put(department.scheme()).statusCode(200).header("ETag", "\"1\"");
        refused(author.put(department.scheme().put("code", "another")).statusCode(422), "code");
        author.draft().header("ETag", "\"1\"");
    }

    @Test
    void what_is_not_a_scheme_is_refused_by_field() {
        for (String field : List.of("name", "points", "grades", "criteria")) {
            ObjectNode without = department.scheme();
            without.remove(field);
            refused(author.put(without).statusCode(400), field);
        }
        ObjectNode unknownKind = department.scheme();
        ((ObjectNode) unknownKind.at("/criteria/1/rule")).put("kind", "gut-feeling");
        author.put(unknownKind)
                .statusCode(400)
                .body("violations[0].field", equalTo("criteria[1].rule.kind"))
                .body(
                        "violations[0].message",
                        containsString(
                                "all-or-nothing, proportional, bands, deduct-per-step, rated, assessed, by-nature"));
        ObjectNode badInterval = department.scheme();
        ((ObjectNode) badInterval.at("/grades/0")).put("interval", "90-100");
        refused(author.put(badInterval).statusCode(400), "grades[0].interval");
        ObjectNode noPoints = department.scheme();
        ((ObjectNode) noPoints.at("/criteria/1")).remove("points");
        refused(author.put(noPoints).statusCode(400), "criteria[1].points");
        ObjectNode noModifier = department.scheme();
        noModifier.putArray("modifiers").addObject().put("kind", "halve");
        author.put(noModifier)
                .statusCode(400)
                .body("violations[0].field", equalTo("modifiers[0].kind"))
                .body("violations[0].message", containsString("cap, rescale"));
        ObjectNode noCeiling = department.scheme();
        ObjectNode cap = noCeiling.putArray("modifiers").addObject();
        cap.put("kind", "cap").put("metric", "budgetExecutionRate").put("label", "预算执行率");
        cap.putArray("ceilings").addObject().put("interval", "[0, 50)");
        refused(author.put(noCeiling).statusCode(400), "modifiers[0].ceilings[0].most");
        ObjectNode noSuchRule = department.scheme();
        ObjectNode byNature = ((ObjectNode) noSuchRule.at("/criteria/1")).putObject("rule");
        byNature.put("kind", "by-nature").putObject("quantitative").put("kind", "gut-feeling");
        refused(author.put(noSuchRule).statusCode(400), "criteria[1].rule.quantitative.kind");
        ObjectNode nullInList = department.scheme();
        nullInList.withArray("grades").addNull();
        refused(
                author.put(nullInList).statusCode(400),
                "grades[%d]".formatted(nullInList.get("grades").size() - 1));
        author.put(department.scheme().put("surprise", 1)).statusCode(400);
        department.put("/schemes/" + code, "null").then().statusCode(400);
        department.put("/schemes/UPPER", department.scheme().toString()).then().statusCode(400);
        author.publish().then().statusCode(404);
    }

    @Test
    void schemes_are_listed_with_their_newest_version_and_without_being_read() {
        author.put(department.scheme()).statusCode(201);
        author.publish().then().statusCode(201);
        jdbi.useHandle(handle -> handle.execute("""
                update scheme_draft set scheme = jsonb_set(scheme, '{criteria}', '"what nobody reads"') where code = ?
                """, code));

        JsonPath listed = department
                .finance()
                .get("/api/v1/schemes?size=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        Map<String, Object> own = listed.getMap("items.find { it.code == '" + code + "' }");
        assertEquals(
                Map.of(
                        "code",
                        code,
                        "name",
                        department.scheme().get("name").asText(),
                        "fiscalYear",
                        2019,
                        "region",
                        department.region(),
                        "revision",
                        1,
                        "version",
                        1),
                own);
    }

    private static void refused(ValidatableResponse answer, String field) {
        answer.contentType("application/problem+json").body("violations[0].field", equalTo(field));
    }
}
