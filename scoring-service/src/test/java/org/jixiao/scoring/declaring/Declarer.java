package org.jixiao.scoring.declaring;

import io.restassured.response.ValidatableResponse;
import org.jixiao.embedded.testing.Tokens;
import org.jixiao.scoring.card.Liujiaoting;
import org.jixiao.scoring.evaluation.TestDepartment;

/** A department of the reference case that declares what it earned, and the bureau that answers. */
record Declarer(TestDepartment department) {

    static final String DECLARED = Liujiaoting.declared().toString();
    static final String CORRECTED = DECLARED.replace("\"94\"", "\"93\"");
    static final String REVIEWED = "{\"scores\": [{\"code\": \"B12\", \"points\": \"0\", \"reason\": \"特殊情况未获批准\"}]}";

    /** No waiver: 87. */
    void scored() {
        department.publishScheme();
        department.assessAll();
        department.publishFacts();
        department.awaitCard(card -> !card.provisional());
    }

    ValidatableResponse declare(String body) {
        return department
                .as(Tokens.clerk(department.code()))
                .body(body)
                .put("/api/v1" + department.path("/self-assessment"))
                .then();
    }

    ValidatableResponse review(String body) {
        return department.put(department.path("/self-assessment/review"), body).then();
    }

    ValidatableResponse giveBack(String reason) {
        return department
                .finance()
                .body("{\"reason\": \"" + reason + "\"}")
                .post("/api/v1" + department.path("/self-assessment/return"))
                .then();
    }

    ValidatableResponse comparison() {
        return department
                .finance()
                .get("/api/v1" + department.path("/self-assessment/comparison"))
                .then()
                .statusCode(200);
    }
}
