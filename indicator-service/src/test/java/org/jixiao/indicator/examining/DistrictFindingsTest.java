package org.jixiao.indicator.examining;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.isA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.jixiao.indicator.filing.Api;
import org.jixiao.indicator.findings.FindingKind;
import org.jixiao.indicator.register.FileConfig;
import org.jixiao.indicator.register.IndicatorTable;
import org.jixiao.indicator.register.PlanBook;
import org.jixiao.indicator.register.PlanTable;
import org.jixiao.indicator.register.ReportingConfig;
import org.jixiao.web.Refusal;
import org.junit.jupiter.api.Test;

/**
 * The findings of as many departments as a district has, in years of their own. {@code -Djixiao.load.departments=1000}
 * makes it a district of that size.
 */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class DistrictFindingsTest {

    private static final int DEPARTMENTS = Math.max(250, Integer.getInteger("jixiao.load.departments", 250));
    private static final int INDICATORS = 40;
    private static final String FINDINGS = "/api/v1/plans/findings";

    private static final String DEFINITION = """
            {"number": 1, "level1": "产出指标", "level2": "数量", "level3": "数量", "name": "=征收", "points": "5",
             "measures": [{"name": "面积", "comparison": "AT_LEAST", "unit": "万平方米", "target": "%s"}]}
            """;

    @Inject
    Jdbi jdbi;

    @Inject
    PlanBook book;

    @Inject
    PlanTable plans;

    @Inject
    IndicatorTable indicators;

    @Inject
    Examination examination;

    private static RequestSpecification finance() {
        return Api.as(Tokens.finance()).accept("*/*");
    }

    private static String year(String department, int year) {
        return "/api/v1/departments/" + department + "/years/" + year;
    }

    private static void define(String department, int year, String code, String target) {
        finance()
                .body(DEFINITION.formatted(target))
                .put(year(department, year) + "/indicators/" + code)
                .then()
                .statusCode(201);
    }

    private static void report(String department, int year, String code, String actual) {
        finance()
                .body("{\"values\": [{\"name\": \"面积\", \"actual\": \"" + actual + "\"}], \"period\": \"1至11月\"}")
                .put(year(department, year) + "/indicators/" + code + "/actual")
                .then()
                .statusCode(200);
    }

    private static void approve(String department, int year) {
        String plan = year(department, year) + "/plan";
        Api.as(Tokens.clerk(department))
                .body("{}")
                .post(plan + "/submission")
                .then()
                .statusCode(200);
        finance().body("{}").post(plan + "/approval").then().statusCode(200);
    }

    @Test
    void eachDepartmentIsToldWhatItsOwnFindingsTell() {
        int year = 2011;
        define("DF-B", year - 1, "A1", "3");
        approve("DF-B", year - 1);
        report("DF-B", year - 1, "A1", "9");
        define("DF-B", year, "A1", "4");
        define("DF-A", year, "A1", "2");
        approve("DF-A", year);
        report("DF-A", year, "A1", "5");
        finance()
                .body("{\"goals\": []}")
                .put(year("DF-C", year) + "/goals")
                .then()
                .statusCode(201);

        List<Object> one = new ArrayList<>();
        for (String department : List.of("DF-A", "DF-B", "DF-C")) {
            one.addAll(finance()
                    .get(year(department, year) + "/findings")
                    .then()
                    .statusCode(200)
                    .extract()
                    .<List<Object>>path("findings"));
        }
        assertEquals(one, list(year).extract().path("items.finding"));
        list(year)
                .body("items.department.unique()", contains("DF-A", "DF-B"))
                .body("items.planRevision", everyItem(isA(Integer.class)));
        list(year, "kind", "BELOW_LAST_YEAR")
                .body("total", equalTo(1))
                .body("items.department", contains("DF-B"))
                .body("items.finding.message", contains(containsString("上年（2010 年）实际完成的 9 万平方米")));
        list(year, "severity", "WARNING").body("items.finding.kind", contains("PARTIAL_YEAR"));
        list(year, "department", "DF-B").body("items.department.unique()", contains("DF-B"));
        finance()
                .queryParam("year", year)
                .queryParam("department", "DF-NONE")
                .get(FINDINGS)
                .then()
                .statusCode(404);
        list(2012).body("total", equalTo(0));
    }

    @Test
    void theTableHasARowPerFindingAndNoFormula() {
        int year = 2014;
        define("DF-T", year, "A1", "2");
        approve("DF-T", year);
        report("DF-T", year, "A1", "5");

        String[] rows = finance()
                .queryParam("year", year)
                .queryParam("kind", "FAR_ABOVE_TARGET")
                .get(FINDINGS + ".csv")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("findings-2014.csv"))
                .extract()
                .asString()
                .split("\r\n");

        assertEquals("\uFEFF部门代码,年度,严重程度,问题类型,指标,衡量项,目标,说明,依据,绩效目标修订号", rows[0]);
        assertTrue(rows[1].startsWith("DF-T,2014,提示,远超目标,A1,面积,,A1 =征收“面积”：实际 5 万平方米"), rows[1]);
        assertEquals(2, rows.length);
    }

    @Test
    void aDistrictIsReadInSetsAndEachDepartmentIsToldOnce() {
        int year = 2017;
        for (int each : new int[] {year - 1, year}) {
            define("DFW-0000", each, "A000", "2");
            approve("DFW-0000", each);
            report("DFW-0000", each, "A000", each == year ? "1" : "3");
        }
        multiply(year);
        long began = System.nanoTime();
        page(year, 1);
        long first = (System.nanoTime() - began) / 1_000_000;
        AtomicInteger statements = new AtomicInteger();
        SqlStatements config = jdbi.getConfig(SqlStatements.class);
        SqlLogger before = config.getSqlLogger();
        config.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                if (context.getRenderedSql().matches("(?s).*(from plan|join plan|join indicator|from indicator).*")) {
                    statements.incrementAndGet();
                }
            }
        });

        long[] millis = new long[5];
        try {
            for (int i = 0; i < millis.length; i++) {
                long start = System.nanoTime();
                page(year, 1 + i % 2).body("total", equalTo(DEPARTMENTS * INDICATORS));
                millis[i] = (System.nanoTime() - start) / 1_000_000;
            }
        } finally {
            config.setSqlLogger(before);
        }

        Arrays.sort(millis);
        System.out.printf(
                "findings of %,d departments, %,d indicators in two years: a page in %d ms (median of %d, slowest %d ms), the first in %d ms%n",
                DEPARTMENTS, 2 * DEPARTMENTS * INDICATORS, millis[2], millis.length, millis[4], first);
        int apiece = statements.get() / millis.length;
        assertEquals(
                4, apiece, "statements a page: revisions of the district, plans and both years of its departments");
        assertTrue(millis[2] * 3 < first, () -> "all was examined again: " + millis[2] + " ms after " + first + " ms");
        List<String> told = page(year, DEPARTMENTS * INDICATORS / 200).extract().path("items.department");
        assertEquals(200 / INDICATORS, told.stream().distinct().count());
        assertEquals(told.stream().sorted().toList(), told);

        report("DFW-0000", year - 1, "A000", "2");
        page(year, 1).body("total", equalTo(DEPARTMENTS * INDICATORS - 1));
    }

    @Test
    void aFileHoldsNoMoreThanItMay() {
        int year = 2016;
        define("DF-M", year, "A1", "2");
        define("DF-N", year, "A1", "2");
        FindingsWanted wanted = new FindingsWanted(null, null, FindingKind.INDICATORS_WITHOUT_GOAL);

        assertEquals(2, of(2).all(year, wanted).size());
        Refusal refused = assertThrows(Refusal.class, () -> of(1).all(year, wanted));
        assertEquals(422, refused.status());
        assertTrue(refused.detail().zh().contains("2 条，超过 1 条")
                || refused.faults().get(0).reason().zh().contains("共 2 条，超过 1 条"));
    }

    private DistrictExamination of(int mostFindings) {
        return new DistrictExamination(
                book, plans, indicators, examination, new FoundBefore(), new Limits(mostFindings, 0));
    }

    private record Limits(int mostFindings, int mostWaivers) implements FileConfig {}

    @Test
    void whatJudgesIsPartOfTheTag() {
        ReportingConfig from150 = () -> new BigDecimal("1.5");
        ReportingConfig from130 = () -> new BigDecimal("1.3");
        Object rules = new Examination(from130, "1.0").rules();

        assertEquals(rules.toString(), new Examination(from130, "1.0").rules().toString());
        assertNotEquals(
                rules.toString(), new Examination(from150, "1.0").rules().toString());
        assertNotEquals(
                rules.toString(), new Examination(from130, "1.1").rules().toString());
    }

    private void multiply(int year) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into indicator (department, fiscal_year, code, revision, removed, state)
                            select d, fiscal_year, c, revision, false,
                                jsonb_set(jsonb_set(state, '{department}', to_jsonb(d)), '{code}', to_jsonb(c))
                            from indicator, generate_series(0, :departments - 1) as i, generate_series(0, :indicators - 1) as k,
                                lateral (select 'DFW-' || to_char(i, 'FM0000') as d, 'A' || to_char(k, 'FM000') as c) as named
                            where department = 'DFW-0000' and code = 'A000' and fiscal_year in (:year - 1, :year)
                                and i + k > 0
                            """)
                    .bind("departments", DEPARTMENTS)
                    .bind("indicators", INDICATORS)
                    .bind("year", year)
                    .execute();
            handle.execute("analyze indicator");
        });
    }

    private static ValidatableResponse page(int year, int page) {
        return finance()
                .queryParam("year", year)
                .queryParam("kind", "BELOW_LAST_YEAR")
                .queryParam("size", 200)
                .queryParam("page", page)
                .get(FINDINGS)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse list(int year, Object... filter) {
        RequestSpecification request = finance().queryParam("year", year);
        if (filter.length > 0) {
            request.queryParam(String.valueOf(filter[0]), filter[1]);
        }
        return request.get(FINDINGS).then().statusCode(200);
    }
}
