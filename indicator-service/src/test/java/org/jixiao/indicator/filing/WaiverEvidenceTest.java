package org.jixiao.indicator.filing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.jixiao.indicator.evidence.FileKind;
import org.junit.jupiter.api.Test;

/** The files that a waiver rests on. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class WaiverEvidenceTest {

    private static final String UNKNOWN = "0".repeat(64);

    private final Api api = Api.fresh("WEV");

    private String add(String code, String name) {
        return given().auth()
                .oauth2(Tokens.clerk(api.department()))
                .accept("application/json")
                .contentType(FileKind.PDF_TYPE)
                .queryParam("name", name)
                .body(("%PDF-1.7 " + name).getBytes(StandardCharsets.UTF_8))
                .post(api.evidence(code))
                .then()
                .statusCode(201)
                .extract()
                .path("sha256");
    }

    private ValidatableResponse ask(String code, String... evidence) {
        String named = String.join("\", \"", evidence);
        return api.clerk()
                .body("{\"reason\": \"征收受资金到位影响\", \"evidence\": [\"" + named + "\"]}")
                .post(api.waiver(code))
                .then();
    }

    private ValidatableResponse delete(String code, String sha256) {
        return api.clerk().delete(api.evidence(code) + "/" + sha256).then();
    }

    @Test
    void theFilesItRestsOnStandInTheWaiverTheRegisterAndTheHistory() {
        api.promise("W1");
        String decree = add("W1", "批复.pdf");
        String photo = add("W1", "现场.pdf");
        add("W1", "无关.pdf");

        ask("W1", photo, decree).statusCode(201).body("evidence.name", equalTo(List.of("现场.pdf", "批复.pdf")));

        api.finance()
                .get(api.waiver("W1"))
                .then()
                .body("evidence.sha256", equalTo(List.of(photo, decree)))
                .body("evidence[0].size", equalTo("%PDF-1.7 现场.pdf".getBytes(StandardCharsets.UTF_8).length));
        api.finance()
                .get("/api/v1/waivers?department=" + api.department())
                .then()
                .body("items[0].waiver.evidence.name", equalTo(List.of("现场.pdf", "批复.pdf")));
        Stream.of("佐证材料", "现场.pdf、批复.pdf")
                .forEach(cell -> api.finance()
                        .accept("text/csv")
                        .get("/api/v1/waivers.csv?department=" + api.department())
                        .then()
                        .statusCode(200)
                        .body(containsString("," + cell + ",")));
        api.clerk()
                .get(api.history("W1"))
                .then()
                .body("items[-1].changes.field", hasItem("waiver.evidence[" + photo + "]"));
    }

    @Test
    void aFileIsNotTakenAwayWhileAWaiverThatWaitsOrIsApprovedRestsOnIt() {
        api.promise("W2");
        String decree = add("W2", "批复.pdf");
        String other = add("W2", "无关.pdf");
        ask("W2", decree).statusCode(201);
        delete("W2", decree)
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString(api.department() + "/2019/W2"))
                .body("detail", containsString("批复.pdf"));
        delete("W2", other).statusCode(204);

        api.report("W2", "2.83");
        api.approve("W2").statusCode(200).body("evidence.sha256", equalTo(List.of(decree)));
        delete("W2", decree).statusCode(409);

        api.finance()
                .body("{\"reason\": \"依据不足\"}")
                .post(api.waiver("W2") + "/revocation")
                .then()
                .statusCode(200);
        delete("W2", decree).statusCode(204);
        api.finance()
                .get("/api/v1/waivers?department=" + api.department())
                .then()
                .body("items[0].status", equalTo("REVOKED"))
                .body("items[0].waiver.evidence.name", equalTo(List.of("批复.pdf")));
    }

    @Test
    void aWithdrawnOrRejectedRequestHoldsNothingBack() {
        api.promise("W3", "W4");
        String first = add("W3", "甲.pdf");
        ask("W3", first).statusCode(201);
        api.clerk().delete(api.waiver("W3")).then().statusCode(204);
        delete("W3", first).statusCode(204);

        String second = add("W4", "乙.pdf");
        ask("W4", second).statusCode(201);
        api.finance().body(Api.REJECTION).post(api.decision("W4")).then().statusCode(200);
        delete("W4", second).statusCode(204);
    }

    @Test
    void onlyFilesThatTheIndicatorHasAreNamedEachOnce() {
        api.promise("W5", "W6");
        String own = add("W5", "甲.pdf");
        String others = add("W6", "乙.pdf");

        ask("W5", own, others, UNKNOWN, own)
                .statusCode(422)
                .body("violations.field", equalTo(List.of("evidence[1]", "evidence[2]", "evidence[3]")))
                .body("violations[0].message", containsString("没有这份佐证材料"))
                .body("violations[2].message", containsString("重复"));
        ask("W5", own, "批复.pdf").statusCode(400).body("violations.field", hasItem("evidence[1]"));
        api.clerk().get(api.waiver("W5")).then().statusCode(404);
        api.requestWaiver("W5").statusCode(201).body("evidence", nullValue());
    }
}
