package org.jixiao.indicator.exchange;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.DataValidation;
import org.jixiao.embedded.testing.Book;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.indicator.filing.Api;
import org.jixiao.web.rows.RowFormat;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class PlanTableTest {

    private static final int HEADER = 4;

    private final FormApi form = FormApi.fresh("FORM");
    private final Api api = form.api();

    /** All that a form shows and does not show: shares, goals, surveys, evidence's place, text with lines and signs. */
    private void promiseAll() {
        api.clerk().body("""
                        {"goals": [{"horizon": "ANNUAL", "number": 1, "name": "就业", "targets": []},
                                   {"horizon": "LONG_TERM", "number": 2, "name": "民生", "targets": []}]}
                        """).put(api.goals());
        define("A1", """
                {"number": 1, "level1": "产出指标", "level2": "质量", "level3": "比率", "name": "=签约率，含“引号”", "points": "2.5",
                 "explanation": "第一行\\n第二行, 有逗号", "core": true, "dataSource": "月报", "targetBasis": "任务书",
                 "goals": [{"horizon": "ANNUAL", "number": 1}, {"horizon": "LONG_TERM", "number": 2}],
                 "measures": [{"name": "签约率", "comparison": "AT_LEAST", "unit": "%", "target": "86", "longTerm": "99.5",
                               "share": {"numerator": "签约户数", "denominator": "应签户数"}},
                              {"name": "天数", "comparison": "BETWEEN", "unit": "天", "target": "-2.5", "upper": "3"},
                              {"name": "验收", "comparison": "MILESTONE"}]}
                """);
        define("A2", """
                {"number": 2, "level1": "满意度", "level2": "满意度", "level3": "满意度", "name": "-居民满意度", "points": "5",
                 "measures": [{"name": "满意度", "comparison": "AT_LEAST", "unit": "%", "target": "90.000001"}]}
                """);
        define("A3", """
                {"number": 3, "level1": "产出指标", "level2": "数量", "level3": "数量", "name": "大数", "points": "5",
                 "measures": [{"name": "大数", "comparison": "EQUAL", "unit": "元", "target": "123456789012345678.123456"}]}
                """);
        api.approvePlan();
        report("A1", """
                {"values": [{"name": "签约率", "numerator": "1321", "denominator": "1531", "measured": "过审"},
                            {"name": "天数", "actual": "0"}, {"name": "验收", "achieved": false}],
                 "asOf": "2019-11-30", "period": "1至11月", "comment": "@说明", "deviationReason": "+原因", "remedy": "措施"}
                """);
        report("A2", """
                {"values": [{"name": "满意度"}],
                 "survey": {"respondents": 40, "communities": 4, "communitiesTotal": 10, "sample": 45,
                            "answers": [{"answer": "满意", "count": 30, "worth": "1"},
                                        {"answer": "一般", "count": 10, "worth": "0.6"}]}}
                """);
    }

    private void define(String code, String body) {
        api.clerk().body(body).put(api.indicator(code)).then().statusCode(201);
    }

    private void report(String code, String body) {
        api.clerk().body(body).put(api.actual(code)).then().statusCode(200);
    }

    @Test
    void anUntouchedDownloadChangesNothing() {
        promiseAll();
        String before = api.clerk().get(api.indicators()).asString();
        for (String extension : List.of("xlsx", "csv", "json")) {
            form.send(ReferenceFormTest.type(extension), form.download(extension), false)
                    .statusCode(200)
                    .body("entered", equalTo(true))
                    .body("unchanged", equalTo(3))
                    .body("indicators.outcome.unique()", equalTo(List.of("UNCHANGED")))
                    .body("faults", empty())
                    .body("notes", empty())
                    .body("ignored", empty());
        }
        assertEquals(before, api.clerk().get(api.indicators()).asString());
    }

    @Test
    void aDryRunTellsWhatWouldChangeAndChangesNothing() {
        promiseAll();
        Book book = form.form();
        int line = book.line("A1");
        book.fill(HEADER, line, Map.of("分子实际值", 1400));
        book.fill(HEADER, line + 1, Map.of("实际完成值", "1 天"));

        form.tryOut(book)
                .statusCode(200)
                .body("entered", equalTo(false))
                .body("changed", equalTo(1))
                .body("indicators[0].revision", equalTo(3))
                .body("indicators[0].changes.find { it.heading == '分子实际值' }.before", equalTo("1321"))
                .body("indicators[0].changes.find { it.heading == '分子实际值' }.after", equalTo("1400"))
                .body(
                        "indicators[0].changes.find { it.field == 'measures[天数].actual' }.cell",
                        equalTo("指标!X" + (line + 1)));
        api.clerk().get(api.indicator("A1")).then().header("ETag", "\"2\"");
        form.enter(book).statusCode(200).body("entered", equalTo(true)).body("changed", equalTo(1));
        api.clerk()
                .get(api.indicator("A1"))
                .then()
                .header("ETag", "\"3\"")
                .body("measures[0].actual", equalTo("91.443501"))
                .body("measures[1].actual", equalTo("1"))
                .body("grounds.dataSource", equalTo("月报"));
        api.clerk().get(api.history("A1")).then().body("items.revision.max()", equalTo(3));
    }

    @Test
    void toSayThatItIsNoCoreIndicatorChangesNothing() {
        api.promise("B1");
        form.send(RowFormat.CSV_TYPE, "指标代码,指标名称,核心指标\nB1,一职教东片征收,否\n".getBytes(StandardCharsets.UTF_8), false)
                .statusCode(200)
                .body("unchanged", equalTo(1));
    }

    @Test
    void whatAPromiseRestsOnIsFilledInInTheFormInATableOfOnesOwnAndInJson() {
        api.define("B1").statusCode(201);
        Book book = form.form();
        book.fill(HEADER, book.line("B1"), Map.of("数据来源", "区统计局月报", "指标值设定依据", "年度工作目标"));
        form.enter(book)
                .statusCode(200)
                .body("indicators[0].changes.heading", hasItems("数据来源", "指标值设定依据"))
                .body(
                        "indicators[0].changes.find { it.field == 'targetBasis' }.cell",
                        equalTo("指标!L" + book.line("B1")));
        assertGrounds("区统计局月报", "年度工作目标");

        form.send(RowFormat.CSV_TYPE, "指标代码,指标名称,数据来源\nB1,一职教东片征收,台账\n".getBytes(StandardCharsets.UTF_8), false)
                .statusCode(200)
                .body("changed", equalTo(1));
        assertGrounds("台账", "年度工作目标");

        String row = "[{\"code\": \"B1\", \"targetBasis\": \"任务书\"}]";
        form.send(RowFormat.JSON_TYPE, row.getBytes(StandardCharsets.UTF_8), false)
                .statusCode(200)
                .body("changed", equalTo(1));
        assertGrounds("台账", "任务书");
        form.clerk()
                .get(api.year() + "/plan.json")
                .then()
                .body("[0].dataSource", equalTo("台账"))
                .body("[0].targetBasis", equalTo("任务书"));
    }

    private void assertGrounds(String dataSource, String targetBasis) {
        api.clerk()
                .get(api.indicator("B1"))
                .then()
                .body("grounds.dataSource", equalTo(dataSource))
                .body("grounds.targetBasis", equalTo(targetBasis));
    }

    @Test
    void aDayBeforeTheYearIsRefusedInItsCell() {
        api.promise("B1");
        Book book = form.form();
        book.fill(HEADER, book.line("B1"), Map.of("实际完成值", "2.83", "数据截止日期", "2018-12-31"));

        form.enter(book)
                .statusCode(422)
                .body("violations.field", equalTo(List.of("指标!AB" + book.line("B1"))))
                .body("violations[0].message", startsWith("数据截止日期（B1 一职教东片征收）：数据截止日期 2018-12-31 早于"));
    }

    @Test
    void oneFaultAndNothingIsEntered() {
        api.promise("B1", "B2", "B3");
        Book book = form.form();
        book.fill(HEADER, book.line("B1"), Map.of("实际完成值", "2.83"));
        book.fill(HEADER, book.line("B2"), Map.of("实际完成值", "三公里"));
        book.fill(HEADER, book.line("B3"), Map.of("实际完成值", 4, "数据截止日期", "去年"));
        String two = "指标!X" + book.line("B2");
        String three = "指标!AB" + book.line("B3");

        form.tryOut(book)
                .statusCode(200)
                .body("faults.cell", equalTo(List.of(two, three)))
                .body("faults.kind", equalTo(List.of("QUESTION", "QUESTION")))
                .body("faults[0].reason", containsString("看不懂"))
                .body("indicators.code", equalTo(List.of("B1")));
        form.enter(book)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", equalTo(List.of(two, three)));
        form.clerk()
                .contentType(RowFormat.XLSX_TYPE)
                .header("Accept-Language", "en")
                .body(book.bytes())
                .post(api.year() + "/plan:batch")
                .then()
                .statusCode(400)
                .body("violations[1].message", containsString("should be a day"));
        api.clerk().get(api.indicator("B1")).then().header("ETag", "\"1\"");
    }

    @Test
    void rowsOfAnotherRevisionAreRefusedOnlyWhereTheyDiffer() {
        api.promise("B1", "B2");
        Book book = form.form();
        book.fill(HEADER, book.line("B1"), Map.of("实际完成值", 3));
        form.enter(book).statusCode(200).body("changed", equalTo(1));
        form.enter(book).statusCode(200).body("unchanged", equalTo(2));

        book.fill(HEADER, book.line("B1"), Map.of("实际完成值", 4));
        book.fill(HEADER, book.line("B2"), Map.of("实际完成值", 5));
        String revision = "指标!AK" + book.line("B1");
        form.tryOut(book)
                .body("faults.cell", equalTo(List.of(revision)))
                .body("faults.kind", equalTo(List.of("CONFLICT")));
        form.enter(book)
                .statusCode(409)
                .body("violations.field", equalTo(List.of(revision)))
                .body("violations[0].message", containsString("\"2\""));
        api.clerk().get(api.indicator("B2")).then().header("ETag", "\"1\"");
    }

    @Test
    void whatIsLockedIsRefusedAtItsCell() {
        api.define("B1").statusCode(201);
        Book early = form.form();
        early.fill(HEADER, early.line("B1"), Map.of("实际完成值", 3));
        form.enter(early)
                .statusCode(409)
                .body("violations.field", equalTo(List.of("指标!X" + early.line("B1"))))
                .body("violations[0].message", containsString("尚未批准"));
        api.approvePlan();
        Book late = form.form();
        late.fill(HEADER, late.line("B1"), Map.of("目标值", 3));
        form.enter(late)
                .statusCode(409)
                .body("violations.field", equalTo(List.of("指标!O" + late.line("B1"))))
                .body("violations[0].message", containsString("已批准"));
    }

    @Test
    void toALockedPlanNothingIsAddedAndTheNearestNameIsTold() {
        api.promise("B1");
        form.send(RowFormat.CSV_TYPE, "指标名称,实际完成值（平方米）\n一职教东片,28300\n".getBytes(StandardCharsets.UTF_8), true)
                .statusCode(200)
                .body("faults.reason", equalTo(List.of("本年度没有指标“一职教东片”，计划已提交或已批准，不能新增指标")))
                .body("faults.suggestion", equalTo(List.of("一职教东片征收")));
        form.send(RowFormat.CSV_TYPE, "指标名称,实际完成值（平方米）\n一职教东片征收,28300\n".getBytes(StandardCharsets.UTF_8), true)
                .statusCode(200)
                .body("faults", empty())
                .body("indicators[0].changes.field", equalTo(List.of("measures[拆迁面积].actual")))
                .body("indicators[0].changes.after", equalTo(List.of("2.83")));
    }

    @Test
    void toAddOneGroundIsOneDifference() {
        api.define("B1").statusCode(201);
        form.send(RowFormat.CSV_TYPE, "指标代码,指标名称,数据来源\nB1,一职教东片征收,月报\n".getBytes(StandardCharsets.UTF_8), true)
                .statusCode(200)
                .body("indicators[0].changes.field", equalTo(List.of("dataSource")));
    }

    @Test
    void theRulesOfTheRequestsHoldForCellsToo() {
        Book book = form.form();
        int line = HEADER + 1;
        book.row(line, "B#1", null, "产出", "数量", "数量", "甲", null, 1, null, null, null, null, "甲", "≥", 1, null, "个");
        book.row(line + 1, "B2", null, "产出", "数量", "数量", "乙", null, -1, null, null, null, null, "乙", "区间", 5, 3, "个");
        book.row(
                line + 2, "B3", null, null, null, null, "丙", null, 1, null, "年度7", null, null, "丙", "里程碑", null, null,
                "个");
        book.row(line + 3, "B4", null, "产出", "数量", "数量", "丁", null, 1, null, "年度7", null, null, "丁", "≥", 1, null, "个");
        List<String> cells = form.tryOut(book).statusCode(200).extract().path("faults.cell");
        assertEquals(List.of("指标!A5", "指标!H6", "指标!Q7", "指标!J8"), cells);
        form.enter(book).statusCode(400);
    }

    @Test
    void anEmptyPlanGivesAnEmptyForm() {
        Book book = form.form();
        assertEquals("指标代码", book.text("A4"));
        assertEquals("", book.text("A5"));
        assertTrue(book.text("B1").startsWith("2019"));
        assertFalse(book.cell(5, 0).getCellStyle().getLocked());
        form.send(RowFormat.XLSX_TYPE, form.download("xlsx"), false)
                .statusCode(200)
                .body("indicators", empty());
        assertEquals("[]", new String(form.download("json"), StandardCharsets.UTF_8));
    }

    @Test
    void theFormOffersChoicesAndLocksWhatTheYearLocks() {
        promiseAll();
        Book book = form.form();
        var sheet = book.sheet();
        assertTrue(sheet.getProtect());
        assertFalse(sheet.getCTWorksheet().getSheetProtection().isSetPassword());
        assertTrue(sheet.getPrintSetup().getLandscape());
        assertEquals(9, sheet.getPrintSetup().getPaperSize());
        assertEquals(HEADER, sheet.getPaneInformation().getHorizontalSplitPosition());
        List<String> offered = sheet.getDataValidations().stream()
                .map(DataValidation::getValidationConstraint)
                .map(choices -> String.join(",", choices.getExplicitListValues()))
                .toList();
        assertTrue(offered.contains("≥,≤,=,区间,里程碑"), offered.toString());
        assertTrue(offered.contains("是,否"), offered.toString());
        assertTrue(offered.contains("完成,未完成"), offered.toString());
        int line = book.line("A2");
        assertTrue(book.cell(line, book.column(HEADER, "目标值")).getCellStyle().getLocked());
        assertFalse(book.cell(line, book.column(HEADER, "实际完成值")).getCellStyle().getLocked());
        assertTrue(book.cell(line, book.column(HEADER, "修订号")).getCellStyle().getLocked());
        assertTrue(book.cell(book.line("A1"), book.column(HEADER, "实际完成值"))
                .getCellStyle()
                .getLocked());
    }

    @Test
    void theTableIsHandedOutInThreeFormatsWithATag() {
        api.promise("B1");
        Set<String> tags = new HashSet<>();
        for (String extension : List.of("xlsx", "csv", "json")) {
            String path = api.year() + "/plan." + extension;
            ValidatableResponse answer = form.clerk().get(path).then().statusCode(200);
            if (!extension.equals("json")) {
                answer.header("Content-Disposition", containsString("-2019-plan." + extension));
            }
            tags.add(answer.extract().header("ETag"));
            form.clerk()
                    .header("If-None-Match", answer.extract().header("ETag"))
                    .get(path)
                    .then()
                    .statusCode(304);
        }
        assertEquals(3, tags.size(), () -> tags + " are not one for each");
        form.clerk()
                .get(api.year() + "/plan.json")
                .then()
                .body("[0].target", equalTo("3.28"))
                .body("[0].direction", equalTo("AT_LEAST"));
        assertTrue(new String(form.download("csv"), StandardCharsets.UTF_8).startsWith("\uFEFF指标代码,序号"));
    }

    @Test
    void aRepeatedUploadUnderItsKeyIsTheSameUpload() {
        api.promise("B1");
        Book book = form.form();
        book.fill(HEADER, book.line("B1"), Map.of("实际完成值", 3));
        byte[] bytes = book.bytes();
        for (int i = 0; i < 2; i++) {
            form.clerk()
                    .contentType(RowFormat.XLSX_TYPE)
                    .header("Idempotency-Key", "form-" + api.department())
                    .body(bytes)
                    .post(api.year() + "/plan:batch")
                    .then()
                    .statusCode(200)
                    .body("changed", equalTo(1));
        }
    }

    @Test
    void whatARowInJsonLeavesOutStaysAndWhatIsNullIsEmptied() {
        promiseAll();
        String row = """
                [{"code": "A1", "measure": "签约率", "numeratorActual": "1400"},
                 {"code": "A1", "measure": "天数", "actual": "1", "remedy": "新措施"},
                 {"code": "A1", "measure": "验收", "comment": null}]
                """;
        form.send(RowFormat.JSON_TYPE, row.getBytes(StandardCharsets.UTF_8), false)
                .statusCode(200)
                .body(
                        "indicators.changes.flatten().field",
                        containsInAnyOrder(
                                "measures[签约率].actual",
                                "measures[签约率].ratio.numeratorActual",
                                "measures[天数].actual",
                                "report.comment",
                                "report.remedy"));
        api.clerk()
                .get(api.indicator("A1"))
                .then()
                .body("name", equalTo("=签约率，含“引号”"))
                .body("measures.name", equalTo(List.of("签约率", "天数", "验收")))
                .body("measures[0].actual", equalTo("91.443501"))
                .body("measures[1].upper", equalTo("3"))
                .body("measures[2].achieved", equalTo(false))
                .body("report.deviationReason", equalTo("+原因"))
                .body("report.asOf", equalTo("2019-11-30"))
                .body("report.remedy", equalTo("新措施"))
                .body("report.comment", nullValue());
    }

    @Test
    void anEmptyRowInJsonIsAskedAbout() {
        form.send(RowFormat.JSON_TYPE, "[{}]".getBytes(StandardCharsets.UTF_8), true)
                .statusCode(200)
                .body("faults.cell", equalTo(List.of("[0].name")));
    }

    @Test
    void aFaultInJsonIsNamedByRowAndField() {
        String row = "[{\"code\": \"B1\", \"name\": \"甲\", \"target\": \"x\"}]";
        form.send(RowFormat.JSON_TYPE, row.getBytes(StandardCharsets.UTF_8), true)
                .statusCode(400)
                .body("violations.field", hasItem("[0].target"));
        String open = "[{\"code\": \"B1\", \"name\": \"甲\", \"target\": \"1\", \"points\": \"1\"}]";
        form.send(RowFormat.JSON_TYPE, open.getBytes(StandardCharsets.UTF_8), true)
                .statusCode(200)
                .body("faults[0].cell", equalTo("[0].target"))
                .body("faults[0].suggestion", startsWith("≥1"));
    }
}
