package org.jixiao.budget.entry;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.Topic;
import org.junit.jupiter.api.Test;

/** Adjustments entered by mistake are taken back, and both stay to be read. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class ReversalsTest {

    private final BudgetApi finance = BudgetApi.finance();

    @Test
    void a_reversed_adjustment_counts_in_no_rate_and_is_told_to_nobody() throws IOException {
        String budget = budgetOf("REVERSAL-1");
        String ledger = budget + "/lines/2010301/adjustments";
        finance.post(ledger, BudgetApi.adjustment("10")).then().statusCode(201);
        finance.post(ledger, BudgetApi.adjustment("10")).then().statusCode(201);

        finance.post(ledger + "/2/reversal", BudgetApi.reversal("2019-08-01", "null"))
                .then()
                .statusCode(201)
                .header("ETag", "\"5\"")
                .body("lines[0].amounts.adjusted", equalTo("110.00"))
                .body("lines[0].adjustments", hasSize(1))
                .body("metrics.find { it.name == 'budgetAdjustmentRate' }.numerator", equalTo("10.00"));

        assertRate(budget, "2019-07-31", "20.00");
        assertRate(budget, "2019-08-01", "10.00");
        List<ConsumerRecord<String, byte[]>> told = BudgetStream.await(Topic.BUDGETS, "REVERSAL-1/2019", 5);
        assertEquals(
                new ObjectMapper().readTree(finance.get(budget).asString()),
                new ObjectMapper().readTree(told.get(4).value()));
        assertEquals(List.of(), EventSchema.faultsOf(told.get(4)));
    }

    @Test
    void the_journal_keeps_both_and_says_who_entered_them() {
        String budget = budgetOf("REVERSAL-2");
        String ledger = budget + "/lines/2010301/adjustments";
        BudgetApi.clerk("REVERSAL-2")
                .post(ledger, BudgetApi.adjustment("-10"))
                .then()
                .statusCode(201);
        finance.post(budget + "/moves", BudgetApi.move("2010302", "2010301", "5"))
                .then()
                .statusCode(201);
        finance.post(ledger + "/1/reversal", BudgetApi.reversal("2019-07-01", "\"硚财〔2019〕7号\""))
                .then()
                .statusCode(201);

        finance.get(ledger)
                .then()
                .statusCode(200)
                .header("ETag", "\"5\"")
                .body("total", equalTo(3))
                .body("items.number", contains(1, 2, 3))
                .body("items.kind", contains("CUT", "MOVED", "REVERSAL"))
                .body("items.amount", contains("-10.00", "5.00", "10.00"))
                .body("items.reversedBy", contains(3, null, null))
                .body("items.reverses", contains(null, null, 1))
                .body("items.actor", contains("clerk-REVERSAL-2", "finance", "finance"))
                .body("items[1].name", equalTo("财政审核"))
                .body("items[1].counterpart", equalTo("2010302"))
                .body("items[1].otherSide", equalTo(1))
                .body("items[2].date", equalTo("2019-07-01"))
                .body("items[2].reason", equalTo("重复登记"))
                .body("items[2].document", equalTo("硚财〔2019〕7号"))
                .body("items[2].at", notNullValue());
        finance.get(ledger + "?page=2&size=2").then().body("items.number", contains(3));
        finance.request()
                .header("If-None-Match", "\"5\"")
                .get(BudgetApi.ROOT + ledger)
                .then()
                .statusCode(304);
        finance.get(budget + "/lines/2010399/adjustments").then().statusCode(404);
    }

    @Test
    void both_sides_of_a_move_are_reversed_together() {
        String budget = budgetOf("REVERSAL-3");
        finance.post(budget + "/moves", BudgetApi.move("2010301", "2010302", "30"))
                .then()
                .statusCode(201);

        finance.post(budget + "/lines/2010302/adjustments/1/reversal", BudgetApi.reversal("2019-06-30", "null"))
                .then()
                .statusCode(201)
                .body("lines.amounts.adjusted", contains("100.00", "100.00"))
                .body("lines.adjustments", contains(empty(), empty()));
        finance.get(budget + "/lines/2010301/adjustments")
                .then()
                .body("items.reverses", contains(null, 1))
                .body("items[1].counterpart", equalTo("2010302"))
                .body("items[1].otherSide", equalTo(2));
        finance.post(budget + "/lines/2010301/adjustments/1/reversal", BudgetApi.reversal("2019-06-30", "null"))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("number"))
                .body("violations[0].message", containsString("已由第 2 笔冲销"));
    }

    @Test
    void what_cannot_be_reversed_is_refused_with_the_reason() {
        String budget = budgetOf("REVERSAL-4");
        String ledger = budget + "/lines/2010301/adjustments";
        finance.post(ledger, BudgetApi.adjustment("10")).then().statusCode(201);
        finance.post(budget + "/lines/2010301/payments", BudgetApi.payment("V1", "105"))
                .then()
                .statusCode(201);

        refused(ledger + "/1/reversal", BudgetApi.reversal("2019-07-01", "null"), 422, "number");
        refused(ledger + "/1/reversal", BudgetApi.reversal("2019-06-29", "null"), 422, "date");
        refused(ledger + "/1/reversal", "{\"date\": \"2019-07-01\", \"reason\": \" \"}", 400, "reason");
        refused(ledger + "/0/reversal", BudgetApi.reversal("2019-07-01", "null"), 400, "number");
        finance.post(ledger + "/2/reversal", BudgetApi.reversal("2019-07-01", "null"))
                .then()
                .statusCode(404)
                .body("detail", containsString("第 2 笔"));
        finance.post(ledger + "/01/reversal", BudgetApi.reversal("2019-07-01", "null"))
                .then()
                .statusCode(400);
        finance.post(budget + "/closing", BudgetApi.closing("105")).then().statusCode(201);
        finance.post(ledger + "/1/reversal", BudgetApi.reversal("2019-07-01", "null"))
                .then()
                .statusCode(409);
        finance.get(ledger).then().body("total", equalTo(1)).body("items[0].reversedBy", nullValue());
    }

    @Test
    void the_same_request_under_its_key_is_entered_once_and_a_stale_one_not_at_all() {
        String budget = budgetOf("REVERSAL-5");
        String ledger = budget + "/lines/2010301/adjustments";
        finance.post(ledger, BudgetApi.adjustment("10")).then().statusCode(201);
        String reversal = BudgetApi.reversal("2019-07-01", "null");

        finance.request()
                .header("If-Match", "\"2\"")
                .body(reversal)
                .post(BudgetApi.ROOT + ledger + "/1/reversal")
                .then()
                .statusCode(412);
        finance.post(ledger + "/1/reversal", reversal, "reverse-5").then().statusCode(201);
        finance.post(ledger + "/1/reversal", reversal, "reverse-5").then().statusCode(201);

        finance.get(budget).then().body("revision", equalTo(4));
    }

    private void refused(String path, String body, int status, String field) {
        finance.post(path, body).then().statusCode(status).body("violations.field", contains(field));
    }

    private void assertRate(String budget, String date, String gross) {
        finance.get(budget + "/metrics?asOf=" + date)
                .then()
                .body("metrics.find { it.name == 'budgetAdjustmentRate' }.numerator", equalTo(gross));
    }

    private String budgetOf(String department) {
        finance.department(department);
        String budget = department + "/years/2019/budget";
        for (String line : List.of("2010301", "2010302")) {
            finance.put(budget + "/lines/" + line, BudgetApi.line("BASIC", "行政运行", "100.00"))
                    .then()
                    .statusCode(201);
        }
        return budget;
    }
}
