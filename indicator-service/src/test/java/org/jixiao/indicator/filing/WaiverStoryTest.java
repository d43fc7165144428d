package org.jixiao.indicator.filing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class WaiverStoryTest {

    private final Api api = Api.fresh("WVR");

    @Test
    void theStoryOfB12IsToldFromItsTargetToItsApproval() {
        // Given
        api.promise("B12");
        api.report("B12", "2.83").statusCode(200);
        // When
        api.requestWaiver("B12")
                .statusCode(201)
                .header("ETag", "\"3\"")
                .body("status", equalTo("REQUESTED"))
                .body("requestedBy", equalTo("clerk-" + api.department()))
                .body("requestedByName", equalTo("经办人"));
        api.approve("B12")
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("status", equalTo("APPROVED"))
                .body("decidedBy", equalTo("finance"))
                .body("decidedByName", equalTo("财政审核"))
                .body("decisionDocument", equalTo("硚财函〔2020〕3号"))
                .body("decisionComment", equalTo("同意视为完成"))
                .body("grantedFor.actual", equalTo(List.of("2.83")));
        // Then
        api.as(Tokens.auditor())
                .get(api.history("B12"))
                .then()
                .statusCode(200)
                .body("total", equalTo(6))
                .body("items.revision", equalTo(List.of(1, 1, 1, 2, 3, 4)))
                .body(
                        "items.summary",
                        equalTo(List.of(
                                "确定 B12 一职教东片征收的指标与目标",
                                "提交 2019 年绩效目标",
                                "批准 2019 年绩效目标",
                                "填报 B12 一职教东片征收的实际完成值",
                                "申请 B12 一职教东片征收的特殊情况",
                                "批准 B12 一职教东片征收的特殊情况")))
                .body("items[3].name", equalTo("经办人"))
                .body("items[5].action", equalTo("waiver-approved"))
                .body("items[5].name", equalTo("财政审核"))
                .body("items.at", everyItem(matchesPattern("\\d{4}-.*Z")))
                .body("items[3].changes", hasItem(change("measures[拆迁面积].actual", null, "2.83")))
                .body("items[5].changes", hasItem(change("waiver.status", "REQUESTED", "APPROVED")))
                .body("items[5].state.waiver.status", equalTo("APPROVED"));
    }

    private static Map<String, String> change(String field, String before, String after) {
        Map<String, String> change = new HashMap<>();
        change.put("field", field);
        change.put("before", before);
        change.put("after", after);
        return change;
    }

    @Test
    void aPageOfTheHistoryKnowsWhatWasBefore() {
        api.promise("H1");
        api.report("H1", "1");
        api.report("H1", "2");
        api.clerk()
                .get(api.history("H1") + "?page=3&size=2")
                .then()
                .body("items", hasSize(1))
                .body("total", equalTo(5))
                .body("items[0].changes", equalTo(List.of(change("measures[拆迁面积].actual", "1", "2"))));
    }

    @Test
    void nobodyApprovesTheirOwnRequest() {
        api.promise("S1");
        api.report("S1", "2.83");
        api.finance().body(Api.WAIVER_REQUEST).post(api.waiver("S1")).then().statusCode(201);
        api.finance()
                .header("Accept-Language", "en")
                .body(Api.APPROVAL)
                .post(api.decision("S1"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString("own request"));
        api.finance()
                .body(Api.APPROVAL)
                .post(api.decision("S1"))
                .then()
                .statusCode(409)
                .body("detail", containsString("本人"));
        Api.as(Tokens.finance("another"))
                .body(Api.APPROVAL)
                .post(api.decision("S1"))
                .then()
                .statusCode(200);
    }

    @Test
    void whoeverIsClerkAndFinanceAtOnceIsStillTheRequester() {
        api.promise("S2");
        String both = Tokens.of("both", "兼任", Set.of("clerk", "finance"), api.department());
        Api.as(both).body(Api.WAIVER_REQUEST).post(api.waiver("S2")).then().statusCode(201);
        Api.as(both).body(Api.APPROVAL).post(api.decision("S2")).then().statusCode(409);
    }

    @Test
    void aRejectedRequestMayBeMadeAgainAndIsThenUndecided() {
        api.promise("R1");
        api.requestWaiver("R1");
        api.finance()
                .body(Api.REJECTION)
                .post(api.decision("R1"))
                .then()
                .statusCode(200)
                .body("status", equalTo("REJECTED"));
        api.approve("R1").statusCode(409);
        api.requestWaiver("R1")
                .statusCode(201)
                .body("status", equalTo("REQUESTED"))
                .body("decidedBy", nullValue());
        api.requestWaiver("R1").statusCode(409);
    }

    @Test
    void thereIsNothingToDecideWithoutARequest() {
        api.promise("N1");
        api.clerk().get(api.waiver("N1")).then().statusCode(404);
        api.approve("N1").statusCode(409);
        api.requestWaiver("N0").statusCode(404);
    }

    @Test
    void nothingIsApprovedBeforeItsShortfallIsKnown() {
        api.promise("U1");
        api.requestWaiver("U1");
        api.approve("U1").statusCode(409).body("detail", containsString("尚未填报"));
        api.finance()
                .header("Accept-Language", "en")
                .body(Api.APPROVAL)
                .post(api.decision("U1"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString("not reported yet"));
        api.report("U1", "2.83").statusCode(200);
        api.approve("U1").statusCode(200);
        api.report("U1", "1").body("waiver", nullValue());
    }

    @Test
    void anApprovedWaiverCoversTheShortfallItWasGrantedForAndNoMore() {
        api.promise("L1");
        api.report("L1", "2.83");
        api.requestWaiver("L1");
        api.approve("L1");
        api.report("L1", "3").body("waiver.status", equalTo("APPROVED"));
        api.report("L1", "2.83").body("waiver.status", equalTo("APPROVED"));
        api.report("L1", "1").body("waiver", nullValue()).header("Jixiao-Waiver", "lapsed");
        api.report("L1", "0.5").header("Jixiao-Waiver", nullValue());
        api.clerk().get(api.history("L1")).then().body("items[-2].summary", equalTo("填报 L1 一职教东片征收的实际完成值，原特殊情况随之失效"));
    }

    @Test
    void anApprovedWaiverEndsWithTheTargetItWasGrantedFor() {
        api.promise("L2");
        api.report("L2", "2.83").statusCode(200);
        api.requestWaiver("L2");
        api.approve("L2").statusCode(200);
        api.reopenPlan();
        api.clerk()
                .body(Api.definition("3.5"))
                .put(api.indicator("L2"))
                .then()
                .statusCode(200)
                .body("waiver", nullValue());
        api.approvePlan();
        api.requestWaiver("L2").statusCode(201);
    }

    @Test
    void whoDecidesMayInsistOnTheFiguresTheySaw() {
        api.promise("M1");
        api.report("M1", "2.83");
        api.requestWaiver("M1").header("ETag", "\"3\"");
        api.report("M1", "1").header("ETag", "\"4\"");
        api.finance()
                .header("If-Match", "\"3\"")
                .body(Api.APPROVAL)
                .post(api.decision("M1"))
                .then()
                .statusCode(412);
    }

    @Test
    void aDecisionNamesItsAuthorityItsPaperAndItsDate() {
        api.promise("D1");
        api.report("D1", "2.83");
        api.requestWaiver("D1");
        decide("D1", """
                {"approved": true, "document": "硚政办〔2020〕8号", "approver": "硚口区人民政府", "decidedOn": "2020-03-20"}
                """)
                .statusCode(200)
                .body("approver", equalTo("硚口区人民政府"))
                .body("decidedOn", equalTo("2020-03-20"))
                .body("decisionDocument", equalTo("硚政办〔2020〕8号"))
                .body("decidedByName", equalTo("财政审核"));
        api.clerk()
                .get(api.history("D1"))
                .then()
                .body("items[-1].changes", hasItem(change("waiver.approver", null, "硚口区人民政府")))
                .body("items[-1].changes", hasItem(change("waiver.decidedOn", null, "2020-03-20")));
    }

    private ValidatableResponse decide(String code, String decision) {
        return api.finance().body(decision).post(api.decision(code)).then();
    }

    @Test
    void whoAskedMayWithdrawWhatIsNotDecided() {
        api.promise("T1");
        api.clerk().delete(api.waiver("T1")).then().statusCode(409);
        api.requestWaiver("T1");
        api.finance().delete(api.waiver("T1")).then().statusCode(409).body("detail", containsString("本人"));
        api.clerk().header("If-Match", "\"1\"").delete(api.waiver("T1")).then().statusCode(412);
        api.clerk().delete(api.waiver("T1")).then().statusCode(204);
        api.clerk().get(api.waiver("T1")).then().statusCode(404);
        api.clerk().get(api.history("T1")).then().body("items[-1].summary", equalTo("撤回 T1 一职教东片征收的特殊情况申请"));
        api.report("T1", "2.83");
        api.requestWaiver("T1").statusCode(201);
        api.approve("T1").statusCode(200);
        api.clerk().delete(api.waiver("T1")).then().statusCode(409);
    }

    @Test
    void anApprovalIsRevokedWithAReasonAndMayBeAskedForAgain() {
        api.promise("V1");
        api.report("V1", "2.83");
        api.requestWaiver("V1");
        revoke("V1", "{\"reason\": \"材料不实\"}").statusCode(409);
        api.approve("V1");
        revoke("V1", "{\"reason\": \" \"}").statusCode(400).body("violations.field", hasItem("reason"));
        revoke("V1", "{\"reason\": \"材料不实\", \"document\": \"硚审〔2020〕5号\"}")
                .statusCode(200)
                .body("status", equalTo("REJECTED"))
                .body("decisionComment", equalTo("材料不实"))
                .body("decisionDocument", equalTo("硚审〔2020〕5号"));
        api.clerk()
                .get(api.history("V1"))
                .then()
                .body("items[-1].summary", equalTo("撤销 V1 一职教东片征收的特殊情况批准"))
                .body("items[-1].changes", hasItem(change("waiver.status", "APPROVED", "REJECTED")));
        api.requestWaiver("V1").statusCode(201);
        api.approve("V1").statusCode(200);
    }

    private ValidatableResponse revoke(String code, String revocation) {
        return api.finance()
                .body(revocation)
                .post(api.waiver(code) + "/revocation")
                .then();
    }

    @Test
    void nobodyRevokesWhatTheyAskedFor() {
        api.promise("V2");
        api.report("V2", "2.83");
        api.finance().body(Api.WAIVER_REQUEST).post(api.waiver("V2")).then().statusCode(201);
        Api.as(Tokens.finance("another"))
                .body(Api.APPROVAL)
                .post(api.decision("V2"))
                .then()
                .statusCode(200);
        revoke("V2", "{\"reason\": \"材料不实\"}").statusCode(409);
    }
}
