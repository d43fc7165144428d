package org.jixiao.budget.examining;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jixiao.budget.entry.BudgetApi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found in all departments: of years that no other test enters anything in. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class DistrictFindingsTest {

    private final BudgetApi finance = BudgetApi.finance();

    @Test
    void a_bureau_sees_which_departments_figures_do_not_fit() {
        // Given
        finance.department("DISTRICT-A");
        finance.department("DISTRICT-B");
        finance.department("DISTRICT-C");
        line("DISTRICT-A", 2071, "1000");
        line("DISTRICT-A", 2072, "10000");
        finance.put("DISTRICT-A/years/2072/budget/economic-split", """
                        {"personnel": "1", "dailyOperating": "2"}""").then().statusCode(201);
        line("DISTRICT-B", 2072, "10");
        line("DISTRICT-C", 2072, "10");
        finance.put("DISTRICT-C/years/2072/budget/declarations", """
                        {"declarations": [{"kind": "AMOUNT", "what": "=总支出", "figure": "total.initial", "value": "11", "unit": "YUAN"}]}""").then().statusCode(201);

        // When
        ValidatableResponse all = list("year=2072");

        // Then
        all.body("total", equalTo(3))
                .body("items.department", equalTo(List.of("DISTRICT-A", "DISTRICT-A", "DISTRICT-C")))
                .body("items.name", everyItem(equalTo("测试部门")))
                .body("items.finding.severity", equalTo(List.of("ERROR", "WARNING", "ERROR")))
                .body("items.finding.kind", equalTo(List.of("PARTS_DO_NOT_ADD_UP", "UNIT_SLIP", "AMOUNT_DIFFERS")))
                .body("items.finding.source", equalTo(List.of("ENTERED", "ENTERED", "DECLARED")))
                .body("items.budgetRevision", equalTo(List.of(2, 2, 1)))
                .body("items.declarationsRevision", equalTo(List.of(0, 0, 1)));
        list("year=2072&severity=ERROR").body("items.department", equalTo(List.of("DISTRICT-A", "DISTRICT-C")));
        list("year=2072&kind=UNIT_SLIP")
                .body("items.department", equalTo(List.of("DISTRICT-A")))
                .body("items[0].finding.stated", equalTo("10000.00"))
                .body("items[0].finding.message", containsString("上年为 1000.00 元"));
        list("year=2072&source=DECLARED").body("items.department", equalTo(List.of("DISTRICT-C")));
        list("year=2072&department=DISTRICT-B").body("total", equalTo(0));
        list("year=2072&department=DISTRICT-C&severity=WARNING").body("total", equalTo(0));
        list("year=2072&size=2&page=2")
                .body("total", equalTo(3))
                .body("items", hasSize(1))
                .body("items[0].department", equalTo("DISTRICT-C"));
        list("year=2072&size=2&page=3").body("items", hasSize(0));
        List<String> csv = csv("year=2072&source=DECLARED");
        assertTrue(csv.get(0).contains("部门代码,部门名称,严重程度,问题类型"), csv.get(0));
        assertTrue(csv.get(1).startsWith("DISTRICT-C,测试部门,错误,金额不符,申报数,'=总支出,11,10.00,元,"), csv.get(1));
        assertEquals(2, csv.size());
    }

    @Test
    void of_each_department_it_is_what_its_own_door_tells() {
        // Given
        String budget = EnteredReferenceCase.of("DISTRICT-D");
        finance.put(budget + "/declarations", EnteredReferenceCase.declarations())
                .then()
                .statusCode(201);
        List<Map<String, Object>> own =
                finance.get(budget + "/findings").then().extract().path("findings");

        // When
        List<Map<String, Object>> told = list("year=2019&department=DISTRICT-D&size=200")
                .body("items.department", hasItems("DISTRICT-D"))
                .extract()
                .path("items.finding");

        // Then
        assertTrue(own.size() > 3, () -> own.size() + " findings");
        assertEquals(own, told);
    }

    @ParameterizedTest
    @CsvSource({
        "year, source=ENTERED",
        "year, year=1999",
        "severity, year=2072&severity=GRAVE",
        "kind, year=2072&kind=ERROR",
        "source, year=2072&source=x",
        "department, year=2072&department=A_B",
        "state, year=2072&state=OPEN"
    })
    void what_is_asked_wrongly_is_named(String field, String query) {
        for (String file : new String[] {"findings", "findings.csv"}) {
            finance.request()
                    .get("/api/v1/budgets/" + file + "?" + query)
                    .then()
                    .statusCode(400)
                    .body("violations.field", equalTo(List.of(field)));
        }
    }

    @Test
    void a_department_nobody_knows_is_not_one_without_findings() {
        finance.request()
                .get("/api/v1/budgets/findings?year=2072&department=NOBODY")
                .then()
                .statusCode(404)
                .body("detail", containsString("NOBODY"));
    }

    @Test
    void a_clerk_sees_nobody_elses() {
        new BudgetApi(Tokens.clerk("DISTRICT-A"))
                .request()
                .get("/api/v1/budgets/findings?year=2072&department=DISTRICT-A")
                .then()
                .statusCode(403);
    }

    private void line(String department, int year, String initial) {
        finance.put(department + "/years/" + year + "/budget/lines/2010301", BudgetApi.line("BASIC", "行政运行", initial))
                .then()
                .statusCode(201);
    }

    private ValidatableResponse list(String query) {
        return finance.request().get("/api/v1/budgets/findings?" + query).then().statusCode(200);
    }

    private List<String> csv(String query) {
        byte[] csv = finance.request()
                .get("/api/v1/budgets/findings.csv?" + query)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        return new String(csv, StandardCharsets.UTF_8).lines().toList();
    }
}
