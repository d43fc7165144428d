package org.jixiao.budget.house;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
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
    private static final String WRITES = """
            PUT  | %s                                          | {"name": "测试部门", "region": "420104"}
            PUT  | %s/years/2019/profile                       | {"name": "测试部门", "region": "420104"}
            PUT  | %s/years/2019/budget/lines/2010301          | {"kind": "BASIC", "name": "行政运行", "initial": "2.00"}
            PUT  | %s/years/2019/budget/economic-split         | {"personnel": "1", "dailyOperating": "1"}
            PUT  | %s/years/2019/budget/controlled-expenses/MEETING | {"actual": "1"}
            PUT  | %s/years/2019/budget/procurement            | {"budget": "1", "actual": "1"}
            PUT  | %s/years/2019/budget/fixed-assets           | {"total": "1", "inUse": "1"}
            PUT  | %s/years/2019/budget/monthly-plan           | {"cumulativeShares": [8, 16, 25, 33, 41, 50, 58, 66, 75, 83, 91, 100]}
            PUT  | %s/years/2019/budget/declarations           | {"declarations": []}
            POST | %s/years/2019/budget/lines/2010301/adjustments | {"kind": "ADDED", "amount": "1", "date": "2019-06-30", "reason": "追加"}
            POST | %s/years/2019/budget/lines/2010301/adjustments/1/reversal | {"date": "2019-06-30", "reason": "误登"}
            DELETE | %s/years/2019/budget/lines/2010302        |
            POST | %s/years/2019/budget/lines/2010301/payments | {"voucher": "V1", "date": "2019-06-30", "amount": "1"}
            POST | %s/years/2019/budget/moves                  | {"from": "2010301", "to": "2010302", "amount": "1", "date": "2019-06-30", "reason": "调剂"}
            POST | %s/years/2019/budget/closing                | {"executed": "0", "document": "批复"}
            POST | %s/years/2019/budget/reopening              | {"reason": "更正", "document": "批复"}
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
    @CsvSource(delimiter = '|', quoteCharacter = '\1', textBlock = WRITES)
    void aRevisionThatIsNoneOrAnotherIsRefused(String method, String path, @Nullable String body) {
        for (String none : new String[] {"3", "W/3", "\"3", "\"1\" \"2\""}) {
            assertNamed(send(method, path.formatted(DEPARTMENT), body, "If-Match", none), "If-Match");
        }
        send(method, path.formatted(DEPARTMENT), body, "If-Match", "\"999\"")
                .statusCode(412)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\1', textBlock = WRITES)
    void anIdempotencyKeyThatIsNoneIsRefused(String method, String path, @Nullable String body) {
        for (String none : method.equals("POST") ? new String[] {"a b", "k".repeat(129)} : new String[0]) {
            assertNamed(send(method, path.formatted(DEPARTMENT), body, "Idempotency-Key", none), "Idempotency-Key");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\1', textBlock = WRITES)
    void aDepartmentThatNobodyEnteredIsNotFound(String method, String path, @Nullable String body) {
        if (path.contains("budget")) {
            send(method, path.formatted("NOBODY"), body, "Accept-Language", "en")
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("detail", containsString("NOBODY"));
        }
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
            "subjects/2019"
        }) {
            String within = list.startsWith("subjects") ? "subjects." : "";
            finance.request()
                    .get("/api/v1/" + list + "?" + query)
                    .then()
                    .statusCode(200)
                    .body(within + "page", equalTo(page))
                    .body(within + "size", equalTo(size));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\1', textBlock = WRITES)
    void aBodyInAnotherFormatIsRefused(String method, String path, @Nullable String body) {
        assumeTrue(body != null, "takes no body");
        finance.request()
                .contentType(ContentType.XML)
                .body("<x/>")
                .request(method, BudgetApi.ROOT + path.formatted(DEPARTMENT))
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    private ValidatableResponse send(String method, String path, @Nullable String body, String header, String value) {
        RequestSpecification request = finance.request().header(header, value);
        return (body == null ? request : request.body(body))
                .request(method, BudgetApi.ROOT + path)
                .then();
    }

    private static void entered(Response answer) {
        answer.then().statusCode(anyOf(equalTo(200), equalTo(201)));
    }

    private static void assertNamed(ValidatableResponse answer, String field) {
        answer.statusCode(400).contentType("application/problem+json").body("violations.field", hasItem(field));
    }
}
