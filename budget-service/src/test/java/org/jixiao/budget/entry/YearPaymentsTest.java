package org.jixiao.budget.entry;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class YearPaymentsTest {

    private final BudgetApi finance = BudgetApi.finance();

    @Test
    void the_payments_of_all_lines_are_filtered_paged_and_summed() {
        String budget = budgetOf("RECONCILED-1");

        finance.get(budget + "/payments?size=1&page=2")
                .then()
                .statusCode(200)
                .body("sum", equalTo("24.50"))
                .body("payments.total", equalTo(3))
                .body("payments.items", hasSize(1))
                .body("payments.items[0].line", equalTo("2010302"))
                .body("payments.items[0].voucher", equalTo("V1"));
        finance.get(budget + "/payments?voucher=V3")
                .then()
                .body("sum", equalTo("-5.50"))
                .body("payments.items.date", equalTo(List.of("2019-03-31")));
        finance.get(budget + "/payments?line=2010301&from=2019-02-01&to=2019-03-31")
                .then()
                .body("payments.items.voucher", equalTo(List.of("V3")));
        finance.get(budget + "/payments?from=2019-04-01")
                .then()
                .body("sum", equalTo("0.00"))
                .body("payments.total", equalTo(0));
    }

    @Test
    void the_file_can_be_entered_again_and_counts_once() {
        String budget = budgetOf("RECONCILED-2");

        Response csv = finance.get(budget + "/payments.csv?line=2010301");

        csv.then().statusCode(200).header("Content-Disposition", containsString("RECONCILED-2-2019-payments.csv"));
        String rows = new String(csv.asByteArray(), StandardCharsets.UTF_8);
        assertEquals(
                "\ufeff部门代码,年度,预算项目代码,凭证号,支付日期,金额,摘要\r\n"
                        + "RECONCILED-2,2019,2010301,V2,2019-01-31,20.00,\"水费，“一”,二\"\r\n"
                        + "RECONCILED-2,2019,2010301,V3,2019-03-31,-5.50,\r\n",
                rows);
        finance.request()
                .urlEncodingEnabled(false)
                .contentType("text/csv; charset=UTF-8")
                .body(rows)
                .post("/api/v1/payments:batch")
                .then()
                .statusCode(200)
                .body("repeated", equalTo(2));
        finance.request()
                .header("If-None-Match", csv.header("ETag"))
                .get(BudgetApi.ROOT + budget + "/payments.csv?line=2010301")
                .then()
                .statusCode(304);
    }

    @Test
    void what_looks_like_a_formula_comes_back_as_the_same_payment() {
        String budget = budgetOf("RECONCILED-5");
        pay(budget, "2010302", """
                {"voucher": "-77", "date": "2019-04-01", "amount": "5", "summary": "=1+1"}""");

        byte[] rows = finance.get(budget + "/payments.csv?voucher=-77").asByteArray();

        finance.request()
                .urlEncodingEnabled(false)
                .contentType("text/csv; charset=UTF-8")
                .body(rows)
                .post("/api/v1/payments:batch")
                .then()
                .statusCode(200)
                .body("entered", equalTo(0))
                .body("repeated", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Z1\u200b", "Z\u00ad1", "Z1\u00a0", "\ufeffZ1", "Z1\u2060", "Z1\u3000", "Z 1"})
    void vouchers_that_look_alike_are_refused(String voucher) {
        String budget = "RECONCILED-6/years/2019/budget";
        finance.post(budget + "/lines/2010301/payments", BudgetApi.payment(voucher, "1"))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("voucher"));
    }

    @Test
    void full_width_vouchers_are_refused_and_in_tables_read_as_half_width() {
        String budget = budgetOf("RECONCILED-3");

        finance.post(budget + "/lines/2010301/payments", BudgetApi.payment("Ｆ２", "1"))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("voucher"))
                .body("violations[0].message", containsString("半角"));
        finance.request()
                .urlEncodingEnabled(false)
                .contentType("text/csv; charset=UTF-8")
                .body("部门代码,年度,科目代码,凭证号,支付日期,金额\nＲECONCILED－3,２０１９,２０１０３０１,Ｖ９,２０１９－０１－０５,１．００\n"
                        + "RECONCILED-3,2019,2010301,V9,2019-01-05,1\n")
                .post("/api/v1/payments:batch")
                .then()
                .statusCode(200)
                .body("entered", equalTo(1))
                .body("repeated", equalTo(1));
        finance.get(budget + "/payments?voucher=V9").then().body("payments.total", equalTo(1));
    }

    @Test
    void what_cannot_be_asked_is_named() {
        String budget = budgetOf("RECONCILED-4");

        finance.get(budget + "/payments?from=2019-02-30&line=1")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("from")));
        finance.get(budget + "/payments?vouchers=V1")
                .then()
                .statusCode(400)
                .body("violations[0].message", containsString("voucher、line、from、to、page、size"));
        finance.get("RECONCILED-4/years/2018/budget/payments").then().statusCode(404);
        finance.get("RECONCILED-9/years/2018/budget/payments.csv").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "from=2018-12-31, from",
        "from=2020-01-01, from",
        "to=2018-12-31, to",
        "to=2020-01-01&from=2019-01-01, to",
        "from=2019-03-02&to=2019-03-01, to"
    })
    void days_of_another_year_or_in_the_wrong_order_are_refused(String query, String field) {
        for (String file : new String[] {"payments", "payments.csv"}) {
            finance.get("RECONCILED-7/years/2019/budget/" + file + "?" + query)
                    .then()
                    .statusCode(400)
                    .body("violations.field", equalTo(List.of(field)));
        }
    }

    @Test
    void a_single_day_may_be_asked_for() {
        String budget = budgetOf("RECONCILED-8");

        finance.get(budget + "/payments?from=2019-01-31&to=2019-01-31")
                .then()
                .body("payments.items.voucher", equalTo(List.of("V2")));
    }

    /** 20 yuan and a refund on the first line, 10 on the second. */
    private String budgetOf(String department) {
        finance.department(department);
        String budget = department + "/years/2019/budget";
        for (String line : new String[] {"2010301", "2010302"}) {
            finance.put(budget + "/lines/" + line, BudgetApi.line("BASIC", "行政运行", "100"))
                    .then()
                    .statusCode(201);
        }
        pay(budget, "2010301", """
                {"voucher": "V2", "date": "2019-01-31", "amount": "20", "summary": "水费，“一”,二"}""");
        pay(budget, "2010301", """
                {"voucher": "V3", "date": "2019-03-31", "amount": "-5.5"}""");
        pay(budget, "2010302", """
                {"voucher": "V1", "date": "2019-02-28", "amount": "10"}""");
        return budget;
    }

    private void pay(String budget, String line, String payment) {
        finance.post(budget + "/lines/" + line + "/payments", payment).then().statusCode(201);
    }
}
