package org.jixiao.indicator.filing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets that change within the year, and what is told of them. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class ChangeStoryTest {

    private static final String APPROVAL = "{\"approved\": true, \"document\": \"硚财绩〔2019〕12号\"}";

    private final Api api = Api.fresh("CHG");

    private ValidatableResponse ask(String code, String target) {
        return api.clerk().body("""
                        {"targets": [{"measure": "拆迁面积", "target": "%s"}], "reason": "南段并入下年",
                         "document": "硚征〔2019〕7号"}
                        """.formatted(target)).post(api.change(code)).then();
    }

    private ValidatableResponse decide(String code, String decision) {
        return api.finance().body(decision).post(api.change(code) + "/decision").then();
    }

    @Test
    void theInitialTargetStaysBesideTheOnesThatFollow() {
        api.promise("B12");
        api.clerk().get(api.change("B12")).then().statusCode(404);
        ask("B12", "3.00")
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("status", equalTo("REQUESTED"))
                .body("requestedBy.name", equalTo("经办人"));
        decide("B12", APPROVAL)
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("status", equalTo("APPROVED"))
                .body("decidedBy.name", equalTo("财政审核"));
        ask("B12", "2.5").statusCode(201);
        decide("B12", APPROVAL).statusCode(200);

        api.clerk()
                .get(api.indicator("B12"))
                .then()
                .body("measures[0].target", equalTo("2.5"))
                .body("measures[0].initial.target", equalTo("3.28"));
        api.clerk()
                .get(api.history("B12"))
                .then()
                .body(
                        "items.summary",
                        equalTo(List.of(
                                "确定 B12 一职教东片征收的指标与目标",
                                "提交 2019 年绩效目标",
                                "批准 2019 年绩效目标",
                                "申请变更 B12 一职教东片征收的目标",
                                "批准变更 B12 一职教东片征收的目标",
                                "申请变更 B12 一职教东片征收的目标",
                                "批准变更 B12 一职教东片征收的目标")))
                .body(
                        "items[4].changes.field",
                        hasItems("measures[拆迁面积].target", "measures[拆迁面积].initial.target", "change.status"));
    }

    @Test
    void theInitialTargetStaysWhereThePlanIsReopenedAndDefinedAnew() {
        api.promise("B12");
        api.reopenPlan();
        for (String target : List.of("2.9", "2.8")) {
            api.clerk()
                    .body(Api.definition(target))
                    .put(api.indicator("B12"))
                    .then()
                    .statusCode(200);
        }
        api.approvePlan();

        api.clerk()
                .get(api.indicator("B12"))
                .then()
                .body("measures[0].target", equalTo("2.8"))
                .body("measures[0].initial.target", equalTo("3.28"));
        ask("B12", "2.5").statusCode(201);
        decide("B12", APPROVAL).statusCode(200);
        api.clerk().get(api.indicator("B12")).then().body("measures[0].initial.target", equalTo("3.28"));
    }

    @Test
    void aRejectionSaysWhyAndChangesNothing() {
        api.promise("R1");
        ask("R1", "3");
        decide("R1", "{\"approved\": false}").statusCode(400).body("violations.field", hasItem("comment"));
        decide("R1", "{\"approved\": false, \"comment\": \"理由不足\"}")
                .statusCode(200)
                .body("status", equalTo("REJECTED"))
                .body("decisionComment", equalTo("理由不足"));
        decide("R1", APPROVAL).statusCode(409);
        api.clerk()
                .get(api.indicator("R1"))
                .then()
                .body("measures[0].target", equalTo("3.28"))
                .body("measures[0].initial", nullValue());
        ask("R1", "3").statusCode(201).body("decidedBy", nullValue());
    }

    @Test
    void nobodyDecidesOnTheirOwnChangeNorOnNone() {
        api.promise("N1");
        decide("N1", APPROVAL).statusCode(409);
        api.finance()
                .body("{\"targets\": [{\"measure\": \"拆迁面积\", \"target\": \"3\"}], \"reason\": \"甲\"}")
                .post(api.change("N1"))
                .then()
                .statusCode(201);
        decide("N1", APPROVAL).statusCode(409).body("detail", containsString("本人"));
        Api.as(Tokens.finance("another"))
                .body(APPROVAL)
                .post(api.change("N1") + "/decision")
                .then()
                .statusCode(200);
    }

    @Test
    void aWaiverEndsWithTheTargetItWasGrantedFor() {
        api.promise("W1");
        api.report("W1", "2.83");
        api.requestWaiver("W1");
        api.approve("W1");
        ask("W1", "3").statusCode(201);
        api.clerk().get(api.waiver("W1")).then().statusCode(200);
        decide("W1", APPROVAL).statusCode(200);
        api.clerk().get(api.waiver("W1")).then().statusCode(404);
        api.clerk().get(api.history("W1")).then().body("items[-1].summary", equalTo("批准变更 W1 一职教东片征收的目标，原特殊情况随之失效"));
    }

    @Test
    void aTargetChangesOnlyWhileThePlanIsApprovedAndItsReportingNotConfirmed() {
        api.define("P1");
        ask("P1", "3").statusCode(409).body("detail", containsString("尚未批准"));
        api.approvePlan();
        api.report("P1", "4");
        ask("P1", "3").statusCode(201);
        api.confirmReporting();
        decide("P1", APPROVAL).statusCode(409).body("detail", containsString("已确认"));
    }

    @Test
    void whoAskedMayWithdrawWhatIsNotDecided() {
        api.promise("T1");
        api.clerk().delete(api.change("T1")).then().statusCode(409);
        ask("T1", "3");
        api.finance().delete(api.change("T1")).then().statusCode(409).body("detail", containsString("本人"));
        api.clerk().header("If-Match", "\"1\"").delete(api.change("T1")).then().statusCode(412);
        api.clerk().delete(api.change("T1")).then().statusCode(204);
        api.clerk().get(api.change("T1")).then().statusCode(404);
        api.clerk()
                .get(api.history("T1"))
                .then()
                .body("items[-1].action", equalTo("change-withdrawn"))
                .body("items[-1].summary", equalTo("撤回 T1 一职教东片征收的目标变更申请"))
                .body("items[-1].changes.find { it.field == 'change.status' }.before", equalTo("REQUESTED"));
        decide("T1", APPROVAL).statusCode(409);
        ask("T1", "3").statusCode(201);
        decide("T1", APPROVAL).statusCode(200);
        api.clerk().delete(api.change("T1")).then().statusCode(409);
    }

    @Test
    void whatWasApprovedBeforeStaysWhenAnotherRequestIsWithdrawn() {
        api.promise("T2");
        ask("T2", "3");
        decide("T2", APPROVAL).statusCode(200);
        ask("T2", "2");
        api.clerk().delete(api.change("T2")).then().statusCode(204);
        api.clerk()
                .get(api.indicator("T2"))
                .then()
                .body("measures[0].target", equalTo("3"))
                .body("measures[0].initial.target", equalTo("3.28"))
                .body("change", nullValue());
    }

    @Test
    void ofManyDecisionsAtOnceOneHappens() throws Exception {
        api.promise("M1");
        ask("M1", "3");
        List<Response> answers =
                AtOnce.all(20, number -> api.finance().body(APPROVAL).post(api.change("M1") + "/decision"));
        assertEquals(1, answers.stream().filter(a -> a.statusCode() == 200).count());
        assertEquals(19, answers.stream().filter(a -> a.statusCode() == 409).count());
    }

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            {"targets": [], "reason": "甲"}                                                  | 400 | targets
            {"reason": "甲"}                                                                 | 400 | targets
            {"targets": [{"measure": "拆迁面积", "target": "3"}]}                              | 400 | reason
            {"targets": [{"measure": "拆迁面积"}], "reason": "甲"}                             | 400 | targets[0].target
            {"targets": [{"measure": "拆迁面积", "target": "x"}], "reason": "甲"}              | 400 | targets[0].target
            {"targets": [{"measure": "拆迁面积", "target": "3.28"}], "reason": "甲"}           | 422 | targets[0].target
            {"targets": [{"measure": "征收面积", "target": "3"}], "reason": "甲"}              | 422 | targets[0].measure
            {"targets": [{"measure": "拆迁面积", "target": "3", "upper": "4"}], "reason": "甲"} | 422 | targets[0].upper
            """)
    void badChangesAreRefused(String body, int status, String faulty) {
        api.promise("B1");
        api.clerk()
                .body(body)
                .post(api.change("B1"))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(faulty));
    }

    @Test
    void aMissThatANewTargetMakesIsExplainedBeforeItIsConfirmed() {
        api.promise("X1");
        api.report("X1", "3.3");
        ask("X1", "3.5").statusCode(201);
        api.clerk().body("{}").post(api.reporting() + "/submission").then().statusCode(200);
        decide("X1", APPROVAL).statusCode(200);

        api.finance()
                .body("{}")
                .post(api.reporting() + "/confirmation")
                .then()
                .statusCode(422)
                .body("violations.field", equalTo(List.of("indicators[X1].deviationReason", "indicators[X1].remedy")));

        api.finance()
                .body("{\"objections\": [{\"indicator\": \"X1\", \"reason\": \"请说明偏差\"}]}")
                .post(api.reporting() + "/return")
                .then()
                .statusCode(200);
        api.clerk().body("""
                        {"values": [{"name": "拆迁面积", "actual": "3.3"}], "deviationReason": "目标上调", "remedy": "加快签约"}
                        """).put(api.actual("X1")).then().statusCode(200);
        api.confirmReporting();
    }
}
