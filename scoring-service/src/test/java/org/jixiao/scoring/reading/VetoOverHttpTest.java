package org.jixiao.scoring.reading;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.scoring.evaluation.TestDepartment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A veto (一票否决) as it is stored, read, explained, compared and supposed. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class VetoOverHttpTest {

    private final TestDepartment department = TestDepartment.unique();

    @BeforeEach
    void reference() {
        department.publish(department.vetoingScheme());
        department.publishFacts();
        department.assessAll();
        department.awaitCard(card -> card.total().toPlainString().equals("87"));
    }

    @Test
    void a_veto_that_is_found_and_then_denied_is_told_wherever_the_card_is() {
        // When it is found
        department.judgeVeto("否决").then().statusCode(201);

        get("/scorecard")
                .body("total", equalTo("59"))
                .body("grade", equalTo("差"))
                .body("modifications.kind", equalTo(List.of("veto")))
                .body("modifications[0].evidence.key", equalTo(department.year().text() + "/V1"))
                .body("modifications[0].evidence.assessment.level", equalTo("否决"))
                .body("modifications[0].evidence.assessment.revision", equalTo(1));
        get("/scorecard/explanation")
                .body("steps[0].arithmetic", equalTo("min(87, 59) = 59"))
                .body(
                        "steps[0].sentence.en",
                        equalTo("重大违纪违规: found by 财政审核 (审计移送), a veto that leaves no more than 59: 87 counts as 59"))
                .body("steps[0].evidence[0].revision", equalTo(1));
        difference()
                .body("difference.change", equalTo("-28"))
                .body("difference.leaves", equalTo(List.of()))
                .body("difference.modifications.kind", equalTo(List.of("ADDED")))
                .body("difference.modifications[0].code", nullValue())
                .body("difference.modifications[0].modifier", equalTo("veto"))
                .body(
                        "difference.modifications[0].sentence.zh",
                        equalTo("总分一票否决：重大违纪违规：财政审核 认定（审计移送），一票否决，至多得 59 分，87 分计为 59 分。"))
                .body(
                        "difference.modifications[0].sentence.en",
                        equalTo("The total is vetoed now: 87 counts as 59 (assessed 否决)."));

        // When it is denied
        department.judgeVeto("不否决").then().statusCode(200);

        get("/scorecard").body("total", equalTo("87")).body("modifications", nullValue());
        difference()
                .body("difference.change", equalTo("28"))
                .body("difference.modifications.kind", equalTo(List.of("REMOVED")))
                .body("difference.modifications[0].sentence.zh", equalTo("总分不再一票否决（此前 87 分计为 59 分）。"));
    }

    @Test
    void a_veto_that_stands_is_no_news_of_what_is_supposed_beside_it() {
        department.judgeVeto("否决").then().statusCode(201);

        suppose("{\"metrics\": {\"carryOverRate\": \"5\"}}")
                .body("scorecard.total", equalTo("59"))
                .body("difference.modifications", equalTo(List.of()));
        suppose("{\"assessments\": {\"V1\": {\"level\": \"不否决\", \"reason\": \"查无实据\"}}}")
                .body("scorecard.total", equalTo("87"))
                .body("difference.modifications.kind", equalTo(List.of("REMOVED")));
        assertEquals("59", department.awaitCard(card -> true).total().toPlainString());
    }

    private ValidatableResponse difference() {
        return get("/scorecard/versions/" + department.awaitCard(card -> true).revision() + "/difference");
    }

    private ValidatableResponse get(String path) {
        return department
                .finance()
                .accept("application/json")
                .get("/api/v1" + department.path(path))
                .then()
                .statusCode(200);
    }

    private ValidatableResponse suppose(String body) {
        return department
                .finance()
                .body(body)
                .post("/api/v1" + department.path("/what-if"))
                .then()
                .statusCode(200);
    }
}
