package org.jixiao.indicator.monitoring;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.indicator.filing.Api;
import org.jixiao.indicator.filing.AtOnce;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class MonitoringTest {

    private static final String DEFINITION = """
            {"number": 3, "level1": "产出指标", "level2": "项目产出", "level3": "完成率", "name": "道路整修", "points": "2",
             "measures": [{"name": "里程", "comparison": "AT_LEAST", "unit": "公里", "target": "80", "cumulative": true},
                          {"name": "满意度", "comparison": "AT_LEAST", "unit": "%", "target": "90"},
                          {"name": "验收", "comparison": "MILESTONE"}]}
            """;

    private final Api api = Api.fresh("MON");

    @Inject
    Jdbi jdbi;

    @Test
    void interim_actuals_are_entered_corrected_and_taken_back_revision_by_revision() {
        plan("R1");

        enter("R1", "2019-03", "18", "88")
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("values[0].unit", equalTo("公里"));
        enter("R1", "2019-03", "18.0", "88").statusCode(200).header("ETag", "\"1\"");
        enter("R1", "2019-03", "20", "88")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("values[0].value", equalTo("20"));
        String path = interim("R1", "2019-03");
        api.clerk().header("If-None-Match", "\"2\"").get(path).then().statusCode(304);
        api.clerk()
                .header("If-Match", "\"1\"")
                .body(readings("1", "1"))
                .put(path)
                .then()
                .statusCode(412);
        api.clerk().header("If-Match", "\"1\"").delete(path).then().statusCode(412);
        api.clerk().header("If-Match", "\"2\"").delete(path).then().statusCode(204);
        api.clerk().get(path).then().statusCode(404);
        api.clerk().delete(path).then().statusCode(404);
        enter("R1", "2019-03", "20", "88").statusCode(201).header("ETag", "\"4\"");

        api.clerk()
                .get(path + "/history")
                .then()
                .body("total", equalTo(4))
                .body(
                        "items.action",
                        equalTo(List.of("interim-reported", "interim-reported", "interim-removed", "interim-reported")))
                .body("items[1].state.values[0].value", equalTo("20"))
                .body("items[0].summary", equalTo("填报 R1 道路整修的监控数据（2019-03）"));
        int audited = jdbi.withHandle(handle -> handle.createQuery("select count(*) from audit_entry where key = :key")
                .bind("key", api.department() + "/2019/R1/2019-03")
                .mapTo(Integer.class)
                .one());
        assertEquals(4, audited);
    }

    @Test
    void they_are_listed_by_the_end_of_their_period() {
        plan("R1");
        String path = api.indicator("R1") + "/interim";
        api.clerk().get(path).then().statusCode(200).body("", empty());
        for (String period : List.of("2019-Q3", "2019-03", "2019-09", "2019-Q1")) {
            enter("R1", period, "18", "88").statusCode(201);
        }
        api.clerk().delete(interim("R1", "2019-Q1")).then().statusCode(204);
        String tag = api.clerk()
                .get(path)
                .then()
                .statusCode(200)
                .body("period", equalTo(List.of("2019-03", "2019-09", "2019-Q3")))
                .extract()
                .header("ETag");
        api.clerk().header("If-None-Match", tag).get(path).then().statusCode(304);
        api.clerk().get(api.indicator("R2") + "/interim").then().statusCode(404);
    }

    @Test
    void a_quarter_and_its_last_month_cant_stand_at_two_figures() {
        plan("R1");
        enter("R1", "2019-06", "30", "88").statusCode(201);

        enter("R1", "2019-Q2", "30", "89")
                .statusCode(422)
                .body("violations.field", equalTo(List.of("values[1].value")))
                .body("violations[0].message", equalTo("与同日截止的 2019-06 监控数据（88）不一致：填报相同的值，或先删除 2019-06 的监控数据"));
        enter("R1", "2019-Q2", "30", "88").statusCode(201);
        enter("R1", "2019-06", "31", "88").statusCode(422).body("violations[0].message", containsString("2019-Q2"));
        enter("R1", "2019-Q1", "10", "80").statusCode(201);
        api.clerk().delete(interim("R1", "2019-Q2")).then().statusCode(204);
        enter("R1", "2019-06", "31", "88").statusCode(200);
    }

    @Test
    void they_neither_change_the_indicator_nor_lock_with_the_reporting() {
        plan("R1");
        api.clerk().body("""
                        {"values": [{"name": "里程", "actual": "80"}, {"name": "满意度", "actual": "90"},
                                    {"name": "验收", "achieved": true}]}
                        """).put(api.actual("R1")).then().statusCode(200);
        api.confirmReporting();

        enter("R1", "2019-Q3", "50", "91").statusCode(201);

        api.clerk()
                .get(api.indicator("R1"))
                .then()
                .header("ETag", "\"2\"")
                .body("measures[0].actual", equalTo("80"))
                .body("measures[0].cumulative", equalTo(true))
                .body("measures[1].cumulative", nullValue());
    }

    @Test
    void they_need_an_approved_plan() {
        api.clerk().body(DEFINITION).put(api.indicator("R1")).then().statusCode(201);
        enter("R1", "2019-03", "1", "1").statusCode(409);
        api.approvePlan();
        enter("R1", "2019-03", "1", "1").statusCode(201);
        api.reopenPlan();
        enter("R1", "2019-03", "2", "1").statusCode(409);
        api.clerk().delete(interim("R1", "2019-03")).then().statusCode(409);
    }

    @Test
    void they_go_with_their_indicator_and_one_that_is_promised_anew_has_none() {
        plan("R1", "R2");
        enter("R1", "2019-03", "20", "88").statusCode(201);
        enter("R1", "2019-Q2", "30", "89").statusCode(201);
        api.reopenPlan();
        api.clerk().delete(api.indicator("R1")).then().statusCode(204);

        api.clerk().get(interim("R1", "2019-03")).then().statusCode(404);
        api.clerk()
                .get(interim("R1", "2019-Q2") + "/history")
                .then()
                .body("items.action", equalTo(List.of("interim-reported", "interim-removed")));

        api.clerk().body(DEFINITION).put(api.indicator("R1")).then().statusCode(201);
        api.approvePlan();
        api.clerk()
                .get(api.indicator("R1") + "/trend")
                .then()
                .body("measures[0].points", hasSize(0))
                .body("measures[0].outlook.status", equalTo("NOTHING_READ"));
        enter("R1", "2019-03", "20", "88").statusCode(201).header("ETag", "\"3\"");
    }

    @Test
    void the_trend_tells_points_projection_and_warning_and_the_year_lists_its_warnings() {
        plan("R1", "R2");
        enter("R1", "2019-Q2", "30", "91").statusCode(201);
        enter("R1", "2019-03", "10", "89").statusCode(201);
        enter("R2", "2019-03", "25", "89").statusCode(201);
        enter("R2", "2019-06", "45", "90").statusCode(201);

        String tag = api.clerk()
                .get(api.indicator("R1") + "/trend")
                .then()
                .statusCode(200)
                .body("name", equalTo("道路整修"))
                .body("measures", hasSize(3))
                .body("measures[0].points.period", equalTo(List.of("2019-03", "2019-Q2")))
                .body("measures[0].points.value", equalTo(List.of("10", "30")))
                .body("measures[0].outlook.projected", equalTo("60"))
                .body("measures[0].outlook.status", equalTo("AT_RISK"))
                .body(
                        "measures[0].outlook.zh",
                        equalTo("截至 2019-Q2 累计 30 公里，按此进度推算年末为 30 × 12 ÷ 6 = 60 公里，预计难以达到目标 ≥ 80 公里"))
                .body("measures[1].outlook.status", equalTo("ON_COURSE"))
                .body("measures[2].outlook.status", equalTo("NOTHING_READ"))
                .extract()
                .header("ETag");
        api.clerk()
                .header("If-None-Match", tag)
                .get(api.indicator("R1") + "/trend")
                .then()
                .statusCode(304);
        Response warnings = api.clerk().get(api.year() + "/warnings");
        warnings.then()
                .body("code", equalTo(List.of("R1")))
                .body("trend.measure", equalTo(List.of("里程")))
                .body("trend.outlook.projected", equalTo(List.of("60")));

        enter("R1", "2019-09", "70", "91").statusCode(201);

        api.clerk()
                .header("If-None-Match", tag)
                .get(api.indicator("R1") + "/trend")
                .then()
                .statusCode(200);
        api.clerk()
                .header("If-None-Match", warnings.header("ETag"))
                .get(api.year() + "/warnings")
                .then()
                .statusCode(200)
                .body("", hasSize(0));
    }

    @Test
    void what_does_not_fit_is_refused_with_field_and_reason() {
        plan("R1");
        for (String period : List.of("2018-03", "2020-Q1")) {
            enter("R1", period, "1", "1").statusCode(400).body("violations[0].field", equalTo("period"));
        }
        int nextYear = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear() + 1;
        api.clerk()
                .body(readings("1", "1"))
                .put(interim("R1", nextYear + "-01").replace("/2019/", "/" + nextYear + "/"))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("period"))
                .body("violations[0].message", containsString(nextYear + "-01-31"));
        for (String period : List.of("2019-13", "2019-Q5", "2019-3", "2019")) {
            enter("R1", period, "1", "1").statusCode(400);
        }
        enter("R9", "2019-03", "1", "1").statusCode(404);
        api.clerk()
                .body("""
                        {"values": [{"name": "里程"}, {"name": "里程", "value": "1"}, {"name": "公里", "value": "1"},
                                    {"name": "验收", "value": "1"}, {"name": "满意度", "value": "1", "achieved": true}]}
                        """)
                .put(interim("R1", "2019-03"))
                .then()
                .statusCode(422)
                .body(
                        "violations.field",
                        equalTo(List.of(
                                "values[0].value",
                                "values[1].name",
                                "values[2].name",
                                "values[3].achieved",
                                "values[3].value",
                                "values[4].achieved")));
        api.clerk()
                .body("{\"values\": []}")
                .put(interim("R1", "2019-03"))
                .then()
                .statusCode(400);
    }

    @Test
    void of_writers_at_the_same_time_none_is_lost() throws Exception {
        plan("R1");

        List<Response> answers = AtOnce.all(
                20, number -> api.clerk().body(readings(number + "", "1")).put(interim("R1", "2019-03")));

        assertEquals(
                Set.of(200, 201), answers.stream().map(Response::statusCode).collect(Collectors.toSet()));
        api.clerk().get(interim("R1", "2019-03")).then().header("ETag", "\"20\"");
    }

    private void plan(String... codes) {
        for (String code : codes) {
            api.clerk().body(DEFINITION).put(api.indicator(code)).then().statusCode(201);
        }
        api.approvePlan();
    }

    private ValidatableResponse enter(String code, String period, String kilometres, String content) {
        return api.clerk()
                .body(readings(kilometres, content))
                .put(interim(code, period))
                .then();
    }

    private static String readings(String kilometres, String content) {
        return """
                {"values": [{"name": "里程", "value": "%s"}, {"name": "满意度", "value": "%s"}], "comment": "月报"}
                """.formatted(kilometres, content);
    }

    private String interim(String code, String period) {
        return api.indicator(code) + "/interim/" + period;
    }
}
