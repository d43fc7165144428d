package org.jixiao.scoring.declaring;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.jixiao.scoring.evaluation.TestDepartment;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class SelfAssessmentsOverHttpTest {

    private final TestDepartment department = TestDepartment.unique();
    private final Declarer own = new Declarer(department);

    @Inject
    Jdbi jdbi;

    @Test
    void the_three_figures_stand_side_by_side_and_the_scorecard_stays_as_it_was() {
        own.scored();
        own.declare(Declarer.DECLARED).statusCode(201).header("ETag", "\"1\"").body("submittedByName", equalTo("经办人"));
        own.review(Declarer.REVIEWED)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("selfAssessmentRevision", equalTo(1));

        String tag = own.comparison()
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
        assertTrue(tag.matches("\"[0-9]+\\.1\\.1-[0-9a-f]+\""), tag);
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
        own.scored();
        own.declare(Declarer.DECLARED).statusCode(201);
        own.declare(Declarer.DECLARED.replace("\"94\"", "\"94.0\""))
                .statusCode(200)
                .header("ETag", "\"1\"");
        own.declare(Declarer.DECLARED.replace("\"94\"", "\"93\""))
                .statusCode(200)
                .header("ETag", "\"2\"");
        own.review(Declarer.REVIEWED).statusCode(201);
        own.review(Declarer.REVIEWED.replace("未获批准", "已驳回")).statusCode(200).header("ETag", "\"2\"");

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
        own.scored();
        own.declare(Declarer.DECLARED).statusCode(201);
        own.declare(Declarer.DECLARED.replace("\"94\"", "\"93\"")).statusCode(200);

        department
                .as(Tokens.clerk(department.code()))
                .header("If-Match", "\"1\"")
                .body(Declarer.DECLARED)
                .put("/api/v1" + department.path("/self-assessment"))
                .then()
                .statusCode(412);
    }

    @Test
    void what_was_reviewed_stays_unless_it_is_returned_and_what_is_filed_then_is_reviewed_again() {
        // Given
        own.scored();
        own.comparison().body("standing", equalTo("ABSENT"));
        own.declare(Declarer.DECLARED).statusCode(201);
        own.comparison().body("standing", equalTo("DECLARED"));
        own.review(Declarer.REVIEWED).statusCode(201);
        own.comparison().body("standing", equalTo("REVIEWED"));
        own.declare(Declarer.CORRECTED).statusCode(409).body("detail", containsString("由财政部门退回重填"));
        own.declare(Declarer.DECLARED).statusCode(409);

        // When
        own.giveBack("B12 请更正")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("returnReason", equalTo("B12 请更正"))
                .body("submittedByName", equalTo("财政审核"))
                .body("total", equalTo("94"));

        // Then
        own.comparison()
                .body("standing", equalTo("RETURNED"))
                .body("discrepancies.kind", not(hasItem("REVIEW_OUTDATED")));
        own.review(Declarer.REVIEWED).statusCode(409).body("detail", containsString("B12 请更正"));
        own.declare(Declarer.CORRECTED).statusCode(200).header("ETag", "\"3\"").body("returnReason", nullValue());
        own.comparison().body("standing", equalTo("DECLARED")).body("discrepancies.kind", hasItem("REVIEW_OUTDATED"));
        own.declare(Declarer.DECLARED).statusCode(200).header("ETag", "\"4\"");
        own.review(Declarer.REVIEWED).statusCode(200).body("selfAssessmentRevision", equalTo(4));
        own.comparison().body("standing", equalTo("REVIEWED"));
        department
                .finance()
                .get("/api/v1" + department.path("/self-assessment/history"))
                .then()
                .body("items.revision", contains(4, 3, 2, 1))
                .body("items.returnReason", contains(null, null, "B12 请更正", null));
        assertEquals(
                List.of(
                        "self-assessed",
                        "self-assessment-reviewed",
                        "self-assessment-returned",
                        "self-assessed",
                        "self-assessed",
                        "self-assessment-reviewed"),
                actions());
    }

    @Test
    void a_department_that_has_nothing_to_mend_files_the_same_again() {
        own.scored();
        own.declare(Declarer.DECLARED).statusCode(201);
        own.review(Declarer.REVIEWED).statusCode(201);
        own.giveBack("请核对").statusCode(200);

        own.declare(Declarer.DECLARED).statusCode(200).header("ETag", "\"3\"").body("returnReason", nullValue());

        own.comparison().body("standing", equalTo("DECLARED"));
    }

    @Test
    void nothing_is_returned_but_what_was_reviewed_and_that_once() {
        own.scored();
        own.giveBack("请更正").statusCode(409).body("detail", containsString("尚未填报"));
        own.declare(Declarer.DECLARED).statusCode(201);
        own.giveBack("请更正").statusCode(409).body("detail", containsString("尚未复核"));
        own.review(Declarer.REVIEWED).statusCode(201);
        own.giveBack(" ").statusCode(400).body("violations.field", contains("reason"));
        department
                .finance()
                .header("If-Match", "\"7\"")
                .body("{\"reason\": \"请更正\"}")
                .post("/api/v1" + department.path("/self-assessment/return"))
                .then()
                .statusCode(412);
        for (int i = 0; i < 2; i++) {
            department
                    .finance()
                    .header("Idempotency-Key", "return-" + department.code())
                    .body("{\"reason\": \"请更正\"}")
                    .post("/api/v1" + department.path("/self-assessment/return"))
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"2\"");
        }
        own.giveBack("再次").statusCode(409).body("detail", containsString("已由 财政审核 退回（请更正）"));
    }

    /** Who reviews comes before what was declared, where a department is late. */
    @Test
    void a_first_declaration_may_follow_a_review_of_none_and_is_to_be_reviewed() {
        own.scored();
        own.review(Declarer.REVIEWED).statusCode(201).body("selfAssessmentRevision", equalTo(0));
        own.giveBack("请填报").statusCode(409);

        own.declare(Declarer.DECLARED).statusCode(201);

        own.comparison().body("standing", equalTo("DECLARED"));
    }

    @Test
    void what_the_card_does_not_have_is_refused_by_field() {
        own.scored();
        own.declare(
                        "{\"total\": 1, \"scores\": [{\"code\": \"A1\", \"points\": \"6.01\"}, {\"code\": \"Z9\", \"points\": 1}]}")
                .statusCode(422)
                .body("violations.field", contains("scores[0].points", "scores[1].code"))
                .body("violations[0].message", containsString("6.01 分超过标准分值 6 分"));
        own.declare("{\"total\": 1, \"grade\": \"特优\", \"scores\": []}")
                .statusCode(422)
                .body("violations.field", contains("grade"));
        own.declare("{\"scores\": []}").statusCode(400).body("violations.field", hasItem("total"));
        own.review("{\"scores\": [{\"code\": \"B\", \"points\": 36, \"reason\": \"核减\"}]}")
                .statusCode(422)
                .body("violations.field", contains("scores[0].code"));
        own.review("{\"scores\": [{\"code\": \"B12\", \"points\": 0, \"reason\": \" \"}]}")
                .statusCode(400)
                .body("violations.field", hasItem("scores[0].reason"));
    }

    @Test
    void without_a_scorecard_it_is_said_what_is_missing() {
        own.declare(Declarer.DECLARED).statusCode(409).body("detail", containsString("在 2019 年度尚无评分结果"));
        department
                .finance()
                .get("/api/v1" + department.path("/self-assessment/comparison"))
                .then()
                .statusCode(404);
    }

    @Test
    void nobody_reviews_or_returns_what_they_declared_themselves() {
        own.scored();
        String both = Tokens.of("both", "两任", Set.of("clerk", "finance"), department.code());
        department
                .as(both)
                .body(Declarer.DECLARED)
                .put("/api/v1" + department.path("/self-assessment"))
                .then()
                .statusCode(201);

        department
                .as(both)
                .body(Declarer.REVIEWED)
                .put("/api/v1" + department.path("/self-assessment/review"))
                .then()
                .statusCode(403);
        own.review(Declarer.REVIEWED).statusCode(201);
        department
                .as(both)
                .body("{\"reason\": \"请更正\"}")
                .post("/api/v1" + department.path("/self-assessment/return"))
                .then()
                .statusCode(403);
    }

    private List<String> actions() {
        return jdbi.withHandle(handle -> handle.select(
                        "select action from audit_entry where key = ? and action like 'self-assess%' order by id",
                        department.year().text())
                .mapTo(String.class)
                .list());
    }

    private long entries() {
        return jdbi.withHandle(handle -> handle.select(
                        "select count(*) from audit_entry where key = ? and action like 'self-assess%'",
                        department.year().text())
                .mapTo(Long.class)
                .one());
    }
}
