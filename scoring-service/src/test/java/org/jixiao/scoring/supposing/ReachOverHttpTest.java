package org.jixiao.scoring.supposing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.jixiao.scoring.evaluation.TestDepartment;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class ReachOverHttpTest {

    private final TestDepartment department = TestDepartment.unique();

    @Test
    void what_the_reference_case_lacks_to_be_excellent_is_told() {
        department.publishScheme();
        department.publishFacts();
        department.assessAll();
        department.awaitCard(card -> card.total().toPlainString().equals("87"));

        reach("")
                .statusCode(200)
                .body("grade", equalTo("优"))
                .body("interval", equalTo("[90, 100]"))
                .body("total", equalTo("87"))
                .body("present", equalTo("良"))
                .body("most", equalTo("100"))
                .body("size", equalTo(2))
                .body("count", equalTo(11))
                .body("complete", equalTo(true))
                .body("ways", hasSize(11))
                .body("ways[0].missing", equalTo("3"))
                .body("ways[0].total", equalTo("90"))
                .body("ways[0].criteria.code", hasItem("C5"))
                .body("sentence.zh", containsString("至少须使 2 项得满分"));
        reach("?grade=中").statusCode(200).body("ways", empty()).body("sentence.en", containsString("reached already"));
        reach("?grade=特优")
                .statusCode(422)
                .body("violations[0].field", equalTo("grade"))
                .body("violations[0].message", containsString("优、良"));
    }

    @Test
    void without_a_scorecard_what_lacks_is_told() {
        reach("").statusCode(404);

        department.publishScheme();
        department.tellProfile(1);
        department.tellIndicator("B12");
        department.awaitCard(card -> true);

        reach("?grade=优").statusCode(200).body("sentence.zh", containsString("指标分值合计 1，不足标准分值 40"));
    }

    private ValidatableResponse reach(String query) {
        return department
                .as(Tokens.clerk(department.code()))
                .get("/api/v1" + department.path("/scorecard/reach" + query))
                .then();
    }
}
