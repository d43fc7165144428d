package org.jixiao.budget.entry;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;

/** Payments, moves between lines, and the year's closing, as a department and its bureau do them. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class PaymentsTest {

    private final BudgetApi finance = BudgetApi.finance();

    @Test
    void what_is_executed_is_the_sum_of_the_payments() {
        String budget = budgetOf("PAYMENTS-1");

        pay(budget, "V1", "40.00", 201);
        pay(budget, "V2", "35.50", 201);
        pay(budget, "V3", "-5.50", 201);

        finance.get(budget)
                .then()
                .body("lines[0].amounts.executed", equalTo("70.00"))
                .body("lines[0].amounts.balance", equalTo("30.00"))
                .body("lines[0].executedByMonth[0].month", equalTo(12))
                .body("sums.total.executed", equalTo("70.00"))
                .body("revision", equalTo(5));
    }

    @Test
    void a_voucher_sent_twice_counts_once_and_stands_for_one_payment_only() {
        String budget = budgetOf("PAYMENTS-2");

        pay(budget, "V1", "40.00", 201);
        pay(budget, "V1", "40", 200);
        finance.post(budget + "/lines/2010301/payments", BudgetApi.payment("V1", "41"))
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("voucher"));
        finance.post(budget + "/lines/2010302/payments", BudgetApi.payment("V1", "40"))
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("voucher"));

        finance.get(budget).then().body("sums.total.executed", equalTo("40.00")).body("revision", equalTo(3));
    }

    @Test
    void every_payment_is_read_back_by_date_and_voucher() {
        String budget = budgetOf("PAYMENTS-READ");
        String payments = budget + "/lines/2010301/payments";
        pay(budget, "V2", "35.50", 201);
        pay(budget, "V1", "40.00", 201);
        pay(budget, "V3", "-5.50", 201);

        finance.get(payments + "?page=1&size=2")
                .then()
                .statusCode(200)
                .header("ETag", "\"5\"")
                .body("total", equalTo(3))
                .body("items.voucher", equalTo(List.of("V1", "V2")))
                .body("items[0].amount", equalTo("40.00"));
        finance.get(payments + "?page=2&size=2").then().body("items.amount", equalTo(List.of("-5.50")));
        finance.get(budget + "/lines/2010302/payments").then().body("items", hasSize(0));
        finance.get(budget + "/lines/2010399/payments").then().statusCode(404);
    }

    @Test
    void nothing_moves_from_one_fund_to_another() {
        String budget = budgetOf("PAYMENTS-FUND");
        finance.put(budget + "/lines/2120803", """
                        {"kind": "PROJECT", "name": "城市建设支出", "initial": "100"}""").then().statusCode(201);

        finance.post(budget + "/moves", BudgetApi.move("2120803", "2010301", "1"))
                .then()
                .statusCode(422)
                .body("violations.field", equalTo(List.of("to")));
        finance.get(budget).then().body("lines[0].amounts.adjusted", equalTo("100.00"));
    }

    @Test
    void a_project_is_a_line_of_its_own_and_may_take_from_its_subject() {
        String budget = budgetOf("PAYMENTS-3");
        String project = """
                {"kind": "PROJECT", "name": "行政运行", "projectName": "服务大厅", "initial": "0"}""";

        finance.put(budget + "/lines/2010301-A1", project).then().statusCode(201);
        String move = BudgetApi.move("2010301", "2010301-A1", "30");
        finance.post(budget + "/moves", move)
                .then()
                .statusCode(422)
                .body("violations.field", equalTo(List.of("document")));
        finance.post(budget + "/moves", move.replace("}", ", \"document\": \"硚财〔2019〕3号\"}"))
                .then()
                .statusCode(201)
                .body("revision", equalTo(4))
                .body("lines", hasSize(3))
                .body("lines[0].amounts.adjusted", equalTo("70.00"))
                .body("lines[0].adjustments[0].counterpart", equalTo("2010301-A1"))
                .body("lines[1].projectCode", equalTo("A1"))
                .body("lines[1].projectName", equalTo("服务大厅"))
                .body("lines[1].amounts.adjusted", equalTo("30.00"))
                .body("lines[1].adjustments[0].kind", equalTo("MOVED"))
                .body("sums.total.adjusted", equalTo("200.00"));
    }

    @Test
    void closed_accounts_refuse_every_change_until_finance_reopens_them() {
        String budget = budgetOf("PAYMENTS-4");
        pay(budget, "V1", "40.00", 201);
        finance.post(budget + "/closing", BudgetApi.closing("40.01"))
                .then()
                .statusCode(422)
                .body("violations[0].message", containsString("40.01"))
                .body("violations[0].message", containsString("40.00"));

        finance.post(budget + "/closing", BudgetApi.closing("40"), "close-4")
                .then()
                .statusCode(201)
                .body("finalAccounts.closed", equalTo(true));

        finance.post(budget + "/closing", BudgetApi.closing("40"), "close-4")
                .then()
                .statusCode(201);
        pay(budget, "V1", "40.00", 200);
        pay(budget, "V2", "1", 409);
        finance.post(budget + "/lines/2010301/adjustments", BudgetApi.adjustment("1"))
                .then()
                .statusCode(409)
                .body("detail", containsString("由 财政审核 封账"));
        finance.post(budget + "/moves", BudgetApi.move("2010301", "2010302", "1"))
                .then()
                .statusCode(409);
        for (String[] put : new String[][] {
            {"/lines/2010301", BudgetApi.line("BASIC", "行政运行", "101")},
            {"/lines/2010303", BudgetApi.line("BASIC", "机关服务", "1")},
            {"/economic-split", "{\"personnel\": 1, \"dailyOperating\": 2}"},
            {"/controlled-expenses/MEETING", "{\"actual\": 0}"},
            {"/procurement", "{\"executionRate\": \"97.08\"}"},
            {"/fixed-assets", "{\"total\": 2, \"inUse\": 1}"},
            {"/monthly-plan", "{\"cumulativeShares\": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 100]}"}
        }) {
            finance.put(budget + put[0], put[1]).then().statusCode(409);
        }
        finance.post(budget + "/closing", BudgetApi.closing("40")).then().statusCode(409);

        finance.post(budget + "/reopening", "{\"reason\": \"漏记一笔\", \"document\": \"硚财〔2020〕2号\"}")
                .then()
                .statusCode(201)
                .body("finalAccounts.closed", equalTo(false))
                .body("finalAccounts.trace.action", equalTo(List.of("CLOSED", "REOPENED")))
                .body("finalAccounts.trace[1].reason", equalTo("漏记一笔"))
                .body("finalAccounts.trace[1].by", equalTo("finance"));
        pay(budget, "V2", "1", 201);
        finance.get(budget)
                .then()
                .body("finalAccounts.trace", hasSize(2))
                .body("sums.total.executed", equalTo("41.00"));
    }

    @Test
    void accounts_that_are_open_cannot_be_reopened() {
        String budget = budgetOf("PAYMENTS-5");

        finance.post(budget + "/reopening", "{\"reason\": \"x\", \"document\": \"y\"}")
                .then()
                .statusCode(409);
    }

    @Test
    void what_else_is_known_of_the_year_is_told_as_entered() {
        String budget = budgetOf("PAYMENTS-6");

        finance.put(budget + "/fixed-assets", "{\"total\": \"200\", \"inUse\": \"150.5\"}")
                .then()
                .statusCode(201)
                .body("fixedAssets.inUse", equalTo("150.50"));
        finance.put(
                        budget + "/monthly-plan",
                        "{\"cumulativeShares\": [5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 60.5, 100]}")
                .then()
                .statusCode(201)
                .body("monthlyPlan[10]", equalTo("60.50"))
                .body("monthlyPlan[11]", equalTo("100.00"));
        for (String part : new String[] {"ABROAD", "RECEPTION", "CAR_PURCHASE", "CAR_RUNNING"}) {
            finance.put(
                            budget + "/controlled-expenses/" + part,
                            "{\"budget\": 2, \"actual\": 1, \"priorYearActual\": 1}")
                    .then()
                    .statusCode(201);
        }
        finance.get(budget)
                .then()
                .body("controlledExpenses", hasSize(5))
                .body("controlledExpenses[4].kind", equalTo("THREE_PUBLIC"))
                .body("controlledExpenses[4].actual", equalTo("4.00"));
        finance.put(budget + "/controlled-expenses/THREE_PUBLIC", "{\"actual\": 5}")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("actual"));
        finance.put(budget + "/controlled-expenses/THREE_PUBLIC", "{\"actual\": 4, \"priorYearBudget\": 9}")
                .then()
                .statusCode(201)
                .body("controlledExpenses[4].budget", equalTo("8.00"))
                .body("controlledExpenses[4].priorYearBudget", equalTo("9.00"));
    }

    private void pay(String budget, String voucher, String amount, int status) {
        finance.post(budget + "/lines/2010301/payments", BudgetApi.payment(voucher, amount))
                .then()
                .statusCode(status);
    }

    private String budgetOf(String department) {
        finance.department(department);
        String budget = department + "/years/2019/budget";
        finance.put(budget + "/lines/2010301", BudgetApi.line("BASIC", "行政运行", "100.00"))
                .then()
                .statusCode(201);
        finance.put(budget + "/lines/2010302", BudgetApi.line("BASIC", "一般行政管理事务", "100.00"))
                .then()
                .statusCode(201);
        return budget;
    }
}
