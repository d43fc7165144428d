package org.jixiao.budget.examining;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.budget.entry.BudgetApi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of a year's declarations: filed as a whole, with a revision of its own. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class DeclarationsTest {

    private static final String SHARE = """
            {"kind": "SHARE", "what": "基本支出占总支出", "percent": "38.150", "figure": "basic.executed", "base": "total.executed"}""";
    private static final String AMOUNT = """
            {"kind": "AMOUNT", "what": "总支出", "figure": "total.executed", "value": "1.0", "unit": "WAN_YUAN", "parts": ["0.50"]}""";

    @Inject
    Jdbi jdbi;

    @TestHTTPResource("/")
    URI base;

    private final BudgetApi finance = BudgetApi.finance();

    @Test
    void theListIsReplacedAsAWholeAndKeepsTheDecimalsItWasSaidWith() {
        finance.department("DECLARE-1");
        String path = path("DECLARE-1");

        finance.get(path).then().statusCode(404).body("detail", containsString("DECLARE-1"));
        finance.put(path, list(SHARE, AMOUNT)).then().statusCode(201).header("ETag", "\"1\"");
        finance.put(path, list(SHARE, AMOUNT)).then().statusCode(200).header("ETag", "\"1\"");
        finance.put(path, list(SHARE), "\"2\"").then().statusCode(412);
        finance.put(path, list(SHARE), "\"1\"").then().statusCode(200).header("ETag", "\"2\"");

        finance.get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("revision", equalTo(2))
                .body("declarations", hasSize(1))
                .body("declarations[0].kind", equalTo("SHARE"))
                .body("declarations[0].percent", equalTo("38.150"));
        finance.request()
                .header("If-None-Match", "\"2\"")
                .get(BudgetApi.ROOT + path)
                .then()
                .statusCode(304);
        finance.put(path, list()).then().statusCode(200).body("declarations", hasSize(0));
    }

    @Test
    void everyFilingIsInTheTrail() {
        finance.department("DECLARE-2");
        BudgetApi clerk = BudgetApi.clerk("DECLARE-2");

        clerk.put(path("DECLARE-2"), list(SHARE)).then().statusCode(201);
        clerk.put(path("DECLARE-2"), list(SHARE)).then().statusCode(200);
        finance.put(path("DECLARE-2"), list()).then().statusCode(200);

        List<String> trail = jdbi.withHandle(
                handle -> handle.createQuery("""
                        select subject || ' ' || coalesce(jsonb_array_length(before -> 'declarations')::text, 'none')
                               || ' ' || jsonb_array_length(after -> 'declarations')
                        from audit_entry where key = 'DECLARE-2/2019' and action = 'declarations-filed' order by id
                        """).mapTo(String.class).list());
        assertEquals(List.of("clerk-DECLARE-2 none 1", "finance 1 0"), trail);
    }

    @Test
    void theTagOfTheFindingsFollowsTheDeclarationsToo() {
        finance.department("DECLARE-3");
        String budget = "DECLARE-3/years/2019/budget";
        finance.put(budget + "/lines/2010301", BudgetApi.line("BASIC", "行政运行", "100.00"))
                .then()
                .statusCode(201);

        finance.get(budget + "/findings")
                .then()
                .statusCode(200)
                .header("ETag", "\"1.0.0\"")
                .body("findings", hasSize(0));
        finance.put(path("DECLARE-3"), list(AMOUNT)).then().statusCode(201);
        finance.request()
                .header("If-None-Match", "\"1.0.0\"")
                .get(BudgetApi.ROOT + budget + "/findings")
                .then()
                .statusCode(200)
                .header("ETag", "\"1.0.1\"")
                .body("findings.kind", contains("AMOUNT_DIFFERS", "PARTS_DO_NOT_ADD_UP"));
        finance.request()
                .header("If-None-Match", "\"1.0.1\"")
                .get(BudgetApi.ROOT + budget + "/findings")
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\1', textBlock = """
            declarations            | {}
            declarations            | {"declarations": null}
            declarations            | {"declarations": {}}
            declarations[0]         | {"declarations": [null]}
            declarations[0].kind    | {"declarations": [{"what": "x"}]}
            declarations[0].kind    | {"declarations": [{"kind": "OTHER", "what": "x"}]}
            declarations[0].kind    | {"declarations": [{"kind": "share", "what": "x"}]}
            declarations[0].what    | {"declarations": [{"kind": "SHARE", "percent": "1", "figure": "personnel", "base": "basic.executed"}]}
            declarations[0].what    | {"declarations": [{"kind": "SHARE", "what": " ", "percent": "1", "figure": "personnel", "base": "basic.executed"}]}
            declarations[0].percent | {"declarations": [{"kind": "SHARE", "what": "x", "figure": "personnel", "base": "basic.executed"}]}
            declarations[0].percent | {"declarations": [{"kind": "SHARE", "what": "x", "percent": "1e12", "figure": "personnel", "base": "basic.executed"}]}
            declarations[0].percent | {"declarations": [{"kind": "SHARE", "what": "x", "percent": "0.1234567", "figure": "personnel", "base": "basic.executed"}]}
            declarations[0].percent | {"declarations": [{"kind": "SHARE", "what": "x", "percent": "38.15%", "figure": "personnel", "base": "basic.executed"}]}
            declarations[0].figure  | {"declarations": [{"kind": "SHARE", "what": "x", "percent": "1", "base": "basic.executed"}]}
            declarations[0].figure  | {"declarations": [{"kind": "SHARE", "what": "x", "percent": "1", "figure": "people", "base": "basic.executed"}]}
            declarations[0].base    | {"declarations": [{"kind": "CHANGE", "what": "x", "percent": "1", "figure": "personnel", "base": "basic"}]}
            declarations[0].value   | {"declarations": [{"kind": "AMOUNT", "what": "x", "figure": "personnel", "unit": "YUAN"}]}
            declarations[0].unit    | {"declarations": [{"kind": "AMOUNT", "what": "x", "figure": "personnel", "value": "1"}]}
            declarations[0].unit    | {"declarations": [{"kind": "AMOUNT", "what": "x", "figure": "personnel", "value": "1", "unit": "元"}]}
            declarations[0].figure  | {"declarations": [{"kind": "AMOUNT", "what": "x", "value": "1", "unit": "YUAN"}]}
            declarations[0].figure  | {"declarations": [{"kind": "AMOUNT", "what": "x", "value": "1", "unit": "YUAN", "parts": []}]}
            declarations[0].parts[1] | {"declarations": [{"kind": "AMOUNT", "what": "x", "value": "1", "unit": "YUAN", "parts": ["1", null]}]}
            declarations[0].parts[0] | {"declarations": [{"kind": "AMOUNT", "what": "x", "value": "1", "unit": "YUAN", "parts": ["12345678901234"]}]}
            declarations[0].increase | {"declarations": [{"kind": "GROWTH", "what": "x", "percent": "1", "current": "1", "unit": "YUAN"}]}
            declarations[0].increase | {"declarations": [{"kind": "SHARE", "what": "x", "percent": "1", "increase": "1", "figure": "personnel", "base": "basic.executed"}]}
            """)
    void aBadListIsRefusedByField(String field, String body) {
        assertNamed(finance.put(path("DECLARE-0"), body), field);
    }

    @Test
    void allThatIsWrongWithAListIsToldAtOnce() {
        finance.put(path("DECLARE-0"), """
                        {"declarations": [
                            {"kind": "AMOUNT", "what": "x", "value": "1", "unit": "YUAN"},
                            {"kind": "AMOUNT", "what": " ", "value": "1", "unit": "YUAN"},
                            {"kind": "SHARE", "what": "x", "percent": "1", "figure": "people", "base": "basic.executed"}]}""")
                .then()
                .statusCode(400)
                .body(
                        "violations.field",
                        containsInAnyOrder(
                                "declarations[0].figure",
                                "declarations[1].figure",
                                "declarations[1].what",
                                "declarations[2].figure"));
    }

    @Test
    void moreThanFiveHundredAreRefused() {
        assertNamed(
                finance.put(
                        path("DECLARE-0"), list(Collections.nCopies(501, SHARE).toArray(String[]::new))),
                "declarations[500]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "declarations",
                "findings",
                "analysis",
                "analysis.xlsx",
                "analysis.csv",
                "fiscal-data-package.zip"
            })
    void whatTheAddressNamesIsChecked(String resource) {
        assertNamed(finance.get("A_B/years/2019/budget/" + resource), "department");
        assertNamed(finance.get("DECLARE-0/years/1999/budget/" + resource), "year");
        finance.get("NOBODY/years/2019/budget/" + resource)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("NOBODY"));
        finance.put("DECLARE-4", "{\"name\": \"测试部门\", \"region\": \"420104\"}");
        finance.get("DECLARE-4/years/2018/budget/" + resource)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("2018"));
    }

    @Test
    void anUnknownDepartmentCannotFile() {
        finance.put(path("NOBODY"), list(SHARE)).then().statusCode(404).body("detail", containsString("NOBODY"));
        assertNamed(finance.put("A_B/years/2019/budget/declarations", list(SHARE)), "department");
        assertNamed(finance.put("DECLARE-0/years/1999/budget/declarations", list(SHARE)), "year");
    }

    @Test
    void reasonsAreGivenInEnglishWhereEnglishIsAsked() {
        finance.request()
                .header("Accept-Language", "en")
                .body("{\"declarations\": [{\"kind\": \"OTHER\"}]}")
                .put(BudgetApi.ROOT + path("DECLARE-0"))
                .then()
                .statusCode(400)
                .body("violations[0].message", equalTo("Must be one of AMOUNT, SHARE, CHANGE, GROWTH."));
    }

    @Test
    void theContractKnowsTheFourKindsByKind() {
        var document = RestAssured.get(base.resolve("/q/openapi?format=json")).jsonPath();

        assertEquals(
                Set.of("AMOUNT", "SHARE", "CHANGE", "GROWTH"),
                document.getMap("components.schemas.Declaration.discriminator.mapping")
                        .keySet());
        assertEquals("kind", document.getString("components.schemas.Declaration.discriminator.propertyName"));
        assertEquals(4, document.getList("components.schemas.Declaration.oneOf").size());
        for (String kind : List.of("Amount", "Share", "Change", "Growth")) {
            String schema = "components.schemas.Declared" + kind;
            assertEquals(List.of(kind.toUpperCase(Locale.ROOT)), document.getList(schema + ".properties.kind.enum"));
            assertEquals(
                    "#/components/schemas/Decimal",
                    document.getString(
                            schema + ".properties." + (kind.equals("Amount") ? "value" : "percent") + ".'$ref'"));
        }
    }

    private static String path(String department) {
        return department + "/years/2019/budget/declarations";
    }

    private static String list(String... declarations) {
        return "{\"declarations\": [" + String.join(",", declarations) + "]}";
    }

    private static void assertNamed(Response answer, String field) {
        answer.then().statusCode(400).contentType("application/problem+json").body("violations.field", hasItem(field));
    }
}
