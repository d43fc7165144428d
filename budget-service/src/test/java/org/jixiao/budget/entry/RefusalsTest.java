package org.jixiao.budget.entry;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each endpoint refuses: always a problem, with the field that is wrong. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class RefusalsTest {

    private static final String DEPARTMENT = "REFUSALS";
    private static final String BUDGET = DEPARTMENT + "/years/2019/budget/";
    private static final String GOOD_LINE = BudgetApi.line("BASIC", "行政运行", "100.00", "90.00");

    private final BudgetApi finance = BudgetApi.finance();

    @BeforeEach
    void aDepartmentWithOneLine() {
        finance.put(DEPARTMENT, "{\"name\": \"测试部门\", \"region\": \"420104\"}")
                .then()
                .statusCode(anyOf(equalTo(200), equalTo(201)));
        finance.put(BUDGET + "lines/2010301", GOOD_LINE).then().statusCode(anyOf(equalTo(200), equalTo(201)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\1', textBlock = """
            kind     | {"name": "x", "initial": "1", "executed": "1"}
            kind     | {"kind": "OTHER", "name": "x", "initial": "1", "executed": "1"}
            name     | {"kind": "BASIC", "initial": "1", "executed": "1"}
            fund     | {"kind": "BASIC", "name": "x", "fund": "LOTTERY", "initial": "1", "executed": "1"}
            initial  | {"kind": "BASIC", "name": "x", "executed": "1"}
            initial  | {"kind": "BASIC", "name": "x", "initial": "-1", "executed": "1"}
            initial  | {"kind": "BASIC", "name": "x", "initial": "1.001", "executed": "1"}
            initial  | {"kind": "BASIC", "name": "x", "initial": "99999999999999", "executed": "1"}
            initial  | {"kind": "BASIC", "name": "x", "initial": "1e999999999", "executed": "1"}
            initial  | {"kind": "BASIC", "name": "x", "initial": "many", "executed": "1"}
            executed | {"kind": "BASIC", "name": "x", "initial": "1", "executed": "-0.01"}
            executed | {"kind": "BASIC", "name": "x", "initial": "1", "executed": null}
            adjusted | {"kind": "BASIC", "name": "x", "initial": "1", "executed": "1", "adjusted": "1"}
            """)
    void aBadLineIsRefusedByField(String field, String body) {
        assertNamed(finance.put(BUDGET + "lines/2010302", body), field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\1', textBlock = """
            amount   | {"reason": "x"}
            amount   | {"amount": "0"}
            amount   | {"amount": "0.001"}
            amount   | {"amount": "12345678901234"}
            amount   | {"amount": true}
            document | {"amount": "1", "document": 7}
            """)
    void aBadAdjustmentIsRefusedByField(String field, String body) {
        assertNamed(finance.post(BUDGET + "lines/2010301/adjustments", body), field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\1', textBlock = """
            economic-split                  | personnel       | {"dailyOperating": "1"}
            economic-split                  | dailyOperating  | {"personnel": "1", "dailyOperating": "-1"}
            controlled-expenses/MEETING     | actual          | {"budget": "1"}
            controlled-expenses/MEETING     | priorYearActual | {"actual": "1", "priorYearActual": "-1"}
            controlled-expenses/MEETING     | budget          | {"actual": "1", "budget": "0.123"}
            procurement                     | executionRate   | {}
            procurement                     | executionRate   | {"budget": "1", "actual": "1", "executionRate": "100"}
            procurement                     | executionRate   | {"executionRate": "-1"}
            procurement                     | executionRate   | {"executionRate": "97.085"}
            procurement                     | actual          | {"budget": "1"}
            procurement                     | budget          | {"actual": "1"}
            """)
    void otherBadEntriesAreRefusedByField(String path, String field, String body) {
        assertNamed(finance.put(BUDGET + path, body), field);
    }

    @ParameterizedTest
    @CsvSource({
        "-X, department",
        "A_B, department",
        "REFUSALS/years/1999/budget/lines/2010301, year",
        "REFUSALS/years/2100/budget/lines/2010301, year",
        "REFUSALS/years/2019/budget/lines/1010301, subject",
        "REFUSALS/years/2019/budget/lines/20103, subject"
    })
    void whatTheAddressNamesIsCheckedToo(String path, String field) {
        assertNamed(
                finance.put(path, path.contains("lines") ? GOOD_LINE : "{\"name\": \"x\", \"region\": \"420104\"}"),
                field);
    }

    @Test
    void anUnknownDepartmentIsNamed() {
        assertProblem(finance.put("NOBODY/years/2019/budget/lines/2010301", GOOD_LINE), 404, "NOBODY");
        assertProblem(finance.get("NOBODY/years/2019/budget"), 404, "NOBODY");
        assertProblem(finance.get("NOBODY"), 404, "NOBODY");
    }

    @Test
    void aYearWithoutAccountsAndALineThatIsNotThereAreNamed() {
        assertProblem(finance.get(DEPARTMENT + "/years/2018/budget"), 404, "2018");
        assertProblem(finance.post(BUDGET + "lines/2210201/adjustments", BudgetApi.adjustment("1.00")), 404, "2210201");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/years/last/budget/controlled-expenses/MEETING", "/years/2019/budget/controlled-expenses/OTHER"
            })
    void aYearOrKindThatIsNoneIsNoAddress(String path) {
        finance.put(DEPARTMENT + path, "{\"actual\": \"1\"}")
                .then()
                .statusCode(anyOf(equalTo(400), equalTo(404)))
                .contentType("application/problem+json");
    }

    @Test
    void aCutBelowZeroIsAgainstTheRules() {
        Response answer = finance.post(BUDGET + "lines/2010301/adjustments", BudgetApi.adjustment("-100.01"));

        assertProblem(answer, 422, "");
        answer.then().body("violations.field", hasItem("amount"));
    }

    @Test
    void reasonsAreGivenInEnglishWhereEnglishIsAsked() {
        finance.request()
                .header("Accept-Language", "en")
                .body("{\"name\": \"x\", \"region\": \"1\"}")
                .put(BudgetApi.ROOT + DEPARTMENT)
                .then()
                .statusCode(400)
                .body("violations[0].message", containsString("division code"));
    }

    private static void assertNamed(Response answer, String field) {
        answer.then().statusCode(400).contentType("application/problem+json").body("violations.field", hasItem(field));
    }

    private static void assertProblem(Response answer, int status, String named) {
        answer.then().statusCode(status).contentType("application/problem+json").body("detail", containsString(named));
    }
}
