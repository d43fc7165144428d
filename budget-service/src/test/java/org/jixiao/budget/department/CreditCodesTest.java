package org.jixiao.budget.department;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.jixiao.budget.entry.BudgetApi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;

/** A unified social credit code is one department's. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class CreditCodesTest {

    private final BudgetApi finance = BudgetApi.finance();

    @Test
    void theCodeOfAnotherDepartmentIsRefusedInAnyYear() {
        finance.put("CODES-1", Requests.coded(Requests.creditCode(1))).then().statusCode(201);
        finance.put("CODES-1/years/2020/profile", Requests.coded(Requests.creditCode(2)))
                .then()
                .statusCode(201);

        refused(finance.put("CODES-1X", Requests.coded(Requests.creditCode(1))), "CODES-1");
        refused(finance.put("CODES-1X/years/2019/profile", Requests.coded(Requests.creditCode(2))), "CODES-1");
        finance.get("CODES-1X").then().statusCode(404);
    }

    @Test
    void aDepartmentKeepsItsCodeThroughTheYears() {
        finance.put("CODES-2", Requests.coded(Requests.creditCode(3))).then().statusCode(201);

        finance.put("CODES-2/years/2020/profile", Requests.coded(Requests.creditCode(3)))
                .then()
                .statusCode(201);
        finance.put("CODES-2", Requests.named("更正")).then().statusCode(200);

        refused(finance.put("CODES-2X", Requests.coded(Requests.creditCode(3))), "CODES-2");
    }

    @Test
    void aCodeGivenUpInAllYearsIsFree() {
        finance.put("CODES-3", Requests.coded(Requests.creditCode(4))).then().statusCode(201);

        finance.put("CODES-3", Requests.coded(Requests.creditCode(5))).then().statusCode(200);

        finance.put("CODES-3X", Requests.coded(Requests.creditCode(4))).then().statusCode(201);
    }

    @Test
    void manyMayHaveNone() {
        finance.put("CODES-4", Requests.named("甲")).then().statusCode(201);
        finance.put("CODES-4X", Requests.named("乙")).then().statusCode(201);
    }

    @Test
    void ofThoseWhoTakeTheSameCodeAtOnceOneHasIt() throws Exception {
        List<Integer> statuses = AtOnce.statuses(
                20,
                i -> finance.put("CODES-5-" + i, Requests.coded(Requests.creditCode(6)))
                        .statusCode());

        assertEquals(1, statuses.stream().filter(status -> status == 201).count(), statuses.toString());
        assertEquals(19, statuses.stream().filter(status -> status == 422).count(), statuses.toString());
    }

    private static void refused(Response answer, String holder) {
        answer.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo("unifiedSocialCreditCode"))
                .body("violations[0].message", containsString(holder + "。"));
    }
}
