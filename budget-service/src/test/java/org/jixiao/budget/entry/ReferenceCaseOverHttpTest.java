package org.jixiao.budget.entry;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.jixiao.budget.accounts.ReferenceCase;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;

/** The published accounts of Liujiaoting 2019, entered as a clerk would: line by line, in yuan. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class ReferenceCaseOverHttpTest {

    private static final String DEPARTMENT = "420104-LJT";
    private static final String BUDGET = DEPARTMENT + "/years/2019/budget";

    private final BudgetApi clerk = BudgetApi.clerk(DEPARTMENT);

    @Test
    void theReferenceCaseGivesThePublishedSumsAndRate() throws JsonProcessingException {
        // Given
        enterDepartment();

        // When
        JsonNode facts = ReferenceCase.budget();
        facts.get("lines").forEach(this::enterLine);
        entered(clerk.put(
                BUDGET + "/economic-split", facts.get("basicExpenditureByUse").toString()));
        entered(clerk.put(
                BUDGET + "/controlled-expenses/THREE_PUBLIC",
                "{\"budget\": \"65000.00\", \"actual\": \"22800.00\", \"priorYearActual\": \"38600.00\"}"));
        entered(clerk.put(BUDGET + "/procurement", "{\"executionRate\": \"97.08\", \"basis\": \"实际支出 / 年初预算\"}"));

        // Then
        JsonNode budget = new ObjectMapper().readTree(clerk.get(BUDGET).asString());
        assertSums(budget.get("sums"), ReferenceCase.expectedSums());
        assertEquals(
                "97.08", metric(budget, "procurementExecutionRate").get("value").asText());
        assertEquals(
                "-40.93", metric(budget, "threePublicChangeRate").get("value").asText());
        assertEquals(
                "10.73", metric(budget, "operatingExpenseShare").get("value").asText());
        assertEquals("true", budget.get("procurement").get("rateOnly").asText());
    }

    private void enterDepartment() {
        clerk.put(DEPARTMENT, Profiles.reference())
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("unifiedSocialCreditCode", equalTo("114201040108836360"))
                .body("headcount.retiredAdministrative", equalTo(37));
    }

    private void enterLine(JsonNode line) {
        String path = BUDGET + "/lines/" + line.get("subject").asText();
        entered(clerk.put(
                path,
                BudgetApi.line(
                        line.get("kind").asText(),
                        line.get("name").asText(),
                        line.get("initial").asText())));
        if (ReferenceCase.decimal(line, "adjustment").signum() != 0) {
            entered(clerk.post(
                    path + "/adjustments",
                    BudgetApi.adjustment(line.get("adjustment").asText())));
        }
        entered(clerk.post(
                path + "/payments",
                BudgetApi.payment(
                        "2019-" + line.get("subject").asText(),
                        line.get("final").asText())));
    }

    private static void entered(io.restassured.response.Response answer) {
        answer.then().statusCode(201);
    }

    private static void assertSums(JsonNode sums, JsonNode expected) {
        for (String kind : new String[] {"basic", "project"}) {
            for (String field : new String[] {"initial", "adjustment", "adjusted"}) {
                assertEquals(expected.get(kind).get(field), sums.get(kind).get(field), kind + " " + field);
            }
            assertEquals(expected.get(kind).get("final"), sums.get(kind).get("executed"), kind);
        }
        assertEquals(expected.get("total").get("final"), sums.get("total").get("executed"));
        assertEquals(expected.get("generalPublic"), sums.get("generalPublic").get("executed"));
        assertEquals(executed(expected.get("byClass")), rolledUp(sums.get("byClass")));
        assertEquals(executed(expected.get("governmentFund")), rolledUp(sums.get("governmentFundBySection")));
    }

    private static Map<String, String> executed(JsonNode byCode) {
        Map<String, String> amounts = new HashMap<>();
        byCode.fields()
                .forEachRemaining(e -> amounts.put(e.getKey(), e.getValue().asText()));
        return amounts;
    }

    private static Map<String, String> rolledUp(JsonNode rollups) {
        Map<String, String> amounts = new HashMap<>();
        rollups.forEach(rollup -> amounts.put(
                rollup.get("code").asText(), rollup.get("total").get("executed").asText()));
        return amounts;
    }

    private static JsonNode metric(JsonNode budget, String name) {
        for (JsonNode metric : budget.get("metrics")) {
            if (metric.get("name").asText().equals(name)) {
                return metric;
            }
        }
        throw new AssertionError("no metric " + name);
    }
}
