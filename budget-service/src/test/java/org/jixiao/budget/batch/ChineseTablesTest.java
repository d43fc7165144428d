package org.jixiao.budget.batch;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.jixiao.budget.batch.BatchApi.LINES;
import static org.jixiao.budget.batch.BatchApi.PAYMENTS;
import static org.jixiao.budget.batch.BatchApi.send;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jixiao.budget.entry.BudgetApi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.web.rows.RowFormat;
import org.junit.jupiter.api.Test;

/** Tables as a treasury exports them. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class ChineseTablesTest {

    private final BudgetApi finance = BudgetApi.finance();

    @Test
    void linesAndPaymentsComeAsTheTreasuryHeadsThem() {
        // Given
        finance.department("CHINESE-1");
        send(LINES, RowFormat.CSV_TYPE, """
                        部门代码,年度,预算项目代码,支出类别,科目名称,项目名称,资金性质,年初预算（元）
                        CHINESE-1,2019,2010301,基本支出,行政运行,,一般公共预算,"1,234.50"
                        CHINESE-1,2019,2120803-A1,项目支出,城市建设支出,道路,政府性基金,"20,000"
                        """).then().statusCode(200);

        // When
        send(PAYMENTS, RowFormat.CSV_TYPE, """
                        单位代码,预算年度,明细编码,支付凭证号,支付日期,金额(元),用途
                        CHINESE-1,2019,2010301,国库0001,2019-03-05,"1,000.25",工资
                        CHINESE-1,2019,2120803-A1,国库0002,2019-04-05,"-1,000.25",退款
                        CHINESE-1,2019,2120803-A1,国库0003,2019-04-06,"2,000.25",工程款
                        """).then().statusCode(200);

        // Then
        finance.get("CHINESE-1/years/2019/budget")
                .then()
                .body("sums.basic.initial", equalTo("1234.50"))
                .body("sums.basic.executed", equalTo("1000.25"))
                .body("sums.governmentFund.initial", equalTo("20000.00"))
                .body("sums.governmentFund.executed", equalTo("1000.00"));
    }

    @Test
    void anUnknownHeadingIsRefusedWithThoseThatAreNotThereYet() {
        send(PAYMENTS, RowFormat.CSV_TYPE, "部门代码,年度,科目代码,凭证号,支付日期,金额（万元）\n")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("金额（万元）", "amount")))
                .body("violations[0].message", containsString("尚未出现的列：amount（金额、金额（元）、支付金额）, summary（摘要、用途）。"))
                .body("violations[1].message", containsString("金额、金额（元）、支付金额"));
    }

    @Test
    void anUnknownWordIsRefusedWithThoseThatThereAre() {
        send(LINES, RowFormat.CSV_TYPE, """
                        部门代码,年度,科目代码,支出类别,科目名称,资金性质,年初预算
                        CHINESE-2,2019,2010301,经营支出,行政运行,专户,1
                        """)
                .then()
                .statusCode(400)
                .body(
                        "violations.find { it.field == '[0].kind' }.message",
                        containsString("BASIC（基本支出）, PROJECT（项目支出）"))
                .body(
                        "violations.find { it.field == '[0].fund' }.message",
                        containsString("GOVERNMENT_FUND（政府性基金、政府性基金预算）"));
    }
}
