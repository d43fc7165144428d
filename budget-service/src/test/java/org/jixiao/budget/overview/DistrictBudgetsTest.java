package org.jixiao.budget.overview;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.budget.entry.BudgetApi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Of a year that no other test enters anything in; departments are everybody's. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class DistrictBudgetsTest {

    private final BudgetApi finance = BudgetApi.finance();

    @Test
    void a_bureau_sees_who_has_not_closed() {
        for (String department : new String[] {"OVERVIEW-1", "OVERVIEW-2", "OVERVIEW-3"}) {
            finance.department(department);
        }
        String closed = entered("OVERVIEW-1", 2093);
        String open = entered("OVERVIEW-2", 2093);
        finance.post(open + "/lines/2010301/adjustments", """
                        {"kind": "ADDED", "amount": "100", "date": "2093-06-30", "reason": "x", "document": "y"}""").then().statusCode(201);
        finance.post(open + "/lines/2010301/adjustments", """
                        {"kind": "CUT", "amount": "50", "date": "2093-06-30", "reason": "x", "document": "y"}""").then().statusCode(201);
        finance.post(open + "/lines/2010301/adjustments/2/reversal", BudgetApi.reversal("2093-07-01", "null"))
                .then()
                .statusCode(201);
        finance.put(open + "/lines/2010303", BudgetApi.line("BASIC", "机关服务", "7"))
                .then()
                .statusCode(201);
        finance.delete(open + "/lines/2010303").then().statusCode(200);
        finance.post(closed + "/closing", BudgetApi.closing("50")).then().statusCode(201);

        list("year=2093&state=OPEN")
                .body("total", equalTo(1))
                .body("items[0].department", equalTo("OVERVIEW-2"))
                .body("items[0].name", equalTo("测试部门"))
                .body("items[0].closedAt", nullValue())
                .body("items[0].initial", equalTo("100.00"))
                .body("items[0].adjusted", equalTo("200.00"))
                .body("items[0].executed", equalTo("50.00"))
                .body("items[0].executionRate", equalTo("25.00"))
                .body("items[0].overspentLines", equalTo(0));
        list("year=2093&state=CLOSED")
                .body("items.department", equalTo(List.of("OVERVIEW-1")))
                .body("items[0].closedAt", notNullValue())
                .body("items[0].executionRate", equalTo("50.00"));
        list("year=2093&state=NOT_ENTERED&size=200")
                .body("items.department", not(hasItems("OVERVIEW-1")))
                .body("items[0].revision", equalTo(0))
                .body("items[0].executionRate", nullValue());
        finance.post(closed + "/reopening", "{\"reason\": \"漏记\", \"document\": \"x\"}")
                .then()
                .statusCode(201);
        list("year=2093&state=OPEN&size=1&page=2")
                .body("total", equalTo(2))
                .body("items", hasSize(1))
                .body("items[0].department", equalTo("OVERVIEW-2"));

        byte[] csv = finance.request()
                .get("/api/v1/budgets.csv?year=2093&state=OPEN")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        List<String> lines = new String(csv, StandardCharsets.UTF_8).lines().toList();
        assertTrue(lines.get(0).contains("部门代码,部门名称,状态"), lines.get(0));
        assertEquals(
                "OVERVIEW-2,测试部门,未封账,4,,100.00,200.00,50.00,25.00,0",
                lines.get(2).replaceFirst(",[0-9]+,,", ",4,,"));
        assertEquals(3, lines.size());
    }

    @Test
    void every_department_is_in_the_list_once_in_order_of_their_codes() {
        List<String> codes =
                Stream.of("OVERVIEW-4", "OVERVIEW-4A", "OVERVIEW-5").toList();
        codes.forEach(finance::department);

        List<String> listed = list("year=2094&size=200").extract().path("items.department");
        int total = list("year=2094&size=1").extract().path("total");

        assertEquals(listed.stream().distinct().sorted().toList(), listed);
        assertTrue(total >= codes.size(), () -> total + " departments");
    }

    @Test
    void what_is_asked_wrongly_or_by_a_clerk_is_refused() {
        finance.request()
                .get("/api/v1/budgets")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("year")));
        finance.request()
                .get("/api/v1/budgets?year=2093&state=HALF")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("state")));
        new BudgetApi(Tokens.clerk("OVERVIEW-1"))
                .request()
                .get("/api/v1/budgets?year=2093")
                .then()
                .statusCode(403);
    }

    /** A line of 100 yuan, 50 of them executed. */
    private String entered(String department, int year) {
        String budget = department + "/years/" + year + "/budget";
        finance.put(budget + "/lines/2010301", BudgetApi.line("BASIC", "行政运行", "100"))
                .then()
                .statusCode(201);
        finance.post(budget + "/lines/2010301/payments", """
                        {"voucher": "V", "date": "%d-03-01", "amount": "50"}""".formatted(year))
                .then()
                .statusCode(201);
        return budget;
    }

    private ValidatableResponse list(String query) {
        return finance.request().get("/api/v1/budgets?" + query).then().statusCode(200);
    }
}
