package org.jixiao.budget.department;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jixiao.budget.entry.BudgetApi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class DepartmentListTest {

    private final BudgetApi finance = BudgetApi.finance();

    @Test
    void departmentsAreListedInPagesInOrderOfTheirCodes() {
        finance.department("00-LIST-B").department("00-LIST-A");

        finance.get("?size=1&page=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].department", equalTo("00-LIST-B"))
                .body("page", equalTo(2))
                .body("total", greaterThanOrEqualTo(2));
    }

    @Test
    void aPageIsClamped() {
        finance.get("?size=100000&page=-1")
                .then()
                .statusCode(200)
                .body("size", equalTo(200))
                .body("page", equalTo(1));
    }
}
