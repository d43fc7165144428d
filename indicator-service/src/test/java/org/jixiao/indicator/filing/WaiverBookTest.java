package org.jixiao.indicator.filing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The register of all waivers. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class WaiverBookTest {

    private final Api api = Api.fresh("BOOK");

    private void threeWaivers() {
        api.promise("W1", "W2", "W3", "W4");
        api.report("W2", "2.83");
        api.requestWaiver("W3").statusCode(201);
        api.requestWaiver("W2").statusCode(201);
        api.requestWaiver("W1").statusCode(201);
        api.approve("W2").statusCode(200);
        api.finance().body(Api.REJECTION).post(api.decision("W3")).then().statusCode(200);
    }

    private ValidatableResponse district(String query) {
        return Api.as(Tokens.auditor())
                .get("/api/v1/waivers?department=" + api.department() + query)
                .then();
    }

    @Test
    void allWaiversStandInTheOrderTheyWereAskedFor() {
        threeWaivers();
        district("&year=2019")
                .statusCode(200)
                .body("total", equalTo(3))
                .body("items.code", equalTo(List.of("W3", "W2", "W1")))
                .body("items[1].name", equalTo("一职教东片征收"))
                .body("items[1].waiver.status", equalTo("APPROVED"))
                .body("items[1].waiver.requestedByName", equalTo("经办人"))
                .body("items[1].waiver.approver", equalTo("财政审核"));
        district("&status=REQUESTED").body("items.code", equalTo(List.of("W1")));
        district("&year=2020").body("total", equalTo(0));
        district("&page=2&size=2").body("total", equalTo(3)).body("items.code", equalTo(List.of("W1")));
    }

    @Test
    void aClerkReadsTheirOwnYear() {
        threeWaivers();
        api.clerk()
                .get(api.year() + "/waivers?status=REJECTED")
                .then()
                .statusCode(200)
                .body("items.code", equalTo(List.of("W3")))
                .body("items[0].waiver.decisionComment", equalTo("理由不足"));
    }

    @Test
    void whatIsWithdrawnOrRemovedIsNotInIt() {
        threeWaivers();
        api.clerk().delete(api.waiver("W1")).then().statusCode(204);
        api.reopenPlan();
        api.clerk().delete(api.indicator("W3")).then().statusCode(204);
        district("").body("items", hasSize(1)).body("items.code", equalTo(List.of("W2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"&year=1999", "&year=x", "&status=MAYBE"})
    void badQuestionsAreRefused(String query) {
        district(query).statusCode(400).contentType("application/problem+json");
    }
}
