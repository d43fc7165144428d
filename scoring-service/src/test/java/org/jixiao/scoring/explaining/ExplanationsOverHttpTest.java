package org.jixiao.scoring.explaining;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.ScorecardState;
import org.jixiao.scoring.evaluation.TestDepartment;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class ExplanationsOverHttpTest {

    @Inject
    Jdbi jdbi;

    private final TestDepartment department = TestDepartment.unique();

    @Test
    void every_leaf_has_rule_evidence_arithmetic_and_a_sentence_in_both_languages() {
        ScorecardState card = scored();

        String b12 = "criteria[1].children.find { it.code == 'B12' }";
        String tag = department
                .finance()
                .accept("application/json")
                .get("/api/v1" + department.path("/scorecard/explanation"))
                .then()
                .statusCode(200)
                .body("version", equalTo((int) card.revision()))
                .body("arithmetic", equalTo("19 + 30 + 38 = 87"))
                .body("sentence.zh", equalTo("总分 87 分（满分 100 分），达到 80 分 不足 90 分，等级为“良”"))
                .body("criteria[0].arithmetic", equalTo("6 + 7 + 4 + 2 = 19"))
                .body("criteria[1].arithmetic", equalTo("30 × 1 + 10 × 0 = 30"))
                .body("criteria[0].children[1].arithmetic", equalTo("97.08 ∈ [0, 100) → 8 − 1 = 7"))
                .body("criteria[0].children[1].evidence[0].service", equalTo("budget-service"))
                .body("criteria[0].children[1].evidence[0].revision", equalTo(1))
                .body("criteria[0].children[0].evidence[0].service", equalTo("scoring-service"))
                .body(b12 + ".rule.en", startsWith("1 point if every target is met"))
                .body(b12 + ".arithmetic", equalTo("2.83 < 3.28 → 0"))
                .body(b12 + ".sentence.zh", equalTo("实际 2.83 万平方米 < 目标 3.28 万平方米，无批准的特殊情况，得 0 分"))
                .body(
                        b12 + ".sentence.en",
                        equalTo("actual 2.83 万平方米 < target 3.28 万平方米, no waiver was approved, which earns 0"))
                .body(b12 + ".evidence[0].path", equalTo("/api/v1" + department.path("/indicators/B12")))
                .body(b12 + ".evidence[0].facts.value", contains("≥ 3.28 万平方米 / 2.83 万平方米"))
                .extract()
                .header("ETag");
        department
                .finance()
                .accept("application/json")
                .header("If-None-Match", tag)
                .get("/api/v1" + department.path("/scorecard/explanation"))
                .then()
                .statusCode(304);
    }

    @Test
    void points_that_dont_count_are_not_added_up() {
        scored();
        department.tellAnotherLike("B40", "B41");
        department.awaitCard(card -> card.pending().contains("B"));

        department
                .finance()
                .accept("application/json")
                .get("/api/v1" + department.path("/scorecard/explanation"))
                .then()
                .statusCode(200)
                .body("arithmetic", equalTo("19 + 0 + 38 = 57"))
                .body("criteria[0].arithmetic", equalTo("6 + 7 + 4 + 2 = 19"))
                .body("criteria[1].awarded", equalTo("0"))
                .body("criteria[1].arithmetic", nullValue())
                .body("criteria[1].sentence.zh", equalTo("指标分值合计 41，超过标准分值 40，待更正后计分"));
    }

    /** What is explained is what the card says. */
    @Test
    void the_explanation_tells_the_points_and_reasons_of_the_card_itself() {
        ScorecardState card = scored();

        var explained = department
                .finance()
                .accept("application/json")
                .get("/api/v1" + department.path("/scorecard/explanation"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        for (int i = 0; i < card.criteria().size(); i++) {
            assertEquals(
                    card.criteria().get(i).children().stream()
                            .map(leaf -> leaf.code() + " " + leaf.awarded() + " " + leaf.reason())
                            .toList(),
                    explained.getList(
                            "criteria[%d].children.collect { it.code + ' ' + it.awarded + ' ' + it.sentence.zh }"
                                    .formatted(i)));
        }
    }

    @Test
    void a_version_is_explained_as_when_it_stood_whatever_became_of_evidence_and_scheme_since() {
        // Given
        ScorecardState card = scored();
        String stood = explanation("/scorecard/explanation").extract().asString();
        String page = page("/scorecard/explanation.html", "en").extract().asString();

        // When
        department.waive("B12");
        department.assess("A1", "3").then().statusCode(200);
        ObjectNode renamed = department.scheme().put("name", "修订方案");
        department.put("/schemes/" + department.schemeCode(), renamed.toString());
        department
                .finance()
                .post("/api/v1/schemes/" + department.schemeCode() + "/publication")
                .then()
                .statusCode(201);
        ScorecardState now = department.awaitCard(
                it -> it.scheme().version() == 2 && it.total().intValue() == 85);

        // Then
        String version = "/scorecard/versions/" + card.revision() + "/explanation";
        ValidatableResponse explained = explanation(version);
        assertEquals(stood, explained.extract().asString());
        assertEquals(page, page(version + ".html", "en").extract().asString());
        assertEquals(page, page(version, "en").extract().asString());
        String at = explained.extract().path("at");
        assertEquals(
                stood,
                explanation("/scorecard/explanation?asOf=" + at).extract().asString());
        assertEquals(
                page,
                page("/scorecard/explanation.html?asOf=" + at, "en").extract().asString());
        explanation("/scorecard/explanation")
                .body("version", equalTo((int) now.revision()))
                .body("total", equalTo("85"));
        department
                .finance()
                .accept("application/json")
                .header("If-None-Match", explained.extract().header("ETag"))
                .get("/api/v1" + department.path(version))
                .then()
                .statusCode(304);
        refused(version.replace("/" + card.revision() + "/", "/99/"), "没有第 99 版评分结果");
        refused("/scorecard/explanation?asOf=2019-01-01T00:00:00Z", "尚无 2019 年度评分结果");
    }

    @Test
    void what_stood_last_is_explained_by_the_version_that_ended_it() {
        ScorecardState card = scored();

        department.moveAway(2);

        String ended = "/scorecard/versions/" + (card.revision() + 1) + "/explanation";
        Awaitility.await()
                .until(() -> department
                                .finance()
                                .accept("application/json")
                                .get("/api/v1" + department.path(ended))
                                .statusCode()
                        == 200);
        explanation(ended)
                .body("removed", equalTo(true))
                .body("sentence.zh", equalTo("总分 87 分（满分 100 分），此后已无适用的评分方案，这是最后的评分"))
                .body("criteria[0].arithmetic", equalTo("6 + 7 + 4 + 2 = 19"));
        department
                .finance()
                .accept("application/json")
                .get("/api/v1" + department.path("/scorecard/explanation"))
                .then()
                .statusCode(404);
        department
                .finance()
                .get("/api/v1" + department.path("/scorecard/versions"))
                .then()
                .statusCode(200)
                .body("items[0].removed", equalTo(true))
                .body("items[1].removed", equalTo(false))
                .body("items[1].points", equalTo("100"));
        department
                .finance()
                .get("/api/v1" + department.path("/scorecard/versions/" + (card.revision() + 1) + "/difference"))
                .then()
                .statusCode(200)
                .body("difference.before", equalTo("87"))
                .body("difference.change", nullValue())
                .body("difference.withdrawn.zh", equalTo("已无适用的评分方案，评分结果撤销。"));
    }

    @Test
    void what_a_department_is_called_now_is_not_taken_for_what_it_was_called() {
        scored();
        String path = "/scorecard/explanation";
        String tag = explanation(path).extract().header("ETag");
        String name = explanation(path).extract().path("departmentName");

        department.tellName(2, name + "（更名）");

        Awaitility.await()
                .untilAsserted(() -> department
                        .finance()
                        .accept("application/json")
                        .header("If-None-Match", tag)
                        .get("/api/v1" + department.path(path))
                        .then()
                        .statusCode(200)
                        .body("departmentName", equalTo(name + "（更名）")));
    }

    @Test
    void what_became_of_a_waiver_is_said_in_the_language_asked_for() {
        scored();
        department.waive("B12");
        department.awaitCard(card -> card.total().intValue() == 88);

        page("/scorecard/explanation", "en")
                .body(containsString("waiver (approved by 李审核 on 2020-03-01): 目标因客观困难未达到"))
                .body(not(containsString("已批准")));
        page("/scorecard/explanation", "zh").body(containsString("特殊情况（已批准，李审核 2020-03-01）：目标因客观困难未达到"));
    }

    /** As of a card that an earlier release of a rule has told. */
    @Test
    void what_would_be_told_otherwise_today_is_told_as_the_version_has_it() {
        ScorecardState card = scored();
        String stored = jdbi.withHandle(handle -> handle.select(
                        "select scorecard::text from scorecard_version where department = ? and version = ?",
                        department.code(),
                        card.revision())
                .mapTo(String.class)
                .one());
        String older = stored.replace("实际 2.83 万平方米 < 目标 3.28 万平方米，无批准的特殊情况，得 0 分", "未完成，得 0 分");
        jdbi.useHandle(handle -> handle.execute(
                "update scorecard_version set scorecard = ?::jsonb where department = ? and version = ?",
                older,
                department.code(),
                card.revision()));

        String b12 = "criteria[1].children.find { it.code == 'B12' }";
        explanation("/scorecard/versions/" + card.revision() + "/explanation")
                .body(b12 + ".sentence.zh", equalTo("未完成，得 0 分"))
                .body(b12 + ".sentence.en", equalTo("未完成，得 0 分"))
                .body(b12 + ".arithmetic", nullValue())
                .body(b12 + ".awarded", equalTo("0"))
                .body(b12 + ".evidence[0].facts.value", contains("≥ 3.28 万平方米 / 2.83 万平方米"))
                .body("criteria[1].arithmetic", equalTo("30 × 1 + 10 × 0 = 30"));
    }

    @Test
    void the_page_prints_in_the_language_asked_for_and_runs_nothing() {
        scored();

        page("/scorecard/explanation.html", "zh")
                .body(containsString("<html lang=\"zh-CN\">"))
                .body(containsString("2.83 &lt; 3.28 → 0"))
                .body(containsString("@page { size: A4 landscape"))
                .body(not(containsString("<script")));
        page("/scorecard/explanation", "en")
                .body(containsString("<html lang=\"en\">"))
                .body(containsString("no waiver was approved"));
    }

    @Test
    void what_people_wrote_stands_there_as_they_wrote_it() {
        department.publishScheme();
        department
                .put(
                        department.path("/assessments/A1"),
                        "{\"points\": 6, \"reason\": \"<script>alert(1)</script> & \\\"好\\\"\"}")
                .then()
                .statusCode(201);
        department.publishFacts();
        department.awaitCard(card -> card.criteria().get(1).children().size() == 40);

        page("/scorecard/explanation.html", "zh")
                .body(containsString("&lt;script&gt;alert(1)&lt;/script&gt; &amp;"))
                .body(not(containsString("<script>")));
    }

    @Test
    void what_waits_is_said_and_nothing_is_there_without_a_card() {
        department
                .finance()
                .accept("application/json")
                .get("/api/v1" + department.path("/scorecard/explanation"))
                .then()
                .statusCode(404);
        department.publishScheme();
        department.publishFacts();
        department.awaitCard(card -> card.criteria().get(1).children().size() == 40);

        department
                .finance()
                .accept("application/json")
                .get("/api/v1" + department.path("/scorecard/explanation"))
                .then()
                .statusCode(200)
                .body("grade", nullValue())
                .body("sentence.en", containsString("so there is no grade yet"))
                .body("criteria[0].children[0].arithmetic", nullValue())
                .body("criteria[0].children[0].sentence.en", equalTo("it hasn't been assessed yet"));
        department
                .finance()
                .accept("image/png")
                .get("/api/v1" + department.path("/scorecard/explanation"))
                .then()
                .statusCode(406);
    }

    private ValidatableResponse explanation(String below) {
        return department
                .finance()
                .accept("application/json")
                .get("/api/v1" + department.path(below))
                .then()
                .statusCode(200);
    }

    private void refused(String below, String why) {
        department
                .finance()
                .accept("application/json")
                .get("/api/v1" + department.path(below))
                .then()
                .statusCode(404)
                .body("detail", containsString(why));
    }

    private ValidatableResponse page(String below, String language) {
        return department
                .finance()
                .accept("text/html")
                .header("Accept-Language", language)
                .get("/api/v1" + department.path(below))
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", equalTo("default-src 'none'; style-src 'unsafe-inline'"));
    }

    private ScorecardState scored() {
        department.publishScheme();
        department.assessAll();
        department.publishFacts();
        return department.awaitCard(card -> !card.provisional());
    }
}
