package org.jixiao.indicator.planning;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.jixiao.indicator.filing.Api;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class PlanLifeTest {

    private static final String NOTHING = "{}";
    private static final String REASON = "{\"reason\": \"审计发现漏报\"}";

    private final Api api = Api.fresh("PLAN");

    @Inject
    Jdbi jdbi;

    @Test
    void a_year_is_planned_returned_approved_reported_and_confirmed() {
        api.define("B12").statusCode(201);
        clerk("plan/submission", NOTHING).statusCode(200).body("stage", equalTo("SUBMITTED"));
        finance("plan/return", objection("B12"))
                .statusCode(200)
                .body("stage", equalTo("RETURNED"))
                .body("step.by.name", equalTo("财政审核"))
                .body("step.objections[0].indicator", equalTo("B12"));
        clerk("plan/submission", "{\"comment\": \"已按意见修改\"}").statusCode(200);
        finance("plan/approval", NOTHING)
                .statusCode(200)
                .body("stage", equalTo("APPROVED"))
                .body("reportingStage", equalTo("OPEN"));
        api.report("B12", "3.3").statusCode(200);
        clerk("reporting/submission", NOTHING).statusCode(200).body("reportingStage", equalTo("SUBMITTED"));
        finance("reporting/return", objection("B12")).statusCode(200).body("reportingStage", equalTo("RETURNED"));
        clerk("reporting/submission", NOTHING).statusCode(200);
        finance("reporting/confirmation", NOTHING).statusCode(200).body("reportingStage", equalTo("CONFIRMED"));

        api.clerk()
                .get(api.plan() + "/history")
                .then()
                .statusCode(200)
                .body("total", equalTo(8))
                .body(
                        "items.action",
                        equalTo(List.of(
                                "plan-submitted",
                                "plan-returned",
                                "plan-submitted",
                                "plan-approved",
                                "reporting-submitted",
                                "reporting-returned",
                                "reporting-submitted",
                                "reporting-confirmed")))
                .body("items[3].summary", equalTo("批准 2019 年绩效目标"))
                .body("items[3].name", equalTo("财政审核"))
                .body("items[2].state.step.comment", equalTo("已按意见修改"));
    }

    @Test
    void what_is_submitted_or_approved_is_not_changed() {
        api.define("B1").statusCode(201);
        clerk("plan/submission", NOTHING).statusCode(200);
        refused(api.clerk().body(Api.definition("9")).put(api.indicator("B1")).then(), "已提交");
        refused(api.clerk().delete(api.indicator("B1")).then(), "已提交");
        refused(
                api.clerk()
                        .body(
                                "{\"goals\": [{\"horizon\": \"ANNUAL\", \"number\": 1, \"name\": \"甲\", \"targets\": []}]}")
                        .put(api.goals())
                        .then(),
                "已提交");
        refused(api.define("B2"), "已提交");
        finance("plan/approval", NOTHING).statusCode(200);
        refused(api.clerk().body(Api.definition("9")).put(api.indicator("B1")).then(), "已批准");
        refused(api.define("B2"), "变更申请");
        api.define("B1").statusCode(200);

        finance("plan/reopening", REASON).statusCode(200).body("stage", equalTo("RETURNED"));
        api.clerk().body(Api.definition("9")).put(api.indicator("B1")).then().statusCode(200);
    }

    @Test
    void nothing_is_reported_against_a_plan_that_is_not_approved() {
        api.define("B1").statusCode(201);
        refused(api.report("B1", "3"), "尚未批准");
        refused(api.requestWaiver("B1"), "尚未批准");
        clerk("plan/submission", NOTHING).statusCode(200);
        refused(api.report("B1", "3"), "尚未批准");
    }

    @Test
    void what_is_confirmed_stays_until_it_is_reopened() {
        api.promise("B1");
        api.report("B1", "3.3").statusCode(200);
        clerk("reporting/submission", NOTHING).statusCode(200);
        refused(api.report("B1", "3.4"), "已提交");
        api.requestWaiver("B1").statusCode(201);
        finance("reporting/confirmation", NOTHING).statusCode(200);
        refused(api.report("B1", "3.4"), "已确认");
        refused(api.approve("B1"), "已确认");
        refused(finance("plan/reopening", REASON), "已确认");

        finance("reporting/reopening", REASON)
                .statusCode(200)
                .body("reportingStage", equalTo("RETURNED"))
                .body("reportingStep.comment", equalTo("审计发现漏报"));
        api.report("B1", "3.4").statusCode(200);
    }

    @Test
    void a_reporting_is_submitted_when_all_is_reported_and_explained() {
        api.promise("B1", "B2");
        api.report("B1", "2").statusCode(200);
        clerk("reporting/submission", NOTHING)
                .statusCode(422)
                .body(
                        "violations.field",
                        equalTo(List.of(
                                "indicators[B1].deviationReason", "indicators[B1].remedy", "indicators[B2].values")));

        explained("B1", "2").statusCode(200);
        explained("B2", "9").statusCode(200);
        clerk("reporting/submission", NOTHING).statusCode(200);
    }

    private ValidatableResponse explained(String code, String actual) {
        return api.clerk().body("""
                        {"values": [{"name": "拆迁面积", "actual": "%s"}], "deviationReason": "签约进度", "remedy": "明年补签"}
                        """.formatted(actual)).put(api.actual(code)).then();
    }

    @Test
    void nobody_examines_what_they_submitted_themselves() {
        api.define("B1").statusCode(201);
        finance("plan/submission", NOTHING).statusCode(200);
        refused(finance("plan/approval", NOTHING), "本人");
        refused(finance("plan/return", objection("B1")), "本人");
        Api.as(Tokens.finance("another"))
                .body(NOTHING)
                .post(api.plan() + "/approval")
                .then()
                .statusCode(200);
    }

    @Test
    void a_step_names_what_is_wrong_with_it() {
        clerk("plan/submission", NOTHING).statusCode(422).body("violations.field", hasItem("indicators"));
        refused(finance("plan/approval", NOTHING), "尚未提交");
        api.clerk().get(api.plan()).then().statusCode(404);
        api.define("B1").statusCode(201);
        clerk("plan/submission", NOTHING).statusCode(200);
        finance("plan/return", objection("B9"))
                .statusCode(422)
                .body("violations.field", hasItem("objections[0].indicator"));
        finance("plan/return", "{\"objections\": []}").statusCode(400).body("violations.field", hasItem("objections"));
        finance("plan/return", "{\"objections\": [{\"reason\": \" \"}]}")
                .statusCode(400)
                .body("violations.field", hasItem("objections[0].reason"));
        finance("plan/reopening", NOTHING).statusCode(400).body("violations.field", hasItem("reason"));
        api.clerk()
                .header("If-Match", "\"7\"")
                .body(NOTHING)
                .post(api.plan() + "/submission")
                .then()
                .statusCode(412);
    }

    @Test
    void a_step_sent_again_is_taken_once() {
        api.define("B1").statusCode(201);
        for (int i = 0; i < 2; i++) {
            api.clerk()
                    .header("Idempotency-Key", "submit")
                    .body(NOTHING)
                    .post(api.plan() + "/submission")
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"1\"");
        }
        refused(clerk("plan/submission", NOTHING), "已提交");
    }

    @Test
    void a_removed_indicator_is_gone_and_its_history_stays() {
        api.define("B1").statusCode(201);
        String all = api.clerk().get(api.indicators()).header("ETag");
        api.clerk()
                .header("If-Match", "\"2\"")
                .delete(api.indicator("B1"))
                .then()
                .statusCode(412);
        api.clerk().delete(api.indicator("B1")).then().statusCode(204);

        api.clerk().get(api.indicator("B1")).then().statusCode(404);
        api.clerk().delete(api.indicator("B1")).then().statusCode(404);
        api.clerk()
                .header("If-None-Match", all)
                .get(api.indicators())
                .then()
                .statusCode(200)
                .body("", hasSize(0));
        api.clerk().get(api.history("B1")).then().statusCode(200).body("total", equalTo(2));
        api.define("B1").statusCode(201).header("ETag", "\"3\"");
    }

    @Test
    void a_goal_that_an_indicator_serves_stays_and_an_unknown_one_is_not_served() {
        String two = """
                {"goals": [{"horizon": "ANNUAL", "number": 1, "name": "经济", "targets": []},
                           {"horizon": "ANNUAL", "number": 2, "name": "项目", "targets": []}]}
                """;
        api.clerk().body(two).put(api.goals()).then().statusCode(201);
        serving(9).statusCode(422).body("violations.field", hasItem("goals[0]"));
        serving(2).statusCode(201).body("grounds.goals[0].number", equalTo(2)).body("grounds.core", equalTo(true));

        api.clerk()
                .body("{\"goals\": [{\"horizon\": \"ANNUAL\", \"number\": 1, \"name\": \"经济\", \"targets\": []}]}")
                .put(api.goals())
                .then()
                .statusCode(422)
                .body("violations.message", hasItem(containsString("B1")));
    }

    private ValidatableResponse serving(int goal) {
        String definition = Api.definition("3.28")
                .replaceFirst(
                        "\\{", "{\"core\": true, \"goals\": [{\"horizon\": \"ANNUAL\", \"number\": " + goal + "}],");
        return api.clerk().body(definition).put(api.indicator("B1")).then();
    }

    @Test
    void next_year_begins_with_what_this_year_promised() {
        api.clerk()
                .body("{\"goals\": [{\"horizon\": \"ANNUAL\", \"number\": 1, \"name\": \"经济\", \"targets\": []}]}")
                .put(api.goals())
                .then()
                .statusCode(201);
        api.promise("B1", "B2");
        api.report("B1", "3.3").statusCode(200);
        String next = api.year().replace("2019", "2020");

        copyTo(next, 2018).statusCode(422).body("violations.field", hasItem("fromYear"));
        copyTo(next, 2019).statusCode(201).body("goals", hasSize(1)).body("stage", equalTo("DRAFT"));

        api.clerk()
                .get(next + "/indicators")
                .then()
                .body("code", equalTo(List.of("B1", "B2")))
                .body("[0].measures[0].target", equalTo("3.28"))
                .body("[0].measures[0].actual", nullValue())
                .body("[0].report", nullValue());
        api.clerk()
                .get(next + "/indicators/B1/history")
                .then()
                .body("items.summary", equalTo(List.of("沿用指标 B1 一职教东片征收（2019 年）")));
        copyTo(next, 2019).statusCode(409);

        for (String code : List.of("B1", "B2")) {
            api.clerk().delete(next + "/indicators/" + code).then().statusCode(204);
        }
        api.clerk().body("{\"goals\": []}").put(next + "/goals").then().statusCode(200);
        copyTo(next, 2019).statusCode(201);
        api.clerk().get(next + "/indicators/B1").then().statusCode(200).header("ETag", equalTo("\"3\""));
    }

    @Test
    void a_copy_takes_as_many_statements_however_many_indicators_there_are() {
        api.promise("B1");
        int ofOne = statements(
                () -> copyTo(api.year().replace("2019", "2021"), 2019).statusCode(201));
        api.reopenPlan();
        api.promise("B2", "B3", "B4", "B5");
        int ofFive = statements(
                () -> copyTo(api.year().replace("2019", "2022"), 2019).statusCode(201));

        assertTrue(ofOne > 0);
        assertEquals(ofOne, ofFive);
    }

    /** Of those that read and write indicators and tell of them. */
    private int statements(Runnable work) {
        AtomicInteger count = new AtomicInteger();
        SqlStatements config = jdbi.getConfig(SqlStatements.class);
        SqlLogger before = config.getSqlLogger();
        config.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                if (context.getRenderedSql()
                        .matches(
                                "(?s).*(from indicator|join indicator|into indicator|into revision|into outbox|pg_advisory).*")) {
                    count.incrementAndGet();
                }
            }
        });
        try {
            work.run();
        } finally {
            config.setSqlLogger(before);
        }
        return count.get();
    }

    private ValidatableResponse copyTo(String year, int from) {
        return api.clerk()
                .body("{\"fromYear\": " + from + "}")
                .post(year + "/plan/copy")
                .then();
    }

    private ValidatableResponse clerk(String step, String body) {
        return api.clerk().body(body).post(api.year() + "/" + step).then();
    }

    private ValidatableResponse finance(String step, String body) {
        return api.finance().body(body).post(api.year() + "/" + step).then();
    }

    private static String objection(String code) {
        return "{\"objections\": [{\"indicator\": \"" + code + "\", \"reason\": \"指标值偏低\"}]}";
    }

    private static void refused(ValidatableResponse answer, String why) {
        answer.statusCode(409).contentType("application/problem+json").body("detail", containsString(why));
    }
}
