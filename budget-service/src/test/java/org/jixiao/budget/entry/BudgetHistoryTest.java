package org.jixiao.budget.entry;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;

/** Everything that happened to the accounts of a year, in order. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class BudgetHistoryTest {

    private final BudgetApi finance = BudgetApi.finance();

    @Inject
    Jdbi jdbi;

    @Test
    void every_revision_says_who_did_what_and_what_reads_otherwise() {
        finance.department("HISTORY-1");
        String budget = "HISTORY-1/years/2019/budget";
        BudgetApi clerk = BudgetApi.clerk("HISTORY-1");
        String line = budget + "/lines/2010301";
        clerk.put(line, BudgetApi.line("BASIC", "行政运行", "100.00")).then().statusCode(201);
        clerk.put(line, BudgetApi.line("BASIC", "行政运行", "100.00")).then().statusCode(200);
        clerk.post(line + "/adjustments", BudgetApi.adjustment("-5")).then().statusCode(201);
        finance.post(line + "/adjustments/1/reversal", BudgetApi.reversal("2019-12-31", "null"))
                .then()
                .statusCode(201);
        finance.request()
                .urlEncodingEnabled(false)
                .contentType("text/csv; charset=UTF-8")
                .body("department,year,line,voucher,date,amount\nHISTORY-1,2019,2010301,V1,2019-03-01,40\n")
                .post("/api/v1/payments:batch")
                .then()
                .statusCode(200);
        finance.post(budget + "/closing", BudgetApi.closing("40")).then().statusCode(201);

        finance.get(budget + "/history")
                .then()
                .statusCode(200)
                .body("total", equalTo(5))
                .body("items.revision", contains(1, 2, 3, 4, 5))
                .body(
                        "items.action",
                        contains(
                                "budget-line-entered",
                                "budget-line-adjusted",
                                "budget-adjustment-reversed",
                                "payments-entered",
                                "final-accounts-closed"))
                .body("items.actor", contains("clerk-HISTORY-1", "clerk-HISTORY-1", "finance", "finance", "finance"))
                .body("items[2].name", equalTo("财政审核"))
                .body("items[0].summary", equalTo("登记预算科目 2010301 行政运行：年初预算 100.00 元"))
                .body("items[2].summary", equalTo("冲销预算科目 2010301 的第 1 笔调整：重复登记"))
                .body("items[3].summary", equalTo("登记支付凭证 V1：预算科目 2010301，40.00 元"))
                .body("items[1].changes.field", contains("lines[2010301].adjusted"))
                .body("items[1].changes[0].before", equalTo("100.00"))
                .body("items[1].changes[0].after", equalTo("95.00"))
                .body("items[3].changes.after", contains("40.00"))
                .body("items[4].at", notNullValue());
        clerk.get(budget + "/history?page=2&size=2").then().body("items.revision", contains(3, 4));
        Exception refused = assertThrows(
                Exception.class,
                () -> jdbi.useHandle(
                        handle -> handle.execute("delete from budget_revision where department = 'HISTORY-1'")));
        assertTrue(refused.getMessage().contains("append-only"), refused.getMessage());
    }

    @Test
    void of_a_whole_budget_entered_at_once_the_first_differences_are_listed() {
        finance.department("HISTORY-2");
        String rows = IntStream.range(0, 10)
                .mapToObj("HISTORY-2,2019,2080208-A%d,PROJECT,基层政权建设,项目,,1"::formatted)
                .collect(Collectors.joining("\n"));
        finance.request()
                .urlEncodingEnabled(false)
                .contentType("text/csv; charset=UTF-8")
                .body("department,year,line,kind,name,projectName,fund,initial\n" + rows)
                .post("/api/v1/lines:batch")
                .then()
                .statusCode(200);

        finance.get("HISTORY-2/years/2019/budget/history")
                .then()
                .body("total", equalTo(1))
                .body("items[0].changes", hasSize(50))
                .body("items[0].unlisted", equalTo(30));
    }

    @Test
    void there_is_none_of_what_is_not_there() {
        finance.department("HISTORY-3");
        finance.get("HISTORY-3/years/2019/budget/history").then().statusCode(404);
        finance.get("HISTORY-4/years/2019/budget/history").then().statusCode(404);
        finance.put("HISTORY-3/years/2019/budget/lines/2010301", BudgetApi.line("BASIC", "行政运行", "1"))
                .then()
                .statusCode(201);
        finance.get("HISTORY-3/years/2019/budget/history?page=9").then().body("items", empty());
    }
}
