package org.jixiao.budget.entry;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The revision of a year's accounts as a whole: ETag, If-Match, and what does not make a new one. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class RevisionsTest {

    private static final String LINE = BudgetApi.line("BASIC", "行政运行", "100.00");
    private static final String CORRECTED = BudgetApi.line("BASIC", "行政运行", "101.00");

    private final BudgetApi finance = BudgetApi.finance();

    @Test
    void everyChangeOfAnyPartRaisesTheRevisionByOne() {
        String budget = budgetOf("REVISIONS-1");

        finance.put(budget + "/lines/2010301", LINE).then().statusCode(201).header("ETag", "\"1\"");
        finance.put(budget + "/lines/2010301", CORRECTED).then().statusCode(200).header("ETag", "\"2\"");
        finance.post(budget + "/lines/2010301/adjustments", BudgetApi.adjustment("1"))
                .then()
                .statusCode(201)
                .header("ETag", "\"3\"");
        finance.put(budget + "/procurement", "{\"budget\": 3, \"actual\": 1}")
                .then()
                .statusCode(201)
                .body("revision", equalTo(4))
                .body("procurement.executionRate", equalTo("33.33"))
                .body("procurement.rateOnly", equalTo(false));
    }

    @Test
    void enteringTheSameAgainMakesNoRevision() {
        String budget = budgetOf("REVISIONS-2");
        finance.put(budget + "/lines/2010301", LINE).then().statusCode(201);

        finance.put(budget + "/lines/2010301", LINE.replace("100.00", "100"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void aWriterWhoKnowsAnOlderRevisionIsRefused() {
        String budget = budgetOf("REVISIONS-3");
        finance.put(budget + "/lines/2010301", LINE, "\"1\"").then().statusCode(412);
        finance.put(budget + "/lines/2010301", LINE).then().statusCode(201);
        finance.put(budget + "/lines/2010302", LINE, "\"1\"").then().statusCode(201);

        finance.put(budget + "/lines/2010301", CORRECTED, "\"1\"").then().statusCode(412);
        finance.get(budget).then().body("revision", equalTo(2)).body("lines[0].amounts.initial", equalTo("100.00"));
    }

    @Test
    void aRefusedFirstEntryLeavesNoAccounts() {
        String budget = budgetOf("REVISIONS-4");

        finance.post(budget + "/lines/2010301/adjustments", BudgetApi.adjustment("1"))
                .then()
                .statusCode(404);
        finance.get(budget).then().statusCode(404);
    }

    @Test
    void aReaderWhoHasThisRevisionGetsNothingNew() {
        String budget = budgetOf("REVISIONS-5");
        finance.put(budget + "/lines/2010301", LINE).then().statusCode(201);

        finance.request()
                .header("If-None-Match", "\"1\"")
                .get(BudgetApi.ROOT + budget)
                .then()
                .statusCode(304);
        finance.request()
                .header("If-None-Match", "\"0\"")
                .get(BudgetApi.ROOT + budget)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"payments", "adjustments"})
    void aPageOfALedgerBearsTheRevisionOfTheBudget(String ledger) {
        String line = budgetOf("REVISIONS-" + ledger.toUpperCase(Locale.ROOT)) + "/lines/2010301";
        finance.put(line, LINE).then().statusCode(201);
        String page = line + "/" + ledger + "?page=2&size=7";

        finance.get(page)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("$", equalTo(Map.of("items", List.of(), "page", 2, "size", 7, "total", 0)));
        finance.request()
                .header("If-None-Match", "\"1\"")
                .get(BudgetApi.ROOT + page)
                .then()
                .statusCode(304)
                .header("ETag", "\"1\"");
    }

    @Test
    void theSameAdjustmentUnderTheSameKeyIsEnteredOnce() {
        String budget = budgetOf("REVISIONS-6");
        String adjustments = budget + "/lines/2010301/adjustments";
        finance.put(budget + "/lines/2010301", LINE).then().statusCode(201);

        String first =
                finance.post(adjustments, BudgetApi.adjustment("5"), "k-6").asString();
        finance.post(adjustments, BudgetApi.adjustment("5"), "k-6")
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body(equalTo(first));
        finance.post(adjustments, BudgetApi.adjustment("6"), "k-6").then().statusCode(422);
        finance.get(budget)
                .then()
                .body("lines[0].adjustments", hasSize(1))
                .body("lines[0].amounts.adjusted", equalTo("105.00"));
    }

    @Test
    void aProfileHasItsOwnRevision() {
        String code = "REVISIONS-7";
        finance.department(code);
        String other = "{\"name\": \"另一名称\", \"region\": \"420104\"}";

        finance.put(code, other, "\"2\"").then().statusCode(412);
        finance.put(code, other, "\"1\"").then().statusCode(200).header("ETag", "\"2\"");
        finance.put(code, other).then().statusCode(200).header("ETag", "\"2\"");
    }

    private String budgetOf(String department) {
        finance.department(department);
        return department + "/years/2019/budget";
    }
}
