package org.jixiao.budget.subjects;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.jixiao.budget.subjects.SubjectsApi.HEADER;
import static org.jixiao.budget.subjects.SubjectsApi.load;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.jixiao.budget.entry.BudgetApi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;

/** A line is entered only where the classification of its year has its subject. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class LinesOfKnownSubjectsTest {

    private static final String LINE = BudgetApi.line("BASIC", "某科目", "100.00");
    private static final String OWN_TABLE =
            HEADER + "209,自有类,GENERAL_PUBLIC\n20999,自有款,GENERAL_PUBLIC\n2099901,自有项,STATE_CAPITAL\n";

    private final BudgetApi finance = BudgetApi.finance();

    @Test
    void anUnknownSubjectIsRefusedWithItsNearestKnownParent() {
        finance.department("KNOWN-1");

        finance.put("KNOWN-1/years/2019/budget/lines/2080277", LINE)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", contains("line"))
                .body("violations[0].message", allOf(containsString("没有科目 2080277"), containsString("20802 民政管理事务")));
        finance.request()
                .header("Accept-Language", "en")
                .body(LINE)
                .put(BudgetApi.ROOT + "KNOWN-1/years/2019/budget/lines/2087777")
                .then()
                .statusCode(422)
                .body(
                        "violations[0].message",
                        allOf(containsString("no subject 2087777"), containsString("208 社会保障和就业支出")));
        finance.get("KNOWN-1/years/2019/budget").then().statusCode(404);
    }

    @Test
    void departmentRevisionAndClosingAreLookedAtFirst() {
        finance.department("KNOWN-2");
        String budget = "KNOWN-2/years/2019/budget";
        finance.put(budget + "/lines/2010301", LINE).then().statusCode(201);

        finance.put("NOBODY/years/2019/budget/lines/2087777", LINE).then().statusCode(404);
        finance.put(budget + "/lines/2087777", LINE, "\"9\"").then().statusCode(412);
        finance.post(budget + "/closing", BudgetApi.closing("0")).then().statusCode(201);
        finance.put(budget + "/lines/2087777", LINE).then().statusCode(409);
    }

    @Test
    void theFundIsTheSubjectsInTheLoadedTableAndNoOther() {
        load(2041, OWN_TABLE).statusCode(201);
        finance.department("KNOWN-3");
        String line = "KNOWN-3/years/2041/budget/lines/2099901";

        finance.put(line, LINE).then().statusCode(201).body("lines[0].fund", equalTo("STATE_CAPITAL"));
        finance.put(line, LINE.replace("{", "{\"fund\": \"STATE_CAPITAL\", "))
                .then()
                .statusCode(200);
        finance.put(line, LINE.replace("{", "{\"fund\": \"GOVERNMENT_FUND\", "))
                .then()
                .statusCode(422)
                .body("violations.field", contains("fund"))
                .body("violations[0].message", allOf(containsString("政府性基金预算"), containsString("国有资本经营预算")));
        batch("""
                        department,year,line,kind,name,fund,initial
                        KNOWN-3,2041,2099901,BASIC,x,GENERAL_PUBLIC,1
                        KNOWN-3,2041,2099901,BASIC,x,STATE_CAPITAL,1
                        """)
                .then()
                .statusCode(422)
                .body("violations.field", contains("[0].fund", "[1].line"))
                .body("violations[0].message", containsString("一般公共预算"));
        finance.put("KNOWN-3/years/2041/budget/lines/2010301", LINE).then().statusCode(422);
    }

    @Test
    void aYearBeforeTheBuiltInTableIsEnteredOnceItsTableIsLoaded() {
        finance.department("KNOWN-4");
        String line = "KNOWN-4/years/2014/budget/lines/2099901";

        finance.put(line, LINE)
                .then()
                .statusCode(422)
                .body("violations[0].message", allOf(containsString("自 2015 年度起"), containsString("先由财政部门加载")));
        load(2014, OWN_TABLE).statusCode(201);
        finance.put(line, LINE).then().statusCode(201);
    }

    @Test
    void aBatchNamesEveryRowOfAnUnknownSubject() {
        finance.department("KNOWN-5");

        batch("""
                        department,year,line,kind,name,initial
                        KNOWN-5,2019,2087777,BASIC,x,1
                        KNOWN-5,2019,2010301,BASIC,x,1
                        KNOWN-5,2012,2010301,BASIC,x,1
                        KNOWN-5,2019,2010301,BASIC,x,1
                        """)
                .then()
                .statusCode(422)
                .body("violations.field", contains("[0].line", "[2].line", "[3].line"))
                .body("violations[0].message", containsString("208 社会保障和就业支出"))
                .body("violations[1].message", containsString("没有 2012 年度科目表"))
                .body("violations[2].message", containsString("重复出现"));
        batch("""
                        department,year,line,kind,name,initial
                        KNOWN-5,2019,2120803,BASIC,x,1
                        KNOWN-5,2020,2010301,BASIC,x,1
                        """).then().statusCode(200);
        finance.get("KNOWN-5/years/2019/budget").then().body("lines[0].fund", equalTo("GOVERNMENT_FUND"));
    }

    @Test
    void sumsAnalysisAndExportsBearTheNamesOfTheLoadedTable() {
        load(2042, OWN_TABLE).statusCode(201);
        finance.department("KNOWN-6");
        String budget = "KNOWN-6/years/2042/budget";

        finance.put(budget + "/lines/2099901", BudgetApi.line("PROJECT", "某科目", "100.00"))
                .then()
                .body("sums.byClass.name", contains("自有类"));
        finance.get(budget).then().body("sums.byClass.name", contains("自有类"));
        finance.get(budget + "/analysis")
                .then()
                .body("analysis.funds[2].rows.name", contains("自有类", "自有款"))
                .body("analysis.structure.name", hasItem("自有类"))
                .body("analysis.yearOnYear.name", hasItem("自有类累计支出"));
        finance.get(budget + "/analysis.csv").then().body(containsString("自有款"));
    }

    private Response batch(String csv) {
        return finance.request()
                .urlEncodingEnabled(false)
                .contentType("text/csv; charset=UTF-8")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/lines:batch");
    }
}
