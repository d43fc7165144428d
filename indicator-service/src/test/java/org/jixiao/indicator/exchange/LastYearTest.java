package org.jixiao.indicator.exchange;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jixiao.embedded.testing.Book;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.jixiao.indicator.filing.Api;
import org.jixiao.web.rows.RowFormat;
import org.junit.jupiter.api.Test;

/** A plan that was copied forward, beside the year it came from. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class LastYearTest {

    private static final int HEADER = 4;

    private final FormApi form = FormApi.fresh("LAST");
    private final Api api = form.api();
    private final String before = "/api/v1/departments/" + api.department() + "/years/" + (Api.YEAR - 1);

    private void achieveAndCopyForward() {
        api.clerk().body("""
                        {"number": 1, "level1": "产出指标", "level2": "数量", "level3": "数量", "name": "2018年征收", "points": "5",
                         "measures": [{"name": "面积", "comparison": "AT_LEAST", "unit": "万平方米", "target": "3"},
                                      {"name": "天数", "comparison": "BETWEEN", "unit": "天", "target": "2", "upper": "3"},
                                      {"name": "验收", "comparison": "MILESTONE"},
                                      {"name": "金额", "comparison": "EQUAL", "unit": "亿元", "target": "1"}]}
                        """).put(before + "/indicators/A1").then().statusCode(201);
        api.clerk().body("{}").post(before + "/plan/submission").then().statusCode(200);
        api.finance().body("{}").post(before + "/plan/approval").then().statusCode(200);
        report("3.5");
        api.clerk()
                .body("{\"fromYear\": " + (Api.YEAR - 1) + "}")
                .post(api.plan() + "/copy")
                .then()
                .statusCode(201);
        api.clerk().body("""
                        {"number": 1, "level1": "产出指标", "level2": "数量", "level3": "数量", "name": "2019年征收", "points": "5",
                         "measures": [{"name": "面积", "comparison": "AT_LEAST", "unit": "万平方米", "target": "3.28"},
                                      {"name": "天数", "comparison": "BETWEEN", "unit": "天", "target": "2", "upper": "3"},
                                      {"name": "验收", "comparison": "MILESTONE"},
                                      {"name": "金额", "comparison": "AT_LEAST", "unit": "万元", "target": "9000"},
                                      {"name": "新增", "comparison": "AT_LEAST", "unit": "个", "target": "1"}]}
                        """).put(api.indicator("A1")).then().statusCode(200);
    }

    private void report(String area) {
        api.clerk()
                .body("""
                        {"values": [{"name": "面积", "actual": "%s"}, {"name": "天数", "actual": "2.5"},
                                    {"name": "验收", "achieved": false}, {"name": "金额", "actual": "1.2"}]}
                        """.formatted(area))
                .put(before + "/indicators/A1/actual")
                .then()
                .statusCode(200);
    }

    @Test
    void anIndicatorIsToldBesideWhatItWasUnderItsCode() {
        achieveAndCopyForward();
        String path = api.indicator("A1") + "/last-year";
        String tag = Api.as(Tokens.auditor())
                .get(path)
                .then()
                .statusCode(200)
                .body("name", equalTo("2019年征收"))
                .body("lastYearName", equalTo("2018年征收"))
                .body("measures.measure.name", contains("面积", "天数", "验收", "金额", "新增"))
                .body("measures[0].measure.target", equalTo("3.28"))
                .body("measures[0].lastYear.target", equalTo("3"))
                .body("measures[0].lastYear.actual", equalTo("3.5"))
                .body("measures[2].lastYear.achieved", equalTo(false))
                .body("measures[3].lastYear.unit", equalTo("亿元"))
                .body("measures[4].lastYear", nullValue())
                .extract()
                .header("ETag");
        api.clerk().header("If-None-Match", tag).get(path).then().statusCode(304);

        report("3.6");

        api.clerk()
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(200)
                .body("measures[0].lastYear.actual", equalTo("3.6"));
        api.define("A2").statusCode(201);
        api.clerk()
                .get(api.indicator("A2") + "/last-year")
                .then()
                .statusCode(200)
                .body("lastYearName", nullValue())
                .body("measures.lastYear", contains(nullValue()));
        api.clerk().get(api.indicator("A3") + "/last-year").then().statusCode(404);
    }

    @Test
    void theFormShowsLastYearLockedAndDoesNotReadItBack() {
        achieveAndCopyForward();
        String json = api.clerk()
                .get(api.year() + "/plan.json")
                .then()
                .body("lastYearTarget", contains("3", "2～3", "里程碑", "=1 亿元", null))
                .body("lastYearActual", contains("3.5", "2.5", "未完成", "1.2 亿元", null))
                .extract()
                .asString();
        Book book = form.form();
        int line = book.line("A1");
        int target = book.column(HEADER, "上年目标");
        int actual = book.column(HEADER, "上年完成");
        assertEquals(3, book.cell(line, target).getNumericCellValue());
        assertEquals(3.5, book.cell(line, actual).getNumericCellValue());
        assertEquals("1.2 亿元", book.cell(line + 3, actual).getStringCellValue());
        assertTrue(book.cell(line, target).getCellStyle().getLocked());
        assertTrue(book.cell(line, actual).getCellStyle().getLocked());

        book.cell(line, actual).setCellValue("看不懂的话");
        assertUntouched(form.enter(book));
        byte[] otherwise = json.replace("3.5", "三点五").getBytes(StandardCharsets.UTF_8);
        assertUntouched(form.send(RowFormat.JSON_TYPE, otherwise, false));
        assertUntouched(form.send(RowFormat.CSV_TYPE, form.download("csv"), false));
    }

    private static void assertUntouched(ValidatableResponse answer) {
        answer.statusCode(200)
                .body("unchanged", equalTo(1))
                .body("changed", equalTo(0))
                .body("ignored", equalTo(List.of()));
    }

    @Test
    void aTargetBelowLastYearsActualIsFoundUntilThatIsLower() {
        achieveAndCopyForward();
        String findings = api.year() + "/findings";
        String tag = api.clerk()
                .get(findings)
                .then()
                .body("findings.findAll { it.kind == 'BELOW_LAST_YEAR' }.measure", contains("面积"))
                .body("findings.message", hasItem(containsString("3.28 万平方米，低于上年（2018 年）实际完成的 3.5 万平方米")))
                .extract()
                .header("ETag");

        report("3.2");

        api.clerk()
                .header("If-None-Match", tag)
                .get(findings)
                .then()
                .statusCode(200)
                .body("findings.kind", not(hasItem("BELOW_LAST_YEAR")));
    }
}
