package org.jixiao.scoring.declaring;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.jixiao.scoring.card.Liujiaoting;
import org.jixiao.scoring.evaluation.TestDepartment;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class SelfAssessmentsOverHttpTest {

    private static final String DECLARED = Liujiaoting.declared().toString();
    private static final String REVIEWED =
            "{\"scores\": [{\"code\": \"B12\", \"points\": \"0\", \"reason\": \"特殊情况未获批准\"}]}";

    private final TestDepartment department = TestDepartment.unique();

    @Inject
    Jdbi jdbi;

    @Test
    void the_three_figures_stand_side_by_side_and_the_scorecard_stays_as_it_was() {
        scored();
        declare(DECLARED).statusCode(201).header("ETag", "\"1\"").body("submittedByName", equalTo("经办人"));
        review(REVIEWED).statusCode(201).header("ETag", "\"1\"").body("selfAssessmentRevision", equalTo(1));

        String tag = comparison()
                .body("total.computed", equalTo("87"))
                .body("total.declared", equalTo("94"))
                .body("total.reviewed", equalTo("87"))
                .body("total.difference", equalTo("7"))
                .body("lines", hasSize(52))
                .body("lines.find { it.code == 'B12' }.declared", equalTo("1"))
                .body("lines.find { it.code == 'B12' }.reviewed", equalTo("0"))
                .body("lines.find { it.code == 'B12' }.reason", equalTo("特殊情况未获批准"))
                .body("discrepancies.kind", hasItems("TOTALS_CONFLICT", "REVIEWED_OTHERWISE_THAN_DECLARED"))
                .body("discrepancies.findAll { it.kind == 'CLAIMED_AS_MET' }.code", hasItem("B12"))
                .body("discrepancies[0].severity", equalTo("ERROR"))
                .extract()
                .header("ETag");
        assertTrue(tag.endsWith(".1.1\""), tag);
        department
                .finance()
                .header("If-None-Match", tag)
                .get("/api/v1" + department.path("/self-assessment/comparison"))
                .then()
                .statusCode(304);
        assertEquals("87", department.awaitCard(card -> true).total().toPlainString());
    }

    @Test
    void every_revision_is_kept_with_who_and_when_and_the_same_again_makes_none() {
        scored();
        declare(DECLARED).statusCode(201);
        declare(DECLARED.replace("\"94\"", "\"94.0\"")).statusCode(200).header("ETag", "\"1\"");
        declare(DECLARED.replace("\"94\"", "\"93\"")).statusCode(200).header("ETag", "\"2\"");
        review(REVIEWED).statusCode(201);
        review(REVIEWED.replace("未获批准", "已驳回")).statusCode(200).header("ETag", "\"2\"");

        department
                .finance()
                .get("/api/v1" + department.path("/self-assessment/history"))
                .then()
                .statusCode(200)
                .body("items.revision", contains(2, 1))
                .body("items.total", contains("93", "94"))
                .body("items.submittedBy", hasItem("clerk-" + department.code()));
        department
                .finance()
                .get("/api/v1" + department.path("/self-assessment/review/history"))
                .then()
                .statusCode(200)
                .body("items.scores.reason.flatten()", contains("特殊情况已驳回", "特殊情况未获批准"))
                .body("items.reviewerName", hasItem("财政审核"));
        assertEquals(4, entries());
        assertThrows(
                Exception.class,
                () -> jdbi.useHandle(handle -> handle.execute(
                        "update declared_score set content = '{}' where department = ?", department.code())));
    }

    @Test
    void somebody_else_s_revision_is_not_overwritten_unseen() {
        scored();
        declare(DECLARED).statusCode(201);
        declare(DECLARED.replace("\"94\"", "\"93\"")).statusCode(200);

        department
                .as(Tokens.clerk(department.code()))
                .header("If-Match", "\"1\"")
                .body(DECLARED)
                .put("/api/v1" + department.path("/self-assessment"))
                .then()
                .statusCode(412);
    }

    @Test
    void a_review_that_a_later_declaration_has_overtaken_says_so() {
        scored();
        declare(DECLARED).statusCode(201);
        review(REVIEWED).statusCode(201);
        declare(DECLARED.replace("\"94\"", "\"93\"")).statusCode(200);

        comparison().body("discrepancies.kind", hasItem("REVIEW_OUTDATED"));
        review(REVIEWED).statusCode(200).body("selfAssessmentRevision", equalTo(2));
    }

    @Test
    void what_the_card_does_not_have_is_refused_by_field() {
        scored();
        declare(
                        "{\"total\": 1, \"scores\": [{\"code\": \"A1\", \"points\": \"6.01\"}, {\"code\": \"Z9\", \"points\": 1}]}")
                .statusCode(422)
                .body("violations.field", contains("scores[0].points", "scores[1].code"))
                .body("violations[0].message", containsString("6.01 分超过标准分值 6 分"));
        declare("{\"total\": 1, \"grade\": \"特优\", \"scores\": []}")
                .statusCode(422)
                .body("violations.field", contains("grade"));
        declare("{\"scores\": []}").statusCode(400).body("violations.field", hasItem("total"));
        review("{\"scores\": [{\"code\": \"B\", \"points\": 36, \"reason\": \"核减\"}]}")
                .statusCode(422)
                .body("violations.field", contains("scores[0].code"));
        review("{\"scores\": [{\"code\": \"B12\", \"points\": 0, \"reason\": \" \"}]}")
                .statusCode(400)
                .body("violations.field", hasItem("scores[0].reason"));
    }

    @Test
    void without_a_scorecard_it_is_said_what_is_missing() {
        declare(DECLARED).statusCode(409).body("detail", containsString("在 2019 年度尚无评分结果"));
        department
                .finance()
                .get("/api/v1" + department.path("/self-assessment/comparison"))
                .then()
                .statusCode(404);
    }

    @Test
    void nobody_reviews_what_they_declared_themselves() {
        scored();
        String both = Tokens.of("both", "两任", Set.of("clerk", "finance"), department.code());
        department
                .as(both)
                .body(DECLARED)
                .put("/api/v1" + department.path("/self-assessment"))
                .then()
                .statusCode(201);

        department
                .as(both)
                .body(REVIEWED)
                .put("/api/v1" + department.path("/self-assessment/review"))
                .then()
                .statusCode(403);
    }

    @Test
    void the_statistics_of_the_year_list_the_department_with_all_three_totals() {
        scored();
        declare(DECLARED).statusCode(201);
        review(REVIEWED).statusCode(201);
        String own = "departments.find { it.department == '%s' }".formatted(department.code());

        department
                .finance()
                .get("/api/v1/self-assessments/statistics?year=2019")
                .then()
                .statusCode(200)
                .body(own + ".declared", equalTo("94"))
                .body(own + ".computed", equalTo("87"))
                .body(own + ".reviewed", equalTo("87"))
                .body(own + ".difference", equalTo("7"))
                .body(own + ".cut", equalTo("7"))
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
                .body("mean", nullValue());
    }

    /** No waiver: 87. */
    private void scored() {
        department.publishScheme();
        department.assessAll();
        department.publishFacts();
        department.awaitCard(card -> !card.provisional());
    }

    private ValidatableResponse declare(String body) {
        return department
                .as(Tokens.clerk(department.code()))
                .body(body)
                .put("/api/v1" + department.path("/self-assessment"))
                .then();
    }

    private ValidatableResponse review(String body) {
        return department.put(department.path("/self-assessment/review"), body).then();
    }

    private ValidatableResponse comparison() {
        return department
                .finance()
                .get("/api/v1" + department.path("/self-assessment/comparison"))
                .then()
                .statusCode(200);
    }

    private long entries() {
        return jdbi.withHandle(handle -> handle.select(
                        "select count(*) from audit_entry where key = ? and action like 'self-assess%'",
                        department.year().text())
                .mapTo(Long.class)
                .one());
    }
}
