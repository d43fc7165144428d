package org.jixiao.indicator.batch;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.jixiao.indicator.batch.BatchApi.actuals;
import static org.jixiao.indicator.batch.BatchApi.csv;
import static org.jixiao.indicator.batch.BatchApi.send;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.indicator.filing.Api;
import org.jixiao.web.rows.RowFormat;
import org.junit.jupiter.api.Test;

/** One answer names all that is wrong, and nothing is entered. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class ActualBatchFaultsTest {

    private static final String TWO_MEASURES = """
            {"number": 2, "level1": "产出指标", "level2": "项目产出", "level3": "完成率", "name": "道路整修", "points": "2",
             "measures": [{"name": "里程", "comparison": "AT_LEAST", "unit": "公里", "target": "80"},
                          {"name": "验收", "comparison": "MILESTONE"}]}
            """;

    private final Api open = Api.fresh("BATF");
    private final Api locked = Api.fresh("BATF-L");
    private final Api draft = Api.fresh("BATF-D");

    @Test
    void one_answer_names_everything_that_is_wrong() {
        years();

        csv("""
                department,year,indicator,measure,actual,achieved,asOf,comment,revision
                {open},2019,B1,拆迁面积,1,,2019-12-31,,
                {open},2019,B1,拆迁面积,2,,,,
                {open},2019,B2,里程,,,2019-13-01,,
                {open},2019,B2,验收,3,,,,
                {open},2019,B3,里程,1,,,早,
                {open},2019,B3,公里,1,,,晚,
                {open},2019,B9,里程,1,,,,
                {open},2018,B1,拆迁面积,1,,,,
                420104-NOBODY,2019,B1,拆迁面积,x,,,,
                {open},2019,B4,拆迁面积,1,,,,7
                ,2019,B1,,1.0000001,,,,
                {locked},2019,B1,拆迁面积,2,,,,
                {locked},2019,B2,拆迁面积,1,,,,
                {locked},2019,B3,长度,,yes,,,
                {draft},2019,B1,拆迁面积,1,,,,
                {open},2019,B5,拆迁面积,,true,,,
                """.replace("{open}", open.department())
                        .replace("{locked}", locked.department())
                        .replace("{draft}", draft.department()))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "violations.field",
                        equalTo(List.of(
                                "[1].measure",
                                "[2].asOf",
                                "[3].achieved",
                                "[3].actual",
                                "[4].measure",
                                "[5].comment",
                                "[5].measure",
                                "[6].indicator",
                                "[7].year",
                                "[8].actual",
                                "[8].department",
                                "[9].revision",
                                "[10].actual",
                                "[10].department",
                                "[10].measure",
                                "[11].year",
                                "[13].achieved",
                                "[13].measure",
                                "[13].year",
                                "[14].year",
                                "[15].actual",
                                "[15].achieved")))
                .body("violations[0].message", containsString("见 [0]"))
                .body("violations[1].message", containsString("第 4 行"))
                .body("violations[4].message", containsString("缺少衡量项“验收”"))
                .body("violations[5].message", containsString("与同一指标的 [4] 不一致"))
                .body("violations[11].message", containsString("当前修订号为 1"))
                .body("violations[15].message", containsString("自评填报已提交"))
                .body("violations[19].message", containsString("绩效目标尚未批准"));

        open.clerk().get(open.indicator("B1")).then().header("ETag", "\"1\"");
    }

    /** Two measures in B2 and B3 of the open year; B2 of the locked one was reported as 1. */
    private void years() {
        for (String code : List.of("B2", "B3")) {
            open.clerk().body(TWO_MEASURES).put(open.indicator(code)).then().statusCode(201);
        }
        open.promise("B1", "B4", "B5");
        locked.clerk()
                .body(Api.definition("1"))
                .put(locked.indicator("B2"))
                .then()
                .statusCode(201);
        locked.promise("B1", "B3");
        for (String code : List.of("B1", "B3")) {
            locked.report(code, "3.28");
        }
        locked.report("B2", "1").statusCode(200);
        locked.clerk()
                .body("{}")
                .post(locked.reporting() + "/submission")
                .then()
                .statusCode(200);
        draft.define("B1").statusCode(201);
    }

    @Test
    void rules_alone_are_told_with_422_and_locked_years_alone_with_409() {
        years();

        actuals(open.department() + ",B1,1", open.department() + ",B0,1", locked.department() + ",B1,1")
                .then()
                .statusCode(422)
                .body("violations.field", equalTo(List.of("[1].indicator", "[2].year")));
        actuals(open.department() + ",B1,1", locked.department() + ",B1,1")
                .then()
                .statusCode(409)
                .body("violations.field", equalTo(List.of("[1].year")));
        open.clerk().get(open.indicator("B1")).then().header("ETag", "\"1\"");
        // what a locked year says already may be said again
        actuals(open.department() + ",B1,1", locked.department() + ",B2,1")
                .then()
                .statusCode(200)
                .body("entered", equalTo(1));
    }

    @Test
    void a_row_understood_in_part_hides_nothing_of_the_others_of_its_indicator() {
        years();

        csv("""
                department,year,indicator,measure,actual,achieved
                {open},2019,B2,里程,many,
                {open},2019,B2,验收,,
                {open},2019,B2,里程,7,
                """.replace("{open}", open.department()))
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("[0].actual", "[1].achieved", "[2].measure")));
    }

    @Test
    void reasons_are_told_in_english_too() {
        years();

        BatchApi.request(RowFormat.CSV_TYPE)
                .header("Accept-Language", "en")
                .body("department,year,indicator,measure,actual\n" + open.department() + ",2019,B0,x,1\n")
                .post(BatchApi.PATH)
                .then()
                .statusCode(422)
                .body("violations[0].message", containsString("Line 2: the year has no indicator B0"));
    }

    @Test
    void no_more_than_ten_thousand_rows_are_taken_and_no_more_than_a_thousand_faults_listed() {
        String[] rows = new String[10_001];
        Arrays.fill(rows, "420104-NOBODY,B1,x");

        actuals(rows)
                .then()
                .statusCode(422)
                .body("violations", hasSize(1))
                .body("violations[0].message", containsString("10000"));
        actuals(Arrays.copyOf(rows, 1_500))
                .then()
                .statusCode(400)
                .body("violations", hasSize(1_001))
                .body("violations[1000].message", containsString("另有 2000 处"));
    }

    @Test
    void what_is_no_batch_is_refused() {
        send(RowFormat.JSON_TYPE, "[]").then().statusCode(400).body("violations[0].message", containsString("没有数据行"));
        send(RowFormat.JSON_TYPE, "{}").then().statusCode(400);
        csv("department,year,indicator,measure,actuals\n").then().statusCode(400);
        for (String type : List.of("text/plain", "application/xml")) {
            send(type, "x").then().statusCode(415).contentType("application/problem+json");
        }
    }
}
