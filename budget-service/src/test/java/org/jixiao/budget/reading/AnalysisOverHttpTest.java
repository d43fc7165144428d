package org.jixiao.budget.reading;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jixiao.budget.accounts.ReferenceCase;
import org.jixiao.budget.entry.BudgetApi;
import org.jixiao.budget.examining.EnteredReferenceCase;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published tables, entered line by line, give the figures of the published analysis in every format. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class AnalysisOverHttpTest {

    private static String budget;

    private final BudgetApi finance = BudgetApi.finance();

    @Test
    void theFiguresOfThePublishedSecondSection() {
        get("analysis")
                .then()
                .statusCode(200)
                .body(
                        "analysis.structure.executed",
                        contains(
                                "13328431.98",
                                "11897636.98",
                                "1430795.00",
                                "21611040.47",
                                "790566.00",
                                "11468627.00",
                                "54600.00",
                                "9297247.47",
                                "34939472.45"))
                .body(
                        "analysis.structure.share.percent",
                        contains("38.15", "89.27", "10.73", "61.85", "3.66", "53.07", "0.25", "43.02", "100.00"))
                .body("analysis.structure[2].share.base", equalTo("basic.executed"))
                .body("analysis.structure[2].share.baseName", equalTo("基本支出决算"))
                .body("analysis.basic.total.executed", equalTo("13328431.98"))
                .body("analysis.basic.total.balance", equalTo("0.00"))
                .body("analysis.project.total.adjustment", equalTo("1632630.47"))
                .body("analysis.funds.total.executed", contains("33364551.98", "1574920.47", "0.00"))
                .body("analysis.expenses[0].overPriorYear.percent", equalTo("-40.93"))
                .body("analysis.expenses[0].overBudget.percent", equalTo("-64.92"))
                .body("analysis.expenses[1].overPriorYear.percent", nullValue())
                .body("analysis.expenses[1].overPriorYear.missing", containsString("为零"))
                .body("priorYearRevision", equalTo(0))
                .body("analysis.yearOnYear[0].growth.missing", equalTo("未登记上年总支出决算"));
    }

    @Test
    void everyOneOfTheTwentyTwoLinesStandsWithItsFiguresInItsTable() {
        JsonPath analysis = get("analysis").jsonPath();
        List<String> shown = Stream.of("basic", "project")
                .flatMap(table -> analysis.<Map<String, Object>>getList("analysis." + table + ".rows").stream()
                        .map(row -> table.toUpperCase(Locale.ROOT) + " " + row.get("line") + " " + row.get("amounts")))
                .sorted()
                .toList();

        List<String> published = new ArrayList<>();
        for (JsonNode line : ReferenceCase.budget().get("lines")) {
            Map<String, String> amounts = new LinkedHashMap<>();
            amounts.put("initial", money(line, "initial"));
            amounts.put("adjustment", money(line, "adjustment"));
            amounts.put("adjusted", money(line, "adjusted"));
            amounts.put("executed", money(line, "final"));
            amounts.put("balance", "0.00");
            published.add(line.get("kind").asText() + " " + line.get("subject").asText() + " " + amounts);
        }
        assertEquals(22, published.size());
        assertEquals(published.stream().sorted().toList(), shown);
    }

    private static String money(JsonNode line, String field) {
        return ReferenceCase.decimal(line, field).setScale(2).toPlainString();
    }

    @Test
    void theYearBeforeIsComparedOnceItIsThere() {
        finance.department("ANALYSIS-2");
        for (int year : new int[] {2018, 2019}) {
            String line = "ANALYSIS-2/years/" + year + "/budget/lines/2010301";
            finance.put(line, BudgetApi.line("BASIC", "行政运行", "100.00")).then().statusCode(201);
            finance.post(line + "/payments", """
                            {"voucher": "1", "date": "%d-06-30", "amount": "%d"}""".formatted(year, year == 2018 ? 80 : 100))
                    .then()
                    .statusCode(201);
        }

        finance.get("ANALYSIS-2/years/2019/budget/analysis")
                .then()
                .statusCode(200)
                .header("ETag", "\"2.2\"")
                .body("analysis.yearOnYear[0].growth.before", equalTo("80.00"))
                .body("analysis.yearOnYear[0].growth.change", equalTo("20.00"))
                .body("analysis.yearOnYear[0].growth.percent", equalTo("25.00"))
                .body("analysis.yearOnYear[0].growth.base", equalTo("priorYear.total.executed"));
    }

    @Test
    void aDayWithinTheYearIsShownAsItStoodInEveryFormat() throws IOException {
        finance.department("ANALYSIS-4");
        String year = "ANALYSIS-4/years/2019/budget";
        String line = year + "/lines/2010301";
        finance.put(line, BudgetApi.line("BASIC", "行政运行", "100.00")).then().statusCode(201);
        finance.post(line + "/adjustments", """
                        {"kind": "ADDED", "amount": "50", "date": "2019-07-01", "reason": "x", "document": "y"}""").then().statusCode(201);
        for (String day : List.of("2019-06-30", "2019-07-01")) {
            finance.post(line + "/payments", """
                            {"voucher": "%s", "date": "%s", "amount": "40"}""".formatted(day, day)).then().statusCode(201);
        }
        finance.put(year + "/economic-split", "{\"personnel\": \"30\", \"dailyOperating\": \"50\"}")
                .then()
                .statusCode(201);
        finance.post(year + "/closing", BudgetApi.closing("80")).then().statusCode(201);

        finance.get(year + "/analysis?asOf=2019-06-30")
                .then()
                .statusCode(200)
                .body("analysis.asOf", equalTo("2019-06-30"))
                .body("analysis.executedName", equalTo("累计支出"))
                .body("analysis.basic.total.adjusted", equalTo("100.00"))
                .body("analysis.basic.total.executed", equalTo("40.00"))
                .body("analysis.structure[0].executed", equalTo("40.00"))
                .body("analysis.structure[1].executed", nullValue())
                .body("analysis.structure[1].share.missing", equalTo("人员经费未按日登记"));
        finance.get(year + "/analysis")
                .then()
                .body("analysis.asOf", nullValue())
                .body("analysis.executedName", equalTo("年终决算"))
                .body("analysis.basic.total.executed", equalTo("80.00"));
        finance.get(year + "/analysis?asOf=2019-12-31")
                .then()
                .body("analysis.executedName", equalTo("年终决算"))
                .body("analysis.basic.total.executed", equalTo("80.00"));
        Response csv = finance.get(year + "/analysis.csv?asOf=2019-06-30");
        csv.then().header("Content-Disposition", containsString("ANALYSIS-4-2019-analysis-2019-06-30.csv"));
        String text = new String(csv.asByteArray(), StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\uFEFF支出规模和结构（截至 2019-06-30）\r\n级次,项目,累计支出（元）,"), text);
        assertTrue(text.contains("\r\n二级,日常公用经费,,,累计基本支出,日常公用经费未按日登记\r\n"), text);
        assertTrue(text.contains("\r\n与上年同期比较（截至 2019-06-30）\r\n项目,本年（元）,上年同期（元）,"), text);
        assertTrue(text.contains("\r\n累计总支出,40.00,,,,未登记上年同期累计总支出\r\n"), text);
        assertTrue(!text.contains("决算"), text);
        Response xlsx = finance.get(year + "/analysis.xlsx?asOf=2019-06-30");
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx.asByteArray()))) {
            var rows = workbook.findSheet("基本支出").orElseThrow().read();
            assertTrue(
                    rows.get(1).getCellText(0).endsWith("　截至 2019-06-30"),
                    rows.get(1).getCellText(0));
            assertEquals("累计支出（元）", rows.get(2).getCellText(8));
            assertEquals(
                    "40",
                    rows.get(3)
                            .getCellAsNumber(8)
                            .orElseThrow()
                            .stripTrailingZeros()
                            .toPlainString());
        }
    }

    @ParameterizedTest
    @CsvSource({"2018-12-31, 2019-06-30", "2019-02-29, yyyy-MM-dd", "20190630, yyyy-MM-dd", "heute, yyyy-MM-dd"})
    void whatIsNoDayOfTheYearIsRefused(String day, String hint) {
        for (String resource : List.of("analysis", "analysis.csv", "analysis.xlsx")) {
            get(resource + "?asOf=" + day)
                    .then()
                    .statusCode(400)
                    .body("violations.field", contains("asOf"))
                    .body("violations[0].message", containsString(hint));
        }
    }

    @Test
    void theCsvOpensInExcel() {
        Response csv = get("analysis.csv");

        csv.then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"))
                .header("Content-Disposition", containsString("-2019-analysis.csv"));
        String text = new String(csv.asByteArray(), StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\uFEFF支出规模和结构\r\n级次,项目,年终决算（元）,比重（%）,"), text);
        assertTrue(text.contains("\r\n二级,日常公用经费,1430795.00,10.73,基本支出决算,\r\n"), text);
        assertTrue(
                text.contains("\r\n2080208,基层政权和社区建设,,,一般公共预算,11578517.00,-2512290.00,9066227.00,9066227.00,0.00\r\n"),
                text);
    }

    @Test
    void theWorkbookHoldsTheSame() throws IOException {
        Response xlsx = get("analysis.xlsx");

        xlsx.then().statusCode(200).header("Content-Type", containsString("spreadsheetml"));
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx.asByteArray()))) {
            var last = workbook.findSheet("支出规模和结构").orElseThrow().read().get(11);
            assertEquals("合计", last.getCellText(1));
            assertEquals("34939472.45", last.getCellAsNumber(2).orElseThrow().toPlainString());
        }
    }

    @Test
    void thePackageHoldsDescriptorAndData() throws IOException {
        Response zip = get("fiscal-data-package.zip");

        zip.then().statusCode(200).header("Content-Type", equalTo("application/zip"));
        assertEquals(
                List.of("datapackage.json", "data/expenditure.csv"),
                List.copyOf(unzipped(zip).keySet()));
    }

    @Test
    void thePackageBearsTheNameOfItsYear() throws IOException {
        finance.put("ANALYSIS-3/years/2018/profile", "{\"name\": \"原名\", \"region\": \"420104\"}");
        finance.put("ANALYSIS-3/years/2020/profile", "{\"name\": \"新名\", \"region\": \"420104\"}");
        for (int year : new int[] {2017, 2018}) {
            finance.put("ANALYSIS-3/years/" + year + "/budget/lines/2010301", BudgetApi.line("BASIC", "行政运行", "100.00"))
                    .then()
                    .statusCode(201);
        }

        String rows = unzipped(finance.get("ANALYSIS-3/years/2018/budget/fiscal-data-package.zip"))
                .get("data/expenditure.csv");
        assertTrue(rows.contains("2018,ANALYSIS-3,原名,"), rows);
        finance.get("ANALYSIS-3/years/2017/budget/fiscal-data-package.zip")
                .then()
                .statusCode(404)
                .body("detail", containsString("2018"));
    }

    @Test
    void theWorkbookBearsTheNameOfItsYearAndIsAnotherOnceTheProfileIs() {
        finance.put("ANALYSIS-5/years/2018/profile", "{\"name\": \"原名\", \"region\": \"420104\"}");
        for (int year : new int[] {2017, 2018}) {
            finance.put("ANALYSIS-5/years/" + year + "/budget/lines/2010301", BudgetApi.line("BASIC", "行政运行", "100.00"))
                    .then()
                    .statusCode(201);
        }
        String workbook = "ANALYSIS-5/years/2018/budget/analysis.xlsx";
        String before = finance.get(workbook).then().statusCode(200).extract().header("ETag");

        finance.put("ANALYSIS-5/years/2018/profile", "{\"name\": \"新名\", \"region\": \"420104\"}");

        finance.request()
                .header("If-None-Match", before)
                .get(BudgetApi.ROOT + workbook)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(before)));
        finance.get("ANALYSIS-5/years/2017/budget/analysis.xlsx")
                .then()
                .statusCode(404)
                .body("detail", containsString("2018"));
    }

    private static Map<String, String> unzipped(Response answer) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(answer.asByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @ParameterizedTest
    @ValueSource(strings = {"analysis", "analysis.xlsx", "analysis.csv", "fiscal-data-package.zip"})
    void theSameAccountsGiveTheSameFileAndTag(String resource) {
        Response first = get(resource);

        assertArrayEquals(first.asByteArray(), get(resource).asByteArray());
        finance.request()
                .header("If-None-Match", first.header("ETag"))
                .get(BudgetApi.ROOT + budget() + "/" + resource)
                .then()
                .statusCode(304);
    }

    private Response get(String resource) {
        return finance.get(budget() + "/" + resource);
    }

    private static String budget() {
        if (budget == null) {
            budget = EnteredReferenceCase.of("ANALYSIS-1");
            BudgetApi.finance()
                    .post(budget + "/closing", BudgetApi.closing("34939472.45"))
                    .then()
                    .statusCode(201);
        }
        return budget;
    }
}
