package org.jixiao.indicator.planning;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.jixiao.indicator.filing.Api;
import org.junit.jupiter.api.Test;

/** Who has submitted a year, and who has not. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class PlansTest {

    /** Departments of this year are of this test alone. */
    private static final int YEAR = 2007;

    private final Api draft = Api.fresh("PLANS-A");
    private final Api submitted = Api.fresh("PLANS-B");
    private final Api reporting = Api.fresh("PLANS-C");

    private static String in(Api api, String below) {
        return "/api/v1/departments/" + api.department() + "/years/" + YEAR + below;
    }

    private static void define(Api api, String... codes) {
        for (String code : codes) {
            api.clerk()
                    .body(Api.definition("3.28"))
                    .put(in(api, "/indicators/" + code))
                    .then()
                    .statusCode(201);
        }
    }

    private static void submit(Api api) {
        api.clerk().body("{}").post(in(api, "/plan/submission")).then().statusCode(200);
    }

    private static ValidatableResponse plans(String query) {
        return Api.as(Tokens.auditor())
                .get("/api/v1/plans?year=" + YEAR + query)
                .then();
    }

    @Test
    void whoHasNotSubmittedIsFoundByState() {
        define(draft, "B1", "B2");
        define(submitted, "B1");
        submit(submitted);
        define(reporting, "B1", "B2", "B3", "B4");
        reporting.clerk().delete(in(reporting, "/indicators/B4")).then().statusCode(204);
        submit(reporting);
        reporting
                .finance()
                .body("{}")
                .post(in(reporting, "/plan/approval"))
                .then()
                .statusCode(200);
        for (String code : List.of("B1", "B2")) {
            reporting
                    .clerk()
                    .body(Api.value("2"))
                    .put(in(reporting, "/indicators/" + code + "/actual"))
                    .then()
                    .statusCode(200);
        }
        reporting
                .clerk()
                .body(Api.WAIVER_REQUEST)
                .post(in(reporting, "/indicators/B1/waiver"))
                .then()
                .statusCode(201);
        reporting
                .clerk()
                .body("{\"targets\": [{\"measure\": \"拆迁面积\", \"target\": \"3\"}], \"reason\": \"南段并入下年\"}")
                .post(in(reporting, "/indicators/B3/change"))
                .then()
                .statusCode(201);

        plans("")
                .statusCode(200)
                .body("total", equalTo(3))
                .body(
                        "items.department",
                        equalTo(List.of(draft.department(), submitted.department(), reporting.department())))
                .body("items.state", equalTo(List.of("DRAFT", "SUBMITTED", "APPROVED")))
                .body("items[0].reportingState", nullValue())
                .body("items[0].indicators", equalTo(2))
                .body("items[0].reported", equalTo(0))
                .body("items[2].reportingState", equalTo("OPEN"))
                .body("items[2].indicators", equalTo(3))
                .body("items[2].reported", equalTo(2))
                .body("items[2].openWaivers", equalTo(1))
                .body("items[2].openChanges", equalTo(1));
        plans("&state=DRAFT").body("items.department", equalTo(List.of(draft.department())));
        plans("&reportingState=OPEN").body("items.department", equalTo(List.of(reporting.department())));
        plans("&state=RETURNED").body("total", equalTo(0));
        plans("&page=2&size=2").body("total", equalTo(3)).body("items.state", equalTo(List.of("APPROVED")));

        byte[] csv = Api.as(Tokens.finance())
                .accept("text/csv")
                .get("/api/v1/plans.csv?year=" + YEAR + "&state=APPROVED")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("plans-2007.csv"))
                .extract()
                .asByteArray();
        assertEquals(
                "\uFEFF部门代码,年度,绩效目标,自评填报,指标数,已填报指标数,待批复特殊情况,待批复目标变更\r\n" + reporting.department()
                        + ",2007,已批准,填报中,3,2,1,1\r\n",
                new String(csv, StandardCharsets.UTF_8));
    }

    @Test
    void theYearIsRequired() {
        Api.as(Tokens.finance())
                .get("/api/v1/plans")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("year")));
    }
}
