package org.jixiao.indicator.batch;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.jixiao.indicator.batch.BatchApi.actuals;
import static org.jixiao.indicator.batch.BatchApi.csv;
import static org.jixiao.indicator.batch.BatchApi.request;
import static org.jixiao.indicator.batch.BatchApi.send;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.Topic;
import org.jixiao.indicator.filing.Api;
import org.jixiao.indicator.filing.TopicReader;
import org.jixiao.stream.CloudEvents;
import org.jixiao.stream.Json;
import org.jixiao.web.rows.RowFormat;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class ActualBatchTest {

    private static final String MANY_KINDS = """
            {"number": 3, "level1": "产出指标", "level2": "项目产出", "level3": "完成率", "name": "协议签约", "points": "2",
             "measures": [
                 {"name": "签约率", "comparison": "AT_LEAST", "unit": "%", "target": "80",
                  "share": {"numerator": "签约户数", "denominator": "应签户数"}},
                 {"name": "公示完成", "comparison": "MILESTONE"},
                 {"name": "满意度", "comparison": "AT_LEAST", "unit": "%", "target": "90"}]}
            """;

    private final Api a = Api.fresh("BAT-A");
    private final Api b = Api.fresh("BAT-B");

    @Inject
    Jdbi jdbi;

    @Test
    void the_same_rows_may_come_as_json_ndjson_csv_or_workbook() throws IOException {
        a.promise("B1");
        b.promise("B1");
        String ofA = """
                {"department": "%s", "year": 2019, "indicator": "B1", "measure": "拆迁面积", "actual": "1.50", "asOf": "2019-12-31"}""".formatted(a.department());
        String ofB = """
                {"department": "%s", "year": 2019, "indicator": "B1", "measure": "拆迁面积", "actual": 2.0, "comment": "复核, \\"补\\""}""".formatted(b.department());

        send(RowFormat.JSON_TYPE, "[" + ofA + "," + ofB + "]")
                .then()
                .statusCode(200)
                .body("rows", equalTo(2))
                .body("entered", equalTo(2))
                .body("repeated", equalTo(0))
                .body("indicators.department", equalTo(List.of(a.department(), b.department())))
                .body("indicators.revision", equalTo(List.of(2, 2)))
                .body("indicators[0].code", equalTo("B1"))
                .body("indicators[0].waiverLapsed", equalTo(false));
        send(RowFormat.NDJSON_TYPE, "\uFEFF" + ofA + "\r\n\n" + ofB + "\n")
                .then()
                .statusCode(200)
                .body("entered", equalTo(0))
                .body("repeated", equalTo(2))
                .body("indicators", hasSize(0));
        csv("""
                actual,department,year,indicator,measure,asOf,comment\r
                1.5,%s,2019,B1,拆迁面积,2019-12-31,\r
                9,%s,2019,B1,拆迁面积,,"复核, ""补""\"\r
                """.formatted(a.department(), b.department()))
                .then()
                .statusCode(200)
                .body("repeated", equalTo(1))
                .body("indicators.department", equalTo(List.of(b.department())));
        send(RowFormat.XLSX_TYPE, workbook())
                .then()
                .statusCode(200)
                .body("entered", equalTo(1))
                .body("indicators[0].revision", equalTo(4));

        b.clerk()
                .get(b.indicator("B1"))
                .then()
                .body("measures[0].actual", equalTo("0.05"))
                .body("report.asOf", equalTo("2019-12-30"))
                .body("report.comment", equalTo("复核, \"补\""));
    }

    @Test
    void a_table_may_be_headed_in_chinese() {
        a.promise("B1");
        csv("""
                部门代码,年度,指标代码,衡量项,实际完成值,数据截止日期,偏差原因,改进措施
                %s,2019,B1,拆迁面积,2.83,2019-12-31,房源未落实,加快协调
                """.formatted(a.department())).then().statusCode(200).body("entered", equalTo(1));
        a.clerk()
                .get(a.indicator("B1"))
                .then()
                .body("measures[0].actual", equalTo("2.83"))
                .body("report.asOf", equalTo("2019-12-31"))
                .body("report.deviationReason", equalTo("房源未落实"))
                .body("report.remedy", equalTo("加快协调"));
    }

    @Test
    void a_table_may_say_in_chinese_whether_a_milestone_is_reached() {
        a.clerk()
                .body(Api.definition("1")
                        .replaceFirst(
                                "\"measures\": \\[.*]",
                                "\"measures\": [{\"name\": \"公示完成\", \"comparison\": \"MILESTONE\"}]"))
                .put(a.indicator("B1"))
                .then()
                .statusCode(201);
        a.approvePlan();
        String row = """
                部门代码,年度,指标代码,衡量项,是否达成
                %s,2019,B1,公示完成,%%s
                """.formatted(a.department());
        Map<String, Boolean> words =
                Map.of("是", true, "否", false, "完成", true, "未完成", false, "TRUE", true, "false", false);
        words.forEach((word, reached) -> {
            csv(row.formatted(word)).then().statusCode(200);
            a.clerk().get(a.indicator("B1")).then().body("measures[0].achieved", equalTo(reached));
        });
        csv(row.formatted("差不多"))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("[0].achieved"))
                .body("violations[0].message", equalTo("第 2 行：应为下列之一：true（是、TRUE、完成）, false（否、FALSE、未完成）。"));
    }

    private byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("实际完成值");
            List<String> header = List.of("department", "year", "indicator", "measure", "actual", "asOf");
            IntStream.range(0, header.size()).forEach(column -> sheet.value(0, column, header.get(column)));
            sheet.value(1, 0, b.department());
            sheet.value(1, 1, 2019);
            sheet.value(1, 2, "B1");
            sheet.value(1, 3, "拆迁面积");
            sheet.value(1, 4, 0.05);
            sheet.value(1, 5, LocalDate.of(2019, 12, 30));
            sheet.style(1, 5).format("yyyy-MM-dd").set();
        }
        return out.toByteArray();
    }

    @Test
    void each_indicator_that_changed_has_a_revision_an_audit_entry_and_an_event_as_if_it_were_reported_alone()
            throws Exception {
        a.promise("B1", "B2");
        a.report("B1", "2");

        actuals(a.department() + ",B1,2.0", a.department() + ",B2,3").then().statusCode(200);

        a.clerk().get(a.indicator("B1")).then().header("ETag", "\"2\"");
        String read = a.clerk()
                .get(a.indicator("B2"))
                .then()
                .header("ETag", "\"2\"")
                .extract()
                .asString();
        a.clerk()
                .get(a.history("B2"))
                .then()
                .body("items[3].action", equalTo("actual-reported"))
                .body("items[3].summary", equalTo("填报 B2 一职教东片征收的实际完成值"))
                .body("items[3].name", equalTo("财政审核"))
                .body("items[3].changes.field", equalTo(List.of("measures[拆迁面积].actual")));
        assertEquals(
                List.of(a.department() + "/2019/B1 clerk", a.department() + "/2019/B2 finance"),
                jdbi.withHandle(handle -> handle.createQuery("""
                                select key || ' ' || split_part(subject, '-', 1) from audit_entry
                                where action = 'actual-reported' and key like :department || '/%' order by key
                                """)
                        .bind("department", a.department())
                        .mapTo(String.class)
                        .list()));
        ConsumerRecord<String, byte[]> told = TopicReader.await(Topic.INDICATORS, a.department() + "/2019/B2", 2)
                .get(1);
        assertEquals(
                Json.read(read, IndicatorState.class), CloudEvents.read(told).state());
        assertEquals("actual-reported", CloudEvents.read(told).cause().action());
    }

    @Test
    void rows_of_an_indicator_are_one_report_of_shares_milestones_and_figures() {
        a.clerk().body(MANY_KINDS).put(a.indicator("B3")).then().statusCode(201);
        a.approvePlan();

        csv("""
                department,year,indicator,measure,actual,achieved,numerator,denominator,asOf,remedy
                %1$s,2019,B3,公示完成,,true,,,2019-12-31,
                %1$s,2019,B3,满意度,95.5,,,,,加强回访
                %1$s,2019,B3,签约率,,,1321,1531,2019-12-31,
                """.formatted(a.department()))
                .then()
                .statusCode(200)
                .body("entered", equalTo(3))
                .body("indicators", hasSize(1));

        a.clerk()
                .get(a.indicator("B3"))
                .then()
                .body("measures[0].actual", equalTo("86.283475"))
                .body("measures[0].ratio.numeratorActual", equalTo("1321"))
                .body("measures[1].achieved", equalTo(true))
                .body("measures[2].actual", equalTo("95.5"))
                .body("report.asOf", equalTo("2019-12-31"))
                .body("report.remedy", equalTo("加强回访"));
    }

    @Test
    void a_day_before_the_year_is_refused_where_it_stands() {
        a.clerk().body(MANY_KINDS).put(a.indicator("B5")).then().statusCode(201);
        a.approvePlan();

        csv("""
                department,year,indicator,measure,actual,achieved,numerator,denominator,asOf
                %1$s,2019,B5,公示完成,,true,,,
                %1$s,2019,B5,满意度,95.5,,,,2018-12-31
                %1$s,2019,B5,签约率,,,1321,1531,
                """.formatted(a.department()))
                .then()
                .statusCode(422)
                .body("violations.field", equalTo(List.of("[1].asOf")));
    }

    @Test
    void a_day_or_a_period_to_come_is_refused_where_it_is_told_first() {
        a.promise("B6", "B7");

        csv("""
                department,year,indicator,measure,actual,asOf,period
                %1$s,2019,B6,拆迁面积,1,2098-12-31,
                %1$s,2019,B7,拆迁面积,1,,2098年上半年
                """.formatted(a.department()))
                .then()
                .statusCode(422)
                .body("violations.field", equalTo(List.of("[0].asOf", "[1].period")))
                .body("violations.message", everyItem(containsString("晚于今天")));
    }

    @Test
    void a_survey_stays_and_what_it_counts_is_not_contradicted() {
        a.clerk().body(MANY_KINDS).put(a.indicator("B4")).then().statusCode(201);
        a.approvePlan();
        a.clerk().body("""
                        {"values": [{"name": "签约率", "numerator": "1", "denominator": "2"},
                                    {"name": "公示完成", "achieved": false}, {"name": "满意度"}],
                         "survey": {"respondents": 40, "communities": 4, "communitiesTotal": 10,
                                    "answers": [{"answer": "满意", "count": 30, "worth": "1"},
                                                {"answer": "不满意", "count": 10, "worth": "0"}]}}
                        """).put(a.actual("B4")).then().statusCode(200);
        String rows = """
                department,year,indicator,measure,actual,achieved,numerator,denominator
                %1$s,2019,B4,公示完成,,true,,
                %1$s,2019,B4,满意度,%2$s,,,
                %1$s,2019,B4,签约率,,,1,2
                """;

        csv(rows.formatted(a.department(), "80"))
                .then()
                .statusCode(422)
                .body("violations.field", equalTo(List.of("[1].actual")));
        csv(rows.formatted(a.department(), "")).then().statusCode(200);

        a.clerk()
                .get(a.indicator("B4"))
                .then()
                .body("measures[1].achieved", equalTo(true))
                .body("measures[2].actual", equalTo("75"))
                .body("report.survey.respondents", equalTo(40));
    }

    @Test
    void a_waiver_lapses_where_its_target_is_missed_by_more_and_stays_elsewhere() {
        a.promise("B5", "B6", "B7");
        for (String code : List.of("B5", "B6")) {
            a.report(code, "2.83");
            a.requestWaiver(code).statusCode(201);
            a.approve(code).statusCode(200);
        }

        actuals(a.department() + ",B7,1", a.department() + ",B6,2.82", a.department() + ",B5,2.9")
                .then()
                .statusCode(200)
                .body("indicators.code", equalTo(List.of("B5", "B6", "B7")))
                .body("indicators.waiverLapsed", equalTo(List.of(false, true, false)));

        a.clerk().get(a.indicator("B5")).then().body("waiver.status", equalTo("APPROVED"));
        a.clerk().get(a.indicator("B6")).then().body("waiver", nullValue());
        a.clerk().get(a.history("B6")).then().body("items[6].summary", equalTo("填报 B6 一职教东片征收的实际完成值，原特殊情况随之失效"));
    }

    @Test
    void a_batch_sent_again_under_its_key_is_answered_again_and_entered_once() {
        a.promise("B8");
        String rows = "department,year,indicator,measure,actual\n" + a.department() + ",2019,B8,拆迁面积,1\n";

        Response first = keyed("key-" + a.department(), rows);
        a.report("B8", "2").statusCode(200);
        Response again = keyed("key-" + a.department(), rows);

        assertEquals(200, first.statusCode());
        assertEquals(first.asString(), again.asString());
        a.clerk().get(a.indicator("B8")).then().body("measures[0].actual", equalTo("2"));
        keyed("key-" + a.department(), rows + a.department() + ",2019,B8,拆迁面积,1\n")
                .then()
                .statusCode(422);
    }

    private static Response keyed(String key, String rows) {
        return request(RowFormat.CSV_TYPE)
                .header("Idempotency-Key", key)
                .body(rows.getBytes(StandardCharsets.UTF_8))
                .post(BatchApi.PATH);
    }

    @Test
    void who_knows_another_revision_is_refused() {
        a.promise("B9");
        String rows = "department,year,indicator,measure,actual,revision\n%s,2019,B9,拆迁面积,%s,1\n";
        csv(rows.formatted(a.department(), "1")).then().statusCode(200);

        csv(rows.formatted(a.department(), "2"))
                .then()
                .statusCode(409)
                .body("violations.field", equalTo(List.of("[0].revision")));
    }

    @Test
    void what_a_table_lacks_stays_and_what_is_blank_there_is_emptied() {
        a.promise("C1");
        a.clerk().body("""
                        {"values": [{"name": "拆迁面积", "actual": "2", "measured": "签约面积"}], "asOf": "2019-12-30",
                         "period": "全年", "comment": "已复核", "deviationReason": "房源未落实", "remedy": "加快协调"}
                        """).put(a.actual("C1")).then().statusCode(200);

        actuals(a.department() + ",C1,2.5").then().statusCode(200);
        a.clerk()
                .get(a.indicator("C1"))
                .then()
                .body("measures[0].actual", equalTo("2.5"))
                .body("measures[0].measured", equalTo("签约面积"))
                .body("report.asOf", equalTo("2019-12-30"))
                .body("report.period", equalTo("全年"))
                .body("report.comment", equalTo("已复核"))
                .body("report.deviationReason", equalTo("房源未落实"))
                .body("report.remedy", equalTo("加快协调"));

        send(RowFormat.JSON_TYPE, """
                [{"department": "%s", "year": 2019, "indicator": "C1", "measure": "拆迁面积", "actual": "3",
                  "asOf": null, "remedy": null, "measured": null}]
                """.formatted(a.department())).then().statusCode(200);
        csv("department,year,indicator,measure,actual,comment,period\n" + a.department() + ",2019,C1,拆迁面积,3,,\n")
                .then()
                .statusCode(200);
        a.clerk()
                .get(a.indicator("C1"))
                .then()
                .body("measures[0].actual", equalTo("3"))
                .body("measures[0].measured", nullValue())
                .body("report.asOf", nullValue())
                .body("report.period", nullValue())
                .body("report.comment", nullValue())
                .body("report.deviationReason", equalTo("房源未落实"))
                .body("report.remedy", nullValue());
    }

    @Test
    void a_survey_of_another_measure_tells_nothing() {
        String definition = Api.definition("90").replace("拆迁面积", "%s").replace("万平方米", "%%");
        a.clerk()
                .body(definition.formatted("满意度"))
                .put(a.indicator("C2"))
                .then()
                .statusCode(201);
        a.approvePlan();
        a.clerk().body("""
                        {"values": [{"name": "满意度"}],
                         "survey": {"respondents": 40, "communities": 4, "communitiesTotal": 10,
                                    "answers": [{"answer": "满意", "count": 30, "worth": "1"},
                                                {"answer": "不满意", "count": 10, "worth": "0"}]}}
                        """).put(a.actual("C2")).then().statusCode(200);
        a.reopenPlan();
        a.clerk()
                .body(definition.formatted("知晓率"))
                .put(a.indicator("C2"))
                .then()
                .statusCode(200);
        a.approvePlan();

        String row = "department,year,indicator,measure,actual\n" + a.department() + ",2019,C2,知晓率,";
        csv(row + "\n").then().statusCode(422).body("violations.field", equalTo(List.of("[0].actual")));
        csv(row + "62\n").then().statusCode(200);
        a.clerk()
                .get(a.indicator("C2"))
                .then()
                .body("measures[0].actual", equalTo("62"))
                .body("report.survey", nullValue());
    }
}
