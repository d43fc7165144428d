package org.jixiao.budget.house;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.stream.Stream;
import org.jixiao.budget.entry.BudgetApi;
import org.jixiao.embedded.testing.BadInputs;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad inputs of every endpoint: those that the contract excludes, and those that only the state of things does. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class BadInputsTest {

    private static final String DEPARTMENT = "BAD-INPUTS";
    private static final String PROFILES = """
            PUT  | departments/%1$s                                   | {"name": "测试部门", "region": "420104"}
            PUT  | departments/%1$s/years/2019/profile                | {"name": "测试部门", "region": "420104"}
            """;
    private static final String BUDGET_PUTS = """
            PUT  | departments/%1$s/years/2019/budget/lines/2010301   | {"kind": "BASIC", "name": "行政运行", "initial": "2.00"}
            PUT  | departments/%1$s/years/2019/budget/economic-split  | {"personnel": "1", "dailyOperating": "1"}
            PUT  | departments/%1$s/years/2019/budget/controlled-expenses/MEETING | {"actual": "1"}
            PUT  | departments/%1$s/years/2019/budget/procurement     | {"budget": "1", "actual": "1"}
            PUT  | departments/%1$s/years/2019/budget/fixed-assets    | {"total": "1", "inUse": "1"}
            PUT  | departments/%1$s/years/2019/budget/monthly-plan    | {"cumulativeShares": [8, 16, 25, 33, 41, 50, 58, 66, 75, 83, 91, 100]}
            PUT  | departments/%1$s/years/2019/budget/declarations    | {"declarations": []}
            """;
    private static final String BUDGET_POSTS = """
            POST | departments/%1$s/years/2019/budget/lines/2010301/adjustments | {"kind": "ADDED", "amount": "1", "date": "2019-06-30", "reason": "追加"}
            POST | departments/%1$s/years/2019/budget/lines/2010301/adjustments/1/reversal | {"date": "2019-06-30", "reason": "误登"}
            POST | departments/%1$s/years/2019/budget/lines/2010301/payments | {"voucher": "V1", "date": "2019-06-30", "amount": "1"}
            POST | departments/%1$s/years/2019/budget/moves           | {"from": "2010301", "to": "2010302", "amount": "1", "date": "2019-06-30", "reason": "调剂"}
            POST | departments/%1$s/years/2019/budget/closing         | {"executed": "0", "document": "批复"}
            POST | departments/%1$s/years/2019/budget/reopening       | {"reason": "更正", "document": "批复"}
            """;
    private static final String BUDGET_DELETES = """
            DELETE | departments/%1$s/years/2019/budget/lines/2010302 |
            """;
    private static final String DISTRICT_POSTS = """
            POST | payments:batch     | [{"department": "%1$s", "year": 2019, "line": "2010301", "voucher": "V2", "date": "2019-06-30", "amount": "1"}]
            POST | lines:batch        | [{"department": "%1$s", "year": 2019, "line": "2010301", "kind": "BASIC", "name": "行政运行", "initial": "1"}]
            POST | budgets/retellings | {"fiscalYear": 2019}
            """;

    private final BudgetApi finance = BudgetApi.finance();

    @TestHTTPResource("/")
    URI base;

    @BeforeEach
    void aBudget() {
        entered(finance.put(DEPARTMENT, "{\"name\": \"测试部门\", \"region\": \"420104\"}"));
        for (String line : new String[] {"2010301", "2010302"}) {
            entered(finance.put(
                    DEPARTMENT + "/years/2019/budget/lines/" + line, BudgetApi.line("BASIC", "行政运行", "1.00")));
        }
    }

    @TestFactory
    Stream<DynamicTest> whatTheContractExcludesIsRefusedByName() {
        return new BadInputs(base)
                .sample("line", "2010301").sample("kind", "MEETING").sample("code", "2010301").all().stream()
                        .map(input -> dynamicTest(input.toString(), input::isRefused));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\1',
            textBlock = PROFILES + BUDGET_PUTS + BUDGET_POSTS + BUDGET_DELETES)
    void aRevisionThatIsNoneOrAnotherIsRefused(String method, String path, @Nullable String body) {
        for (String none : new String[] {"3", "W/3", "\"3", "\"1\" \"2\""}) {
            assertNamed(send(method, path.formatted(DEPARTMENT), body, "If-Match", none), "If-Match");
        }
        send(method, path.formatted(DEPARTMENT), body, "If-Match", "\"999\"")
                .statusCode(412)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\1', textBlock = BUDGET_POSTS + DISTRICT_POSTS)
    void anIdempotencyKeyThatIsNoneIsRefused(String method, String path, String body) {
        for (String none : new String[] {"a b", "k".repeat(129)}) {
            assertNamed(send(method, path.formatted(DEPARTMENT), body, "Idempotency-Key", none), "Idempotency-Key");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\1', textBlock = BUDGET_PUTS + BUDGET_POSTS + BUDGET_DELETES)
    void aDepartmentThatNobodyEnteredIsNotFound(String method, String path, @Nullable String body) {
        send(method, path.formatted("NOBODY"), body, "Accept-Language", "en")
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("NOBODY"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/findings",
                "/declarations",
                "/metrics",
                "/progress",
                "/analysis",
                "/analysis.xlsx",
                "/analysis.csv",
                "/fiscal-data-package.zip",
                "/history",
                "/lines/2010301/adjustments",
                "/lines/2010301/payments"
            })
    void whereNothingIsEnteredNothingIsFound(String resource) {
        for (String what : new String[] {"NOBODY/years/2019", DEPARTMENT + "/years/2018"}) {
            finance.get(what + "/budget" + resource)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("detail", anyOf(containsString("NOBODY"), containsString("2018")));
        }
    }

    /** Beyond the last page there is nothing, and of bounds the nearest counts. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            page=0             | 1          | 50
            page=-7            | 1          | 50
            page=2147483647    | 2147483647 | 50
            size=0             | 1          | 1
            size=-1            | 1          | 1
            size=201           | 1          | 200
            size=2147483647    | 1          | 200
            """)
    void pagesAreClampedEverywhere(String query, int page, int size) {
        for (String list : new String[] {
            "departments",
            "departments/" + DEPARTMENT + "/years/2019/budget/history",
            "departments/" + DEPARTMENT + "/years/2019/budget/lines/2010301/adjustments",
            "departments/" + DEPARTMENT + "/years/2019/budget/lines/2010301/payments",
            "departments/" + DEPARTMENT + "/years/2019/budget/payments",
            "budgets?year=2019",
            "budgets/findings?year=2019&department=" + DEPARTMENT,
            "subjects/2019"
        }) {
            String within =
                    list.startsWith("subjects") ? "subjects." : list.endsWith("budget/payments") ? "payments." : "";
            finance.request()
                    .get("/api/v1/" + list + (list.contains("?") ? "&" : "?") + query)
                    .then()
                    .statusCode(200)
                    .body(within + "page", equalTo(page))
                    .body(within + "size", equalTo(size));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\1',
            textBlock = PROFILES + BUDGET_PUTS + BUDGET_POSTS + DISTRICT_POSTS)
    void aBodyInAnotherFormatIsRefused(String method, String path, String body) {
        finance.request()
                .urlEncodingEnabled(false)
                .contentType(ContentType.XML)
                .body("<x/>")
                .request(method, "/api/v1/" + path.formatted(DEPARTMENT))
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    private ValidatableResponse send(String method, String path, @Nullable String body, String header, String value) {
        RequestSpecification request =
                finance.request().urlEncodingEnabled(false).header(header, value);
        return (body == null ? request : request.body(body.formatted(DEPARTMENT)))
                .request(method, "/api/v1/" + path)
                .then();
    }

    private static void entered(Response answer) {
        answer.then().statusCode(anyOf(equalTo(200), equalTo(201)));
    }

    private static void assertNamed(ValidatableResponse answer, String field) {
        answer.statusCode(400).contentType("application/problem+json").body("violations.field", hasItem(field));
    }
}
