package org.jixiao.scoring.publishing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.scoring.evaluation.TestDepartment;
import org.jixiao.scoring.rubric.PublishedSchemes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class SchemesOverHttpTest {

    private final TestDepartment department = TestDepartment.unique();
    private final String code = department.schemeCode();

    @Inject
    Jdbi jdbi;

    @Inject
    PublishedSchemes schemes;

    @Test
    void a_draft_has_revisions_and_says_what_is_wrong_with_it() {
        ObjectNode scheme = department.scheme();

        put(scheme).statusCode(201).header("ETag", "\"1\"").body("faults", hasSize(0));
        put(scheme).statusCode(200).header("ETag", "\"1\"");
        ((ObjectNode) scheme.at("/criteria/1")).put("points", "41");
        put(scheme)
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
    void the_published_satisfaction_standard_is_refused_naming_gap_and_overlap() {
        ObjectNode scheme = department.scheme();
        ((ObjectNode) scheme.at("/criteria/2/children/4/rule/bands/1")).put("interval", "[80, 99]");
        ((ObjectNode) scheme.at("/criteria/2/children/4/rule/bands/2")).put("interval", "[60, 80]");
        put(scheme).statusCode(201);

        publish()
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations", hasSize(2))
                .body("violations.field", hasItem("criteria[2].children[4].rule.bands"))
                .body("violations.message", hasItem("分档有缺口：(99, 100) 不在任何一档"))
                .body("violations.message", hasItem("分档有重叠：80 同时在两档"));
        department
                .finance()
                .header("Accept-Language", "en")
                .post("/api/v1/schemes/" + code + "/publication")
                .then()
                .statusCode(422)
                .body("violations.message", hasItem("bands: gap, (99, 100) is in none"));
    }

    @Test
    void a_published_version_stands_and_the_next_draft_becomes_the_next() {
        put(department.scheme()).statusCode(201);
        publish().then().statusCode(201).header("ETag", "\"1\"").body("version", equalTo(1));
        publish().then().statusCode(200).body("version", equalTo(1));

        put(department.scheme().put("name", "新名称")).statusCode(200);
        publish().then().statusCode(201).body("version", equalTo(2));

        version(1).statusCode(200).body("scheme.name", containsString("2019年度"));
        version(2).statusCode(200).body("scheme.name", equalTo("新名称"));
        version(3).statusCode(404);
        assertTrue(assertThrows(
                        JdbiException.class,
                        () -> jdbi.useHandle(handle ->
                                handle.execute("update scheme_version set published_by = 'x' where code = ?", code)))
                .getMessage()
                .contains("immutable"));
    }

    @Test
    void a_publication_is_listed_and_leaves_the_draft_as_it_was_told() {
        put(department.scheme()).statusCode(201);
        String told = draft().statusCode(200).header("ETag", "\"1\"").extract().asString();
        versions().statusCode(200).body("total", equalTo(0)).body("items", hasSize(0));

        publish().then().statusCode(201);
        put(department.scheme().put("name", "新名称")).statusCode(200);
        publish().then().statusCode(201);
        put(department.scheme()).statusCode(200);

        assertEquals(
                told.replace("\"revision\":1", "\"revision\":3"),
                draft().extract().asString());
        versions()
                .body("total", equalTo(2))
                .body("items.version", equalTo(List.of(2, 1)))
                .body("items.draftRevision", equalTo(List.of(2, 1)))
                .body("items.publishedBy", equalTo(List.of("finance", "finance")))
                .body("items.publishedByName", equalTo(List.of("财政审核", "财政审核")))
                .body("items.publishedAt", everyItem(notNullValue()));
        department
                .finance()
                .get("/api/v1/schemes/no-such-scheme/versions")
                .then()
                .statusCode(404);
    }

    @Test
    void every_writer_is_answered_what_that_writer_wrote() {
        put(department.scheme()).statusCode(201);

        IntStream.range(0, 40).parallel().forEach(writer -> {
            String name = "方案 " + writer;
            ExtractableResponse<Response> answer =
                    put(department.scheme().put("name", name)).statusCode(200).extract();
            assertEquals(name, answer.path("scheme.name"));
            assertEquals("\"" + answer.path("revision") + "\"", answer.header("ETag"));
        });

        draft().header("ETag", "\"41\"");
    }

    @Test
    void what_was_published_for_a_year_and_region_stays_there() {
        put(department.scheme()).statusCode(201);
        publish().then().statusCode(201);

        put(department.scheme().put("fiscalYear", 2020)).statusCode(200);
        publish().then().statusCode(422).body("violations[0].field", equalTo("fiscalYear"));
        put(department.scheme().put("region", "123456")).statusCode(200);
        publish().then().statusCode(422).body("violations[0].field", equalTo("region"));
    }

    @Test
    void a_region_and_year_is_judged_by_one_scheme_until_another_says_that_it_replaces_it() {
        String other = code + "-b";
        put(department.scheme()).statusCode(201);
        publish().then().statusCode(201).body("replaces", nullValue());
        department
                .put("/schemes/" + other, department.scheme().put("code", other).toString())
                .then()
                .statusCode(201);

        publish(other, "{}")
                .then()
                .statusCode(409)
                .body("detail", containsString("现由评分方案 " + code + " 评分；如要取代，请在 replaces 中写明 " + code));
        publish(other, "{\"replaces\": \"another\"}")
                .then()
                .statusCode(409)
                .body("detail", containsString("现由评分方案 " + code + " 评分，不是 another"));
        department
                .finance()
                .header("Accept-Language", "en")
                .post("/api/v1/schemes/" + other + "/publication")
                .then()
                .statusCode(409)
                .body("detail", containsString("is judged by the scheme " + code));
        publish(other, "{\"replaces\": \"NOT A CODE\"}").then().statusCode(400);
        assertEquals(code, applicable());

        publish(other, "{\"replaces\": \"" + code + "\"}")
                .then()
                .statusCode(201)
                .body("version", equalTo(1))
                .body("replaces", equalTo(code));
        assertEquals(other, applicable());
        publish(other, "{}").then().statusCode(200);
        version(1).statusCode(200).body("scheme.code", equalTo(code));
    }

    @Test
    void a_replaced_scheme_comes_back_the_same_way_and_unchanged() {
        String other = code + "-b";
        put(department.scheme()).statusCode(201);
        publish().then().statusCode(201);
        department
                .put("/schemes/" + other, department.scheme().put("code", other).toString())
                .then()
                .statusCode(201);
        publish(other, "{\"replaces\": \"" + code + "\"}").then().statusCode(201);

        publish().then().statusCode(409).body("detail", containsString(other));
        publish(code, "{\"replaces\": \"" + other + "\"}")
                .then()
                .statusCode(201)
                .body("version", equalTo(2))
                .body("draftRevision", equalTo(1));

        assertEquals(code, applicable());
        versions().body("items.replaces", equalTo(Arrays.asList(other, null)));
    }

    @Test
    void nothing_can_be_replaced_where_nothing_judges() {
        put(department.scheme()).statusCode(201);
        publish(code, "{\"replaces\": \"another\"}").then().statusCode(409).body("detail", containsString("尚无适用的评分方案"));
        publish(code, "{\"replaced\": \"another\"}").then().statusCode(400);
    }

    @Test
    void a_scheme_for_a_region_says_that_it_takes_it_from_the_one_for_all() {
        TestDepartment all = TestDepartment.unique();
        ObjectNode everywhere = all.scheme().put("fiscalYear", 2029);
        everywhere.remove("region");
        all.put("/schemes/" + all.schemeCode(), everywhere.toString()).then().statusCode(201);
        publish(all.schemeCode(), "{}").then().statusCode(201);

        put(department.scheme().put("fiscalYear", 2029)).statusCode(201);
        publish().then().statusCode(409).body("detail", containsString(all.schemeCode()));
        publish(code, "{\"replaces\": \"" + all.schemeCode() + "\"}").then().statusCode(201);
        publish(all.schemeCode(), "{}").then().statusCode(200);
    }

    @Test
    void of_two_who_publish_at_once_one_is_told_of_the_other() {
        List<String> codes = List.of(code + "-1", code + "-2", code + "-3", code + "-4");
        codes.forEach(each -> department
                .put("/schemes/" + each, department.scheme().put("code", each).toString())
                .then()
                .statusCode(201));

        List<Integer> answers = codes.parallelStream()
                .map(each -> publish(each, "{}").statusCode())
                .sorted()
                .toList();

        assertEquals(List.of(201, 409, 409, 409), answers);
    }

    @Test
    void a_misspelt_metric_is_named_in_the_draft_and_never_published() {
        ObjectNode scheme = department.scheme();
        ((ObjectNode) scheme.at("/criteria/0/children/1/evidence")).put("name", "procurementExecutionRat");
        put(scheme)
                .statusCode(201)
                .body("faults.path", equalTo(List.of("criteria[0].children[1].evidence.name")))
                .body("faults[0].zh", containsString("procurementExecutionRate（政府采购执行率）"));
        publish().then().statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/html", "text/plain", "text/csv"})
    void what_is_asked_for_in_another_format_is_not_answered(String format) {
        put(department.scheme()).statusCode(201);
        department
                .finance()
                .accept(format)
                .get("/api/v1/schemes/" + code)
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }

    @Test
    void the_same_idempotency_key_gives_the_first_answer_again() {
        put(department.scheme()).statusCode(201);
        String first = keyed("k-" + code).then().statusCode(201).extract().asString();
        put(department.scheme().put("name", "改名")).statusCode(200);

        assertEquals(first, keyed("k-" + code).then().statusCode(201).extract().asString());
        publish().then().statusCode(201).body("version", equalTo(2));
    }

    @Test
    void the_address_says_the_code_and_the_body_says_no_other() {
        ObjectNode without = department.scheme();
        without.remove("code");

        put(without).statusCode(201).body("code", equalTo(code)).body("scheme.code", equalTo(code));
        put(department.scheme()).statusCode(200).header("ETag", "\"1\"");
        refused(put(department.scheme().put("code", "another")).statusCode(422), "code");
        draft().header("ETag", "\"1\"");
    }

    @Test
    void what_is_not_a_scheme_is_refused_by_field() {
        for (String field : List.of("name", "points", "grades", "criteria")) {
            ObjectNode without = department.scheme();
            without.remove(field);
            refused(put(without).statusCode(400), field);
        }
        ObjectNode unknownKind = department.scheme();
        ((ObjectNode) unknownKind.at("/criteria/1/rule")).put("kind", "gut-feeling");
        put(unknownKind)
                .statusCode(400)
                .body("violations[0].field", equalTo("criteria[1].rule.kind"))
                .body(
                        "violations[0].message",
                        containsString(
                                "all-or-nothing, proportional, bands, deduct-per-step, rated, assessed, by-nature"));
        ObjectNode badInterval = department.scheme();
        ((ObjectNode) badInterval.at("/grades/0")).put("interval", "90-100");
        refused(put(badInterval).statusCode(400), "grades[0].interval");
        ObjectNode noPoints = department.scheme();
        ((ObjectNode) noPoints.at("/criteria/1")).remove("points");
        refused(put(noPoints).statusCode(400), "criteria[1].points");
        ObjectNode noModifier = department.scheme();
        noModifier.putArray("modifiers").addObject().put("kind", "halve");
        put(noModifier)
                .statusCode(400)
                .body("violations[0].field", equalTo("modifiers[0].kind"))
                .body("violations[0].message", containsString("cap, rescale"));
        ObjectNode noCeiling = department.scheme();
        ObjectNode cap = noCeiling.putArray("modifiers").addObject();
        cap.put("kind", "cap").put("metric", "budgetExecutionRate").put("label", "预算执行率");
        cap.putArray("ceilings").addObject().put("interval", "[0, 50)");
        refused(put(noCeiling).statusCode(400), "modifiers[0].ceilings[0].most");
        ObjectNode noSuchRule = department.scheme();
        ObjectNode byNature = ((ObjectNode) noSuchRule.at("/criteria/1")).putObject("rule");
        byNature.put("kind", "by-nature").putObject("quantitative").put("kind", "gut-feeling");
        refused(put(noSuchRule).statusCode(400), "criteria[1].rule.quantitative.kind");
        ObjectNode nullInList = department.scheme();
        nullInList.withArray("grades").addNull();
        refused(
                put(nullInList).statusCode(400),
                "grades[%d]".formatted(nullInList.get("grades").size() - 1));
        put(department.scheme().put("surprise", 1)).statusCode(400);
        department.put("/schemes/" + code, "null").then().statusCode(400);
        department.put("/schemes/UPPER", department.scheme().toString()).then().statusCode(400);
        publish().then().statusCode(404);
    }

    @Test
    void schemes_are_listed_with_their_newest_version_and_without_being_read() {
        put(department.scheme()).statusCode(201);
        publish().then().statusCode(201);
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

    private ValidatableResponse put(ObjectNode scheme) {
        return department.put("/schemes/" + code, scheme.toString()).then();
    }

    private Response publish() {
        return department.finance().post("/api/v1/schemes/" + code + "/publication");
    }

    private Response publish(String scheme, String request) {
        return department.finance().body(request).post("/api/v1/schemes/" + scheme + "/publication");
    }

    private String applicable() {
        return schemes.applicable(2019, department.region()).orElseThrow().code();
    }

    private Response keyed(String key) {
        return department.finance().header("Idempotency-Key", key).post("/api/v1/schemes/" + code + "/publication");
    }

    private ValidatableResponse draft() {
        return department.finance().get("/api/v1/schemes/" + code).then();
    }

    private ValidatableResponse versions() {
        return department.finance().get("/api/v1/schemes/" + code + "/versions").then();
    }

    private ValidatableResponse version(int version) {
        return department
                .finance()
                .get("/api/v1/schemes/" + code + "/versions/" + version)
                .then();
    }
}
