package org.jixiao.indicator.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The history of B12 from its promise to the last decision: who did what when, and what was before and after. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class WholeStoryTest {

    private final Api api = Api.fresh("STORY");
    private Instant began;

    private String as(String subject, String name, String role) {
        return Tokens.of(subject, name, Set.of(role), role.equals("clerk") ? api.department() : null);
    }

    @BeforeEach
    void b12GoesAllTheWay() {
        began = Instant.now();
        String clerk = as("u-1", "李四", "clerk");
        String planner = as("u-2", "王五", "finance");
        String judge = as("u-3", "赵六", "finance");
        String auditorsFriend = as("u-4", "钱七", "finance");

        put(clerk, api.goals(), "{\"goals\": []}", 201);
        put(clerk, api.indicator("B12"), Api.definition("3.28"), 201);
        post(clerk, api.plan() + "/submission", "{\"comment\": \"请审核\"}", 200);
        post(planner, api.plan() + "/return", """
                {"objections": [{"indicator": "B12", "reason": "请核实面积"}, {"indicator": null, "reason": "请补依据"}]}
                """, 200);
        post(clerk, api.plan() + "/submission", "{}", 200);
        post(planner, api.plan() + "/approval", "{\"comment\": \"同意\"}", 200);
        put(clerk, api.actual("B12"), Api.value("2.83"), 200);
        post(clerk, api.waiver("B12"), Api.WAIVER_REQUEST, 201);
        post(judge, api.decision("B12"), Api.APPROVAL, 200);
        post(auditorsFriend, api.waiver("B12") + "/revocation", "{\"reason\": \"材料不实\"}", 200);
        post(clerk, api.change("B12"), """
                {"targets": [{"measure": "拆迁面积", "target": "2.8"}], "reason": "南段并入下年"}
                """, 201);
        post(judge, api.change("B12") + "/decision", "{\"approved\": true, \"document\": \"硚财绩〔2019〕12号\"}", 200);
        post(clerk, api.reporting() + "/submission", "{}", 200);
        post(planner, api.reporting() + "/confirmation", "{}", 200);
    }

    private static void put(String who, String path, String body, int status) {
        Api.as(who).body(body).put(path).then().statusCode(status);
    }

    private static void post(String who, String path, String body, int status) {
        Api.as(who).body(body).post(path).then().statusCode(status);
    }

    private JsonNode page(String query) throws Exception {
        return new ObjectMapper()
                .readTree(Api.as(Tokens.auditor())
                        .get(api.history("B12") + query)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());
    }

    @Test
    void everyStepTellsWhoDidWhatInTheOrderItHappened() throws Exception {
        JsonNode story = page("");

        assertEquals(13, story.get("total").asInt());
        List<String> told = new ArrayList<>();
        story.get("items")
                .forEach(step -> told.add(step.get("revision").asInt() + " "
                        + step.get("name").asText() + " " + step.get("summary").asText()));
        assertEquals(
                List.of(
                        "1 李四 确定 B12 一职教东片征收的指标与目标",
                        "1 李四 提交 2019 年绩效目标",
                        "1 王五 退回 2019 年绩效目标",
                        "1 李四 提交 2019 年绩效目标",
                        "1 王五 批准 2019 年绩效目标",
                        "2 李四 填报 B12 一职教东片征收的实际完成值",
                        "3 李四 申请 B12 一职教东片征收的特殊情况",
                        "4 赵六 批准 B12 一职教东片征收的特殊情况",
                        "5 钱七 撤销 B12 一职教东片征收的特殊情况批准",
                        "6 李四 申请变更 B12 一职教东片征收的目标",
                        "7 赵六 批准变更 B12 一职教东片征收的目标",
                        "7 李四 提交 2019 年自评填报",
                        "7 王五 确认 2019 年自评填报"),
                told);
    }

    @Test
    void everyStepTellsWhen() throws Exception {
        Instant before = began;
        for (JsonNode step : page("").get("items")) {
            Instant at = Instant.parse(step.get("at").asText());
            assertFalse(at.isBefore(before), step + " comes before " + before);
            before = at;
        }
        assertFalse(Instant.now().isBefore(before));
    }

    @Test
    void everyStepTellsWhatWasBeforeAndWhatIsAfter() throws Exception {
        JsonNode steps = page("").get("items");

        assertChanged(steps.get(0), "measures[拆迁面积].target", null, "3.28");
        assertEquals(Map.of("plan.stage", "DRAFT → SUBMITTED", "plan.comment", "∅ → 请审核"), changes(steps.get(1)));
        assertEquals(
                Map.of(
                        "plan.stage", "SUBMITTED → RETURNED",
                        "plan.comment", "请审核 → ∅",
                        "plan.objections", "∅ → 请核实面积；请补依据"),
                changes(steps.get(2)));
        assertEquals(
                Map.of("plan.stage", "SUBMITTED → APPROVED", "plan.comment", "∅ → 同意", "reporting.stage", "∅ → OPEN"),
                changes(steps.get(4)));
        assertEquals(Map.of("measures[拆迁面积].actual", "∅ → 2.83"), changes(steps.get(5)));
        assertChanged(steps.get(6), "waiver.status", null, "REQUESTED");
        assertChanged(steps.get(6), "waiver.requestedBy", null, "李四");
        assertChanged(steps.get(7), "waiver.status", "REQUESTED", "APPROVED");
        assertChanged(steps.get(7), "waiver.decidedBy", null, "赵六");
        assertChanged(steps.get(7), "waiver.decisionDocument", null, "硚财函〔2020〕3号");
        assertChanged(steps.get(8), "waiver.status", "APPROVED", "REJECTED");
        assertChanged(steps.get(8), "waiver.decidedBy", "赵六", "钱七");
        assertChanged(steps.get(8), "waiver.decisionComment", "同意视为完成", "材料不实");
        assertChanged(steps.get(9), "change.targets[拆迁面积].target", null, "2.8");
        assertChanged(steps.get(10), "measures[拆迁面积].target", "3.28", "2.8");
        assertChanged(steps.get(10), "measures[拆迁面积].initial.target", null, "3.28");
        assertChanged(steps.get(10), "change.decidedBy", null, "赵六");
        assertChanged(steps.get(10), "waiver.status", "REJECTED", null);
        assertEquals(Map.of("reporting.stage", "OPEN → SUBMITTED"), changes(steps.get(11)));
        assertEquals(Map.of("reporting.stage", "SUBMITTED → CONFIRMED"), changes(steps.get(12)));
    }

    private static void assertChanged(JsonNode step, String field, String before, String after) {
        assertEquals(arrow(before) + " → " + arrow(after), changes(step).get(field), step.get("summary") + " " + field);
    }

    private static String arrow(String value) {
        return value == null ? "∅" : value;
    }

    private static Map<String, String> changes(JsonNode step) {
        Map<String, String> changes = new TreeMap<>();
        step.get("changes")
                .forEach(change -> changes.put(
                        change.get("field").asText(),
                        arrow(change.path("before").textValue()) + " → "
                                + arrow(change.path("after").textValue())));
        return changes;
    }

    @Test
    void aRemovalEndsEveryFactAndWhatIsPromisedAnewBeginsThem() throws Exception {
        Api other = Api.fresh("STORY");
        other.define("B12").statusCode(201);
        other.clerk().delete(other.indicator("B12")).then().statusCode(204);
        other.define("B12").statusCode(201);

        JsonNode steps = new ObjectMapper()
                .readTree(other.clerk().get(other.history("B12")).asByteArray())
                .get("items");

        assertEquals("indicator-removed", steps.get(1).get("action").asText());
        assertChanged(steps.get(1), "measures[拆迁面积].target", "3.28", null);
        assertChanged(steps.get(1), "name", "一职教东片征收", null);
        assertChanged(steps.get(2), "measures[拆迁面积].target", null, "3.28");
        assertEquals(changes(steps.get(0)), changes(steps.get(2)));
    }

    @Test
    void everyStepShowsTheIndicatorAsItWasThen() throws Exception {
        JsonNode steps = page("").get("items");

        for (JsonNode step : steps) {
            assertEquals(step.get("revision"), step.get("state").get("revision"));
            assertEquals("B12", step.get("state").get("code").asText());
        }
        assertEquals(
                "3.28",
                steps.get(9).get("state").get("measures").get(0).get("target").asText());
        assertEquals(
                "2.8",
                steps.get(12).get("state").get("measures").get(0).get("target").asText());
    }

    @Test
    void pagesOfTheStoryAreThatStory() throws Exception {
        List<JsonNode> paged = new ArrayList<>();
        for (int page = 1; page <= 4; page++) {
            JsonNode part = page("?size=4&page=" + page);
            assertEquals(13, part.get("total").asInt());
            part.get("items").forEach(paged::add);
        }
        List<JsonNode> whole = new ArrayList<>();
        page("").get("items").forEach(whole::add);
        assertEquals(whole, paged);
    }

    @Test
    void whatHappenedToTheYearBeforeAnIndicatorWasPromisedOrAfterItWasRemovedIsNotItsStory() throws Exception {
        post(as("u-2", "王五", "finance"), api.reporting() + "/reopening", "{\"reason\": \"漏报\"}", 200);
        api.reopenPlan();
        api.define("B13").statusCode(201);
        api.define("B14").statusCode(201);
        api.clerk().delete(api.indicator("B14")).then().statusCode(204);
        api.approvePlan();

        assertEquals(
                List.of("indicator-defined", "plan-submitted", "plan-approved"),
                Api.as(Tokens.auditor()).get(api.history("B13")).path("items.action"));
        assertEquals(
                List.of("indicator-defined", "indicator-removed"),
                Api.as(Tokens.auditor()).get(api.history("B14")).path("items.action"));
    }
}
