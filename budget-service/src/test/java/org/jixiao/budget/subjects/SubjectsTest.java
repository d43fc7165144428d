package org.jixiao.budget.subjects;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.jixiao.budget.subjects.SubjectsApi.HEADER;
import static org.jixiao.budget.subjects.SubjectsApi.YEAR;
import static org.jixiao.budget.subjects.SubjectsApi.as;
import static org.jixiao.budget.subjects.SubjectsApi.finance;
import static org.jixiao.budget.subjects.SubjectsApi.load;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.budget.entry.BudgetApi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.jixiao.web.rows.RowFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each test has a year of its own, far from those other tests budget in. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class SubjectsTest {

    private static final String TINY =
            HEADER + "201,一般公共服务支出,GENERAL_PUBLIC\n20103,政府办公厅,GENERAL_PUBLIC\n" + "2010301,行政运行,GENERAL_PUBLIC\n";

    @Inject
    Jdbi jdbi;

    @ParameterizedTest
    @CsvSource({"2018, 医疗卫生与计划生育支出", "2019, 卫生健康支出"})
    void aClassIsNamedByYear(int year, String name) {
        finance()
                .get(YEAR + "/210", year)
                .then()
                .statusCode(200)
                .body("name", equalTo(name))
                .body("level", equalTo("CLASS"))
                .body("parent", nullValue())
                .body("source", equalTo("BUILT_IN"));
    }

    @Test
    void landSalesAreAGovernmentFund() {
        as(Tokens.consumer())
                .get(YEAR + "/2120803", 2019)
                .then()
                .statusCode(200)
                .body("fund", equalTo("GOVERNMENT_FUND"))
                .body("parent.code", equalTo("21208"));
    }

    @Test
    void aTableMayBeHeadedInChinese() {
        load(2091, """
                        科目编码,科目名称,资金性质
                        201,一般公共服务支出,一般公共预算
                        212,城乡社区支出,政府性基金预算
                        223,国有资本经营预算支出,国有资本经营
                        """)
                .statusCode(201)
                .body("subjects.items.fund", equalTo(List.of("GENERAL_PUBLIC", "GOVERNMENT_FUND", "STATE_CAPITAL")));
    }

    @Test
    void anUnknownCodeIsRefusedWithItsNearestKnownParent() {
        finance()
                .get(YEAR + "/2010377", 2019)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("2010377"))
                .body("detail", containsString("20103 政府办公厅（室）及相关机构事务"));
    }

    @Test
    void ofYearsBeforeTheBuiltInTableNothingIsSaidUntilTheirTableIsLoaded() {
        finance().get(YEAR, 2013).then().body("source", equalTo("NONE")).body("subjects.total", equalTo(0));
        finance()
                .get(YEAR + "/2010301", 2013)
                .then()
                .statusCode(404)
                .body("detail", containsString("begins with 2015"))
                .body("detail", containsString("must load"));

        load(2013, TINY).statusCode(201);

        finance().get(YEAR + "/2010301", 2013).then().statusCode(200).body("source", equalTo("LOADED"));
    }

    @Test
    void theTableIsPagedAndNarrowed() {
        finance()
                .queryParam("under", "20103")
                .queryParam("size", 2)
                .queryParam("page", 2)
                .get(YEAR, 2019)
                .then()
                .statusCode(200)
                .body("fiscalYear", equalTo(2019))
                .body("source", equalTo("BUILT_IN"))
                .body("subjects.items", hasSize(2))
                .body("subjects.items[0].code", startsWith("20103"))
                .body("subjects.total", greaterThan(4));
    }

    @Test
    void aFullTableIsLoadedFromCsvAndFromXlsx() {
        List<List<String>> rows = SubjectsApi.fullTable();
        assertEquals(1_818, rows.size());
        load(2031, SubjectsApi.csv(rows))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("source", equalTo("LOADED"))
                .body("subjects.total", equalTo(rows.size()));
        String fromCsv = download(2031);

        finance()
                .contentType(RowFormat.XLSX_TYPE)
                .body(SubjectsApi.xlsx(rows))
                .put(YEAR, 2032)
                .then()
                .statusCode(201)
                .body("subjects.total", equalTo(rows.size()));

        assertEquals(fromCsv, download(2032));
        finance()
                .get(YEAR + "/2011009", 2032)
                .then()
                .body("name", equalTo("项，“9”"))
                .body("fund", equalTo("GOVERNMENT_FUND"))
                .body("source", equalTo("LOADED"));
    }

    @Test
    void whatIsDownloadedCanBeLoadedAgain() {
        String builtIn = download(2019);
        assertTrue(builtIn.startsWith("\ufeffcode,name,fund\r\n"), builtIn.substring(0, 30));

        load(2033, builtIn).statusCode(201);

        assertEquals(builtIn, download(2033));
    }

    @Test
    void aTableWithATitleLeavesOutTheFundsThatFollowFromTheCode() {
        load(2063, """
                2063年政府收支分类科目,,
                科目编码,科目名称,资金性质
                212,城乡社区支出,一般公共预算
                ２１２０８,国有土地使用权出让收入安排的支出,
                2120899,其他国有土地使用权出让收入安排的支出,
                223,国有资本经营预算支出,
                """).statusCode(201);
        finance().get(YEAR + "/2120899", 2063).then().body("fund", equalTo("GOVERNMENT_FUND"));
        finance().get(YEAR + "/223", 2063).then().body("fund", equalTo("STATE_CAPITAL"));

        List<String> faults = load(2064, "code,name\n212,城乡社区支出\n21201,城乡社区管理事务\n21208,土地出让\n合计,\n")
                .statusCode(400)
                .extract()
                .path("violations.field");
        assertEquals(List.of("[0].fund", "[1].fund", "[3]"), faults);
    }

    @Test
    void aLoadedTableSupersedesTheBuiltIn() {
        load(2034, TINY).statusCode(201);
        finance().get(YEAR + "/2010302", 2034).then().statusCode(404).body("detail", not(containsString("built-in")));
    }

    @Test
    void revisionsAreHonoured() {
        finance().get(YEAR, 2035).then().statusCode(200).header("ETag", nullValue());
        load(finance().header("If-Match", "\"1\""), 2035, TINY).statusCode(412);
        load(2035, TINY).statusCode(201).header("ETag", "\"1\"");
        load(2035, TINY).statusCode(200).header("ETag", "\"1\"");
        load(finance().header("If-Match", "\"7\""), 2035, TINY + "202,外交支出,GENERAL_PUBLIC\n")
                .statusCode(412);
        load(finance().header("If-Match", "\"1\""), 2035, TINY + "202,外交支出,GENERAL_PUBLIC\n")
                .statusCode(200)
                .header("ETag", "\"2\"");
        finance().header("If-None-Match", "\"2\"").get(YEAR, 2035).then().statusCode(304);
    }

    @Test
    void eachRepresentationHasATagOfItsOwn() {
        load(2062, TINY).statusCode(201);

        asCsv("\"1\"").statusCode(200).header("ETag", "\"1-csv\"").body(containsString("2010301,行政运行"));
        asCsv("\"1-csv\"").statusCode(304).header("ETag", "\"1-csv\"");
        finance()
                .accept("application/json")
                .header("If-None-Match", "\"1-csv\"")
                .get(YEAR, 2062)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    private static ValidatableResponse asCsv(String ifNoneMatch) {
        return finance()
                .accept(RowFormat.CSV_TYPE)
                .header("If-None-Match", ifNoneMatch)
                .get(YEAR, 2062)
                .then();
    }

    @Test
    void everyLoadIsInTheTrailWithWhatItChanged() {
        load(2036, TINY).statusCode(201);
        load(2036, TINY.replace("行政运行", "运行")).statusCode(200);
        load(2036, HEADER + "201,一般公共服务支出,GENERAL_PUBLIC\n20103,,\n").statusCode(400);

        List<Map<String, Object>> trail =
                jdbi.withHandle(handle -> handle.createQuery("""
                        select subject, before -> 'entries' ->> 0 as before, after -> 'entries' ->> 0 as after,
                               jsonb_array_length(after -> 'entries') as changed
                        from audit_entry where action = 'subjects-loaded' and key = '2036' order by id
                        """).mapToMap().list());
        assertEquals(2, trail.size());
        assertEquals(3, trail.get(0).get("changed"));
        assertEquals(1, trail.get(1).get("changed"));
        assertTrue(trail.get(1).get("before").toString().contains("行政运行"));
        assertEquals("finance", trail.get(1).get("subject"));
    }

    /** It goes out as text. */
    @Test
    void aNameThatLooksLikeAFormulaComesBackAsItWas() {
        load(2046, HEADER + "201,=1+1,GENERAL_PUBLIC\n").statusCode(201);

        String csv = finance().accept(RowFormat.CSV_TYPE).get(YEAR, 2046).asString();

        assertTrue(csv.contains("201,'=1+1,"), csv);
        load(2046, csv).statusCode(200);
        finance().get(YEAR + "/201", 2046).then().body("name", equalTo("=1+1"));
    }

    @Test
    void everyBadRowIsNamed() {
        List<String> faults =
                load(2037, HEADER + """
                        201,一般公共服务支出,GENERAL_PUBLIC
                        2010301,行政运行,GENERAL_PUBLIC
                        201,又一次,GENERAL_PUBLIC
                        301,不是支出,GENERAL_PUBLIC
                        2080,四位,GENERAL_PUBLIC
                        208,,GENERAL_PUBLIC
                        209,社会保险基金支出,OTHER
                        202,"外交
                        支出",GENERAL_PUBLIC
                        203,国防支出,
                        204,公共安全支出,GENERAL_PUBLIC,多出
                        20801,上级的名称有误,GENERAL_PUBLIC
                        208,又一次,GENERAL_PUBLIC
                        """)
                        .statusCode(400)
                        .extract()
                        .<List<Map<String, String>>>path("violations")
                        .stream()
                        .map(fault ->
                                fault.get("field") + " " + fault.get("message").replaceFirst(":.*", ""))
                        .toList();
        assertEquals(
                List.of(
                        "[1].code Line 3",
                        "[2].code Line 4",
                        "[3].code Line 5",
                        "[4].code Line 6",
                        "[5].name Line 7",
                        "[6].fund Line 8",
                        "[7].name Line 9",
                        "[8].fund Line 11",
                        "[9] Line 12",
                        "[11].code Line 14"),
                faults);
        finance().get(YEAR, 2037).then().body("source", equalTo("BUILT_IN"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            text/csv             | code,name,fund                                   | 422 | no subjects
            text/csv             | -                                                | 400 | empty
            text/csv             | code,title,fund                                  | 400 | Unknown column
            text/csv             | code,fund                                        | 400 | lacks this column
            application/json     | {}                                               | 400 | array
            application/json     | [{"code": 201, "name": "x", "fund": "GENERAL_PUBLIC"}] | 400 | text
            application/json     | [{"code": "20101", "name": "x", "fund": "GENERAL_PUBLIC"}] | 422 | The parent 201
            application/x-ndjson | {"code": "201", "name": "x", "fund": 0}          | 400 | one of
            application/vnd.openxmlformats-officedocument.spreadsheetml.sheet | code | 400 | Not an Excel workbook
            """)
    void whatIsNoTableIsRefused(String type, String body, int status, String reason) {
        finance()
                .contentType(type)
                .body((body == null ? "" : body).getBytes(StandardCharsets.UTF_8))
                .put(YEAR, 2038)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("violations[0].message", containsString(reason));
    }

    @ParameterizedTest
    @CsvSource({"1999, year", "2019?under=3, under", "2019?under=20103011, under", "2019/2010, code", "2019/301, code"})
    void whatTheAddressNamesIsChecked(String path, String field) {
        finance()
                .urlEncodingEnabled(false)
                .get("/api/v1/subjects/" + path)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(field));
    }

    @Test
    void aTableThatLacksASubjectInUseIsRefused() {
        BudgetApi.finance().department("SUBJECTS-USE");
        BudgetApi.finance()
                .put("SUBJECTS-USE/years/2039/budget/lines/2010301", BudgetApi.line("BASIC", "行政运行", "1"))
                .then()
                .statusCode(201);

        load(2039, HEADER + "201,一般公共服务支出,GENERAL_PUBLIC\n")
                .statusCode(422)
                .body("violations[0].message", containsString("2010301"));

        load(2039, TINY).statusCode(201);
    }

    @Test
    void aTableThatPaysASubjectInUseFromAnotherFundIsRefused() {
        BudgetApi budgets = BudgetApi.finance();
        for (String department : List.of("SUBJECTS-FUND-B", "SUBJECTS-FUND-A")) {
            budgets.department(department);
            budgets.put(department + "/years/2061/budget/lines/2010301", BudgetApi.line("BASIC", "行政运行", "1"))
                    .then()
                    .statusCode(201);
        }

        load(2061, TINY.replace("行政运行,GENERAL_PUBLIC", "行政运行,GOVERNMENT_FUND"))
                .statusCode(422)
                .body("violations.field", contains("fund"))
                .body(
                        "violations[0].message",
                        equalTo(
                                "Budgets of 2061 use subject 2010301, paid from GENERAL_PUBLIC, which the table has under"
                                        + " GOVERNMENT_FUND: those of SUBJECTS-FUND-A, SUBJECTS-FUND-B."));
        finance().get(YEAR, 2061).then().body("source", equalTo("BUILT_IN"));

        load(2061, TINY.replace("政府办公厅,GENERAL_PUBLIC", "政府办公厅,GOVERNMENT_FUND"))
                .statusCode(201);
    }

    @Test
    void thoseWhoUseALackingSubjectAreNamedUpToTen() {
        BudgetApi budgets = BudgetApi.finance();
        for (int i = 12; i >= 1; i--) {
            String line = "USER-%02d/years/2060/budget/lines/2010301".formatted(i);
            budgets.department("USER-%02d".formatted(i));
            budgets.put(line, BudgetApi.line("BASIC", "行政运行", "1")).then().statusCode(201);
            budgets.put(
                            line + "-P1",
                            "{\"kind\": \"PROJECT\", \"name\": \"x\", \"projectName\": \"y\", \"initial\": 1}")
                    .then()
                    .statusCode(201);
        }
        String lacking = HEADER + "201,一般公共服务支出,GENERAL_PUBLIC\n";

        load(2060, lacking)
                .statusCode(422)
                .body("violations.field", contains("code"))
                .body("violations[0].message", containsString("USER-01, USER-02, USER-03"))
                .body("violations[0].message", containsString("USER-10 and 2 more."))
                .body("violations[0].message", not(containsString("USER-11")));

        for (int i = 1; i <= 12; i++) {
            budgets.delete("USER-%02d/years/2060/budget/lines/2010301".formatted(i));
            if (i > 1) {
                budgets.delete("USER-%02d/years/2060/budget/lines/2010301-P1".formatted(i));
            }
        }
        load(2060, lacking).statusCode(422).body("violations[0].message", containsString("those of USER-01."));
        budgets.delete("USER-01/years/2060/budget/lines/2010301-P1").then().statusCode(200);
        load(2060, lacking).statusCode(201);
    }

    private static String download(int year) {
        return as(Tokens.auditor())
                .accept(RowFormat.CSV_TYPE)
                .get(YEAR, year)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/csv;charset=UTF-8"))
                .extract()
                .asString();
    }
}
