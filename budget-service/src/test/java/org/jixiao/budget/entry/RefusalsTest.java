package org.jixiao.budget.entry;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsInAnyOrder;
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
    private static final String GOOD_LINE = BudgetApi.line("BASIC", "行政运行", "100.00");

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
            kind        | {"name": "x", "initial": "1"}
            kind        | {"kind": "OTHER", "name": "x", "initial": "1"}
            name        | {"kind": "BASIC", "initial": "1"}
            name        | {"kind": "BASIC", "name": "行政\\n运行", "initial": "1"}
            name        | {"kind": "BASIC", "name": "行政\\u2028运行", "initial": "1"}
            projectName | {"kind": "BASIC", "name": "x", "projectName": "", "initial": "1"}
            projectName | {"kind": "PROJECT", "name": "x", "projectName": "一\\n二", "initial": "1"}
            projectName | {"kind": "PROJECT", "name": "x", "projectName": "一\\t二", "initial": "1"}
            fund        | {"kind": "BASIC", "name": "x", "fund": "LOTTERY", "initial": "1"}
            initial     | {"kind": "BASIC", "name": "x"}
            initial     | {"kind": "BASIC", "name": "x", "initial": "-1"}
            initial     | {"kind": "BASIC", "name": "x", "initial": "1.001"}
            initial     | {"kind": "BASIC", "name": "x", "initial": "99999999999999"}
            initial     | {"kind": "BASIC", "name": "x", "initial": "1e999999999"}
            initial     | {"kind": "BASIC", "name": "x", "initial": "many"}
            initial     | {"kind": "BASIC", "name": "x", "initial": null}
            executed    | {"kind": "BASIC", "name": "x", "initial": "1", "executed": "1"}
            adjusted    | {"kind": "BASIC", "name": "x", "initial": "1", "adjusted": "1"}
            """)
    void aBadLineIsRefusedByField(String field, String body) {
        assertNamed(finance.put(BUDGET + "lines/2010302", body), field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\1', textBlock = """
            amount       | {"kind": "ADDED", "date": "2019-06-30", "reason": "x"}
            amount       | {"kind": "ADDED", "amount": "0", "date": "2019-06-30", "reason": "x"}
            amount       | {"kind": "CUT", "amount": "-1", "date": "2019-06-30", "reason": "x"}
            amount       | {"kind": "ADDED", "amount": "0.001", "date": "2019-06-30", "reason": "x"}
            amount       | {"kind": "ADDED", "amount": "12345678901234", "date": "2019-06-30", "reason": "x"}
            amount       | {"kind": "ADDED", "amount": true, "date": "2019-06-30", "reason": "x"}
            kind         | {"amount": "1", "date": "2019-06-30", "reason": "x"}
            kind         | {"kind": "MOVED", "amount": "1", "date": "2019-06-30", "reason": "x"}
            date         | {"kind": "ADDED", "amount": "1", "reason": "x"}
            date         | {"kind": "ADDED", "amount": "1", "date": "2019-02-30", "reason": "x"}
            reason       | {"kind": "ADDED", "amount": "1", "date": "2019-06-30"}
            reason       | {"kind": "ADDED", "amount": "1", "date": "2019-06-30", "reason": " "}
            policyDriven | {"kind": "ADDED", "amount": "1", "date": "2019-06-30", "reason": "x", "policyDriven": "maybe"}
            document     | {"kind": "ADDED", "amount": "1", "date": "2019-06-30", "reason": "x", "document": 7}
            """)
    void aBadAdjustmentIsRefusedByField(String field, String body) {
        assertNamed(finance.post(BUDGET + "lines/2010301/adjustments", body), field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\1', textBlock = """
            lines/2010301/payments | voucher  | {"date": "2019-06-30", "amount": "1"}
            lines/2010301/payments | voucher  | {"voucher": "", "date": "2019-06-30", "amount": "1"}
            lines/2010301/payments | voucher  | {"voucher": "a b", "date": "2019-06-30", "amount": "1"}
            lines/2010301/payments | date     | {"voucher": "a", "amount": "1"}
            lines/2010301/payments | date     | {"voucher": "a", "date": "30.6.2019", "amount": "1"}
            lines/2010301/payments | amount   | {"voucher": "a", "date": "2019-06-30"}
            lines/2010301/payments | amount   | {"voucher": "a", "date": "2019-06-30", "amount": "0.00"}
            lines/2010301/payments | amount   | {"voucher": "a", "date": "2019-06-30", "amount": "0.001"}
            lines/2010301/payments | summary  | {"voucher": "a", "date": "2019-06-30", "amount": "1", "summary": []}
            lines/2010301/payments | line     | {"voucher": "a", "date": "2019-06-30", "amount": "1", "line": "2010301"}
            moves                  | from     | {"to": "2010301", "amount": "1", "date": "2019-06-30", "reason": "x"}
            moves                  | from     | {"from": "201", "to": "2010301", "amount": "1", "date": "2019-06-30", "reason": "x"}
            moves                  | to       | {"from": "2010301", "amount": "1", "date": "2019-06-30", "reason": "x"}
            moves                  | amount   | {"from": "2010301", "to": "2010302", "amount": "0", "date": "2019-06-30", "reason": "x"}
            moves                  | amount   | {"from": "2010301", "to": "2010302", "amount": "-1", "date": "2019-06-30", "reason": "x"}
            moves                  | date     | {"from": "2010301", "to": "2010302", "amount": "1", "reason": "x"}
            moves                  | reason   | {"from": "2010301", "to": "2010302", "amount": "1", "date": "2019-06-30"}
            closing                | executed | {"document": "x"}
            closing                | executed | {"executed": "-1", "document": "x"}
            closing                | document | {"executed": "1"}
            reopening              | reason   | {"document": "x"}
            reopening              | reason   | {"reason": "一\\n二", "document": "x"}
            lines/2010301/adjustments/1/reversal | reason | {"date": "2019-06-30", "reason": "一\\t二"}
            reopening              | document | {"reason": "x", "document": ""}
            """)
    void otherBadEntriesOfALedgerAreRefusedByField(String path, String field, String body) {
        assertNamed(finance.post(BUDGET + path, body), field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\1', textBlock = """
            lines/2010301/payments    | date     | {"voucher": "a", "date": "2018-12-31", "amount": "1"}
            lines/2010301/payments    | amount   | {"voucher": "a", "date": "2019-06-30", "amount": "100.01"}
            lines/2010301/payments    | amount   | {"voucher": "a", "date": "2019-06-30", "amount": "-1"}
            lines/2010301/adjustments | date     | {"kind": "ADDED", "amount": "1", "date": "2020-01-01", "reason": "x"}
            lines/2010301/adjustments | amount   | {"kind": "CUT", "amount": "100.01", "date": "2019-06-30", "reason": "x"}
            moves                     | to       | {"from": "2010301", "to": "2010301", "amount": "1", "date": "2019-06-30", "reason": "x"}
            moves                     | to       | {"from": "2010301", "to": "2010399", "amount": "1", "date": "2019-06-30", "reason": "x"}
            moves                     | from     | {"from": "2010399", "to": "2010301", "amount": "1", "date": "2019-06-30", "reason": "x"}
            closing                   | executed | {"executed": "1", "document": "x"}
            """)
    void whatBreaksARuleIsRefusedByField(String path, String field, String body) {
        finance.post(BUDGET + path, body)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\1', textBlock = """
            lines/2010301-A1 | kind        | {"kind": "BASIC", "name": "x", "projectName": "y", "initial": "1"}
            lines/2010301-A1 | projectName | {"kind": "PROJECT", "name": "x", "initial": "1"}
            lines/2010301    | projectName | {"kind": "PROJECT", "name": "x", "projectName": "y", "initial": "1"}
            fixed-assets     | inUse       | {"total": "1", "inUse": "2"}
            """)
    void aPutThatBreaksARuleIsRefusedByField(String path, String field, String body) {
        finance.put(BUDGET + path, body).then().statusCode(422).body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\1', textBlock = """
            fixed-assets                    | total           | {"inUse": "1"}
            fixed-assets                    | inUse           | {"total": "1", "inUse": "-1"}
            monthly-plan                    | cumulativeShares | {}
            monthly-plan                    | cumulativeShares | {"cumulativeShares": [100]}
            monthly-plan                    | cumulativeShares | {"cumulativeShares": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]}
            monthly-plan                    | cumulativeShares[1] | {"cumulativeShares": [1, null, 3, 4, 5, 6, 7, 8, 9, 10, 11, 100]}
            monthly-plan                    | cumulativeShares[1] | {"cumulativeShares": [1, 2.001, 3, 4, 5, 6, 7, 8, 9, 10, 11, 100]}
            economic-split                  | personnelBudget | {"personnel": "1", "dailyOperating": "1", "personnelBudget": "-1"}
            controlled-expenses/ABROAD      | priorYearBudget | {"actual": "1", "priorYearBudget": "-1"}
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

    @Test
    void aShareOfThePlanIsNotCalledARate() {
        finance.put(BUDGET + "monthly-plan", "{\"cumulativeShares\": [1, 2.001, 3, 4, 5, 6, 7, 8, 9, 10, 11, 100]}")
                .then()
                .statusCode(400)
                .body("violations[0].message", equalTo("应为百分数，整数至多 3 位，小数至多 2 位"));
    }

    @Test
    void ofAProcurementAllFaultsAreToldAtOnce() {
        finance.put(
                        BUDGET + "procurement",
                        "{\"budget\": \"-1\", \"executionRate\": \"97\", \"basis\": \"" + "长".repeat(201) + "\"}")
                .then()
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("budget", "executionRate", "basis"));
    }

    @ParameterizedTest
    @CsvSource({
        "-X, department",
        "A_B, department",
        "REFUSALS/years/1999/budget/lines/2010301, year",
        "REFUSALS/years/2100/budget/lines/2010301, year",
        "REFUSALS/years/2019/budget/lines/1010301, line",
        "REFUSALS/years/2019/budget/lines/20103, line",
        "REFUSALS/years/2019/budget/lines/2010301-, line",
        "REFUSALS/years/2019/budget/lines/2010301-a_b, line"
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
        assertProblem(finance.post(BUDGET + "lines/2210201/payments", BudgetApi.payment("V", "1.00")), 404, "2210201");
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
