package org.jixiao.local.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.jixiao.local.suite.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(House.class)
class BudgetSumsTest {

    @Test
    void sums_are_those_of_the_reference_case_with_the_government_fund_apart() {
        // Given
        Office office = Office.asEntered("420104-M01");

        // When
        JsonNode sums = office.api()
                .get(
                        Service.BUDGET,
                        office.reference().year() + "/budget",
                        office.people().clerk())
                .json()
                .path("sums");

        // Then
        assertAmounts("12699992.00", "628439.98", "13328431.98", sums.path("basic"));
        assertAmounts("19978410.00", "1632630.47", "21611040.47", sums.path("project"));
        assertEquals("34939472.45", sums.path("total").path("executed").asText());
        assertEquals("33364551.98", sums.path("generalPublic").path("executed").asText());
        assertEquals(Map.of("21208", "1574920.47"), executed(sums.path("governmentFundBySection")));
        assertEquals(
                Map.of(
                        "201", "9637204.98",
                        "208", "13678227.00",
                        "210", "1234870.00",
                        "212", "9297247.47",
                        "221", "1091923.00"),
                executed(sums.path("byClass")));
    }

    private static void assertAmounts(String initial, String adjustment, String executed, JsonNode amounts) {
        assertEquals(initial, amounts.path("initial").asText());
        assertEquals(adjustment, amounts.path("adjustment").asText());
        assertEquals(executed, amounts.path("adjusted").asText());
        assertEquals(executed, amounts.path("executed").asText());
    }

    private static Map<String, String> executed(JsonNode rollups) {
        Map<String, String> executed = new TreeMap<>();
        rollups.forEach(rollup -> executed.put(
                rollup.path("code").asText(),
                rollup.path("total").path("executed").asText()));
        return executed;
    }
}
