package org.jixiao.budget.entry;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.Topic;
import org.junit.jupiter.api.Test;

/** Lines entered by mistake go, and leave their trace. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class LineRemovalTest {

    private final BudgetApi finance = BudgetApi.finance();

    @Inject
    Jdbi jdbi;

    @Test
    void a_removed_line_is_told_no_more_and_stands_in_the_trail() throws IOException {
        String budget = budgetOf("REMOVAL-1");
        finance.post(budget + "/lines/2010302/adjustments", BudgetApi.adjustment("-5"))
                .then()
                .statusCode(201);

        finance.delete(budget + "/lines/2010302", "\"2\"").then().statusCode(412);
        finance.delete(budget + "/lines/2010302", "\"3\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("lines.subject", contains("2010301"))
                .body("sums.total.adjusted", equalTo("100.00"));

        finance.delete(budget + "/lines/2010302").then().statusCode(404);
        finance.get(budget + "/lines/2010302/adjustments").then().statusCode(404);
        finance.post(budget + "/lines/2010302/payments", BudgetApi.payment("V", "1"))
                .then()
                .statusCode(404);
        List<ConsumerRecord<String, byte[]>> told = BudgetStream.await(Topic.BUDGETS, "REMOVAL-1/2019", 4);
        assertEquals(
                new ObjectMapper().readTree(finance.get(budget).asString()),
                new ObjectMapper().readTree(told.get(3).value()));
        assertEquals(
                List.of("finance 100.00 -5.00 gone"),
                jdbi.withHandle(
                        handle -> handle.createQuery("""
                                select subject || ' ' || (before ->> 'initial') || ' '
                                    || (before #>> '{ledger,0,adjustment,amount}') || ' ' || coalesce(after::text, 'gone')
                                from audit_entry where key = 'REMOVAL-1/2019' and action = 'budget-line-removed'
                                """).mapTo(String.class).list()));
    }

    @Test
    void what_paid_or_moved_or_is_closed_stays() {
        String budget = budgetOf("REMOVAL-2");
        finance.put(budget + "/lines/2010303", BudgetApi.line("BASIC", "机关服务", "1"))
                .then()
                .statusCode(201);
        finance.post(budget + "/lines/2010301/payments", BudgetApi.payment("V1", "5"))
                .then()
                .statusCode(201);
        finance.post(budget + "/lines/2010301/payments", BudgetApi.payment("V2", "-5"))
                .then()
                .statusCode(201);
        finance.post(budget + "/moves", BudgetApi.move("2010303", "2010302", "1"))
                .then()
                .statusCode(201);
        finance.post(budget + "/lines/2010302/adjustments/1/reversal", BudgetApi.reversal("2019-12-31", "null"))
                .then()
                .statusCode(201);

        refused(budget + "/lines/2010301", "已有支付");
        refused(budget + "/lines/2010302", "有过调剂");
        refused(budget + "/lines/2010303", "有过调剂");
        finance.put(budget + "/lines/2010350", BudgetApi.line("BASIC", "事业运行", "1"))
                .then()
                .statusCode(201);
        finance.post(budget + "/closing", BudgetApi.closing("0")).then().statusCode(201);
        finance.delete(budget + "/lines/2010350").then().statusCode(409);
        finance.get(budget).then().body("lines.subject", contains("2010301", "2010302", "2010303", "2010350"));
    }

    @Test
    void a_line_entered_again_begins_anew() {
        String budget = budgetOf("REMOVAL-3");
        String line = budget + "/lines/2010302";
        finance.post(line + "/adjustments", BudgetApi.adjustment("-5")).then().statusCode(201);
        finance.post(line + "/adjustments", BudgetApi.adjustment("-6")).then().statusCode(201);
        finance.delete(line).then().statusCode(200);

        finance.put(line, BudgetApi.line("PROJECT", "一般行政管理事务", "7"))
                .then()
                .statusCode(201)
                .body("lines[1].kind", equalTo("PROJECT"))
                .body("lines[1].amounts.adjusted", equalTo("7.00"))
                .body("lines[1].adjustments", empty());
        finance.get(budget).then().body("lines[1].amounts.adjusted", equalTo("7.00"));
        finance.get(line + "/adjustments").then().body("total", equalTo(0)).body("items", empty());
        finance.post(line + "/adjustments", BudgetApi.adjustment("-1")).then().statusCode(201);
        finance.post(line + "/adjustments/1/reversal", BudgetApi.reversal("2019-12-31", "null"))
                .then()
                .statusCode(201);
        finance.get(line + "/adjustments")
                .then()
                .body("items.amount", contains("-1.00", "1.00"))
                .body("items.reversedBy", contains(2, null));
        finance.delete(line).then().statusCode(200);
        finance.put(line, BudgetApi.line("BASIC", "一般行政管理事务", "8"))
                .then()
                .statusCode(201)
                .body("lines[1].amounts.adjusted", equalTo("8.00"));
    }

    private void refused(String line, String reason) {
        finance.delete(line)
                .then()
                .statusCode(422)
                .body("violations.field", contains("line"))
                .body("violations[0].message", containsString(reason));
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
