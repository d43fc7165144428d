package org.jixiao.budget.department;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.jixiao.budget.entry.BudgetApi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;

/** Departments above departments: known, and never in a circle. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class ParentsTest {

    private final BudgetApi finance = BudgetApi.finance();

    @Test
    void thoseBelowADepartmentAreFoundByIt() {
        finance.department("PARENTS-1");
        finance.put("PARENTS-1B", Requests.below("PARENTS-1")).then().statusCode(201);
        finance.put("PARENTS-1A", Requests.below("PARENTS-1"))
                .then()
                .statusCode(201)
                .body("parent", equalTo("PARENTS-1"));
        finance.put("PARENTS-1AA", Requests.below("PARENTS-1A")).then().statusCode(201);

        finance.get("?parent=PARENTS-1")
                .then()
                .statusCode(200)
                .body("items.department", equalTo(List.of("PARENTS-1A", "PARENTS-1B")))
                .body("total", equalTo(2));
    }

    @Test
    void aParentThatNobodyKnowsIsRefused() {
        refused(finance.put("PARENTS-2", Requests.below("NOBODY")), "NOBODY");
        refused(finance.put("PARENTS-2/years/2020/profile", Requests.below("NOBODY")), "NOBODY");
        finance.get("PARENTS-2").then().statusCode(404);
    }

    @Test
    void nobodyStandsAboveThemselves() {
        refused(finance.put("PARENTS-3", Requests.below("PARENTS-3")), "上级部门成环：PARENTS-3 → PARENTS-3。");
        finance.department("PARENTS-3A");
        finance.put("PARENTS-3B", Requests.below("PARENTS-3A")).then().statusCode(201);
        finance.put("PARENTS-3C", Requests.below("PARENTS-3B")).then().statusCode(201);

        refused(
                finance.put("PARENTS-3A", Requests.below("PARENTS-3C")),
                "PARENTS-3A → PARENTS-3C → PARENTS-3B → PARENTS-3A");
    }

    @Test
    void whoStoodAboveUntilAYearMayStandBelowFromThenOn() {
        finance.department("PARENTS-4A").department("PARENTS-4B");
        finance.put("PARENTS-4A", Requests.below("PARENTS-4B")).then().statusCode(200);
        refused(finance.put("PARENTS-4B/years/2020/profile", Requests.below("PARENTS-4A")), "自 2020 年起");

        finance.put("PARENTS-4A/years/2020/profile", Requests.named("独立"))
                .then()
                .statusCode(201);
        finance.put("PARENTS-4B/years/2020/profile", Requests.below("PARENTS-4A"))
                .then()
                .statusCode(201);

        refused(finance.put("PARENTS-4A/years/2021/profile", Requests.below("PARENTS-4B")), "2021");
    }

    @Test
    void ofThoseWhoWouldCloseACircleAtOnceOneIsRefused() throws Exception {
        for (int round = 0; round < 10; round++) {
            String code = "PARENTS-5-" + round + "-";
            int ring = 20;
            for (int i = 0; i < ring; i++) {
                finance.department(code + i);
            }

            List<Integer> statuses = AtOnce.statuses(
                    ring,
                    i -> finance.put(code + i, Requests.below(code + (i + 1) % ring))
                            .statusCode());

            assertEquals(1, statuses.stream().filter(status -> status == 422).count(), statuses.toString());
            assertEquals(
                    ring - 1, statuses.stream().filter(status -> status == 200).count(), statuses.toString());
        }
    }

    private static void refused(Response answer, String named) {
        answer.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo("parent"))
                .body("violations[0].message", containsString(named))
                .body("violations[0].message", not(containsString("2007")));
    }
}
