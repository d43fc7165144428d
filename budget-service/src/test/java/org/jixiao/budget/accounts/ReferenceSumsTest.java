package org.jixiao.budget.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferenceSumsTest {

    private final Sums sums = ReferenceCase.accounts().sums();
    private final JsonNode expected = ReferenceCase.expectedSums();

    @Test
    void allTwentyTwoLinesAreThere() {
        assertEquals(22, ReferenceCase.lines().size());
    }

    @Test
    void basicAndProjectSumsAreThePublishedOnes() {
        assertSame("basic", sums.basic());
        assertSame("project", sums.project());
        assertEquals(
                ReferenceCase.decimal(expected.get("total"), "final"),
                sums.total().executed());
    }

    @Test
    void classesAddUpAsPublished() {
        assertEquals(amounts("byClass"), executedBy(sums.byClass()));
    }

    @Test
    void theLandFundStaysOutsideTheGeneralPublicBudget() {
        assertEquals(
                ReferenceCase.decimal(expected, "generalPublic"),
                sums.generalPublic().executed());
        assertEquals(amounts("governmentFund"), executedBy(sums.governmentFundBySection()));
        assertEquals(
                amounts("governmentFund").get("21208"),
                sums.governmentFund().executed().toPlainString());
    }

    @Test
    void classesBearTheNamesOfTheirYear() {
        assertEquals(
                List.of("一般公共服务支出", "社会保障和就业支出", "卫生健康支出", "城乡社区支出", "住房保障支出"),
                sums.byClass().stream().map(Rollup::name).toList());
    }

    private void assertSame(String kind, Amounts amounts) {
        JsonNode node = expected.get(kind);
        assertEquals(ReferenceCase.decimal(node, "initial"), amounts.initial());
        assertEquals(ReferenceCase.decimal(node, "adjustment"), amounts.adjustment());
        assertEquals(ReferenceCase.decimal(node, "adjusted"), amounts.adjusted());
        assertEquals(ReferenceCase.decimal(node, "final"), amounts.executed());
    }

    private Map<String, String> amounts(String field) {
        Map<String, String> amounts = new HashMap<>();
        expected.get(field)
                .fields()
                .forEachRemaining(e -> amounts.put(e.getKey(), e.getValue().asText()));
        return amounts;
    }

    private static Map<String, String> executedBy(List<Rollup> rollups) {
        Map<String, String> amounts = new HashMap<>();
        rollups.forEach(
                rollup -> amounts.put(rollup.code(), rollup.total().executed().toPlainString()));
        return amounts;
    }
}
