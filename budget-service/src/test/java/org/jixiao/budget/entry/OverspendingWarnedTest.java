package org.jixiao.budget.entry;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;

/** What a clerk sees where the installation warns instead of refusing, and has thresholds and bounds of its own. */
@QuarkusTest
@TestProfile(OverspendingWarnedTest.Lenient.class)
@WithTestResource(JixiaoTestResource.class)
class OverspendingWarnedTest {

    private static final String BUDGET = "LENIENT/years/2019/budget";
    private static final String FINDINGS = "/api/v1/budgets/findings.csv?year=2097&kind=OVERSPENT";
    private static final String LINE = BUDGET + "/lines/2010301";

    public static final class Lenient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "jixiao.budget.overspending", "warn",
                    "jixiao.budget.most-rows-of-a-file", "3",
                    "jixiao.budget.progress.lag-points", "5.5",
                    "jixiao.budget.progress.ahead-points", "40");
        }
    }

    @Test
    void anOverspentLineIsNamedInEveryAnswerUntilItIsCovered() {
        BudgetApi.finance().department("LENIENT");
        BudgetApi clerk = BudgetApi.clerk("LENIENT");

        clerk.put(LINE, BudgetApi.line("BASIC", "行政运行", "100.00"))
                .then()
                .statusCode(201)
                .body("overspentLines", empty());
        clerk.post(LINE + "/payments", BudgetApi.payment("V1", "130"))
                .then()
                .statusCode(201)
                .body("overspentLines", contains("2010301"))
                .body("lines[0].amounts.balance", equalTo("-30.00"));
        clerk.post(LINE + "/adjustments", BudgetApi.adjustment("-5"))
                .then()
                .statusCode(201)
                .body("overspentLines", contains("2010301"));
        clerk.get(BUDGET + "/findings").then().body("findings.kind", hasItem("OVERSPENT"));
        clerk.get(BUDGET + "/progress?asOf=2019-12-31")
                .then()
                .body("lagPoints", equalTo("5.5"))
                .body("aheadPoints", equalTo("40"))
                .body("warnings", empty());
        clerk.post(LINE + "/adjustments", BudgetApi.adjustment("35"))
                .then()
                .statusCode(201)
                .body("overspentLines", empty());
    }

    @Test
    void filesOfMoreRowsThanTheInstallationAllowsAreRefusedAndNarrowedOnesAreNot() {
        BudgetApi finance = BudgetApi.finance().department("LENIENT-C");
        String budget = "LENIENT-C/years/2097/budget";
        for (int item = 1; item <= 4; item++) {
            String line = budget + "/lines/2080208-P" + item;
            finance.put(line, """
                            {"kind": "PROJECT", "name": "基层政权建设和社区治理", "projectName": "项目%d", "initial": "0"}""".formatted(item)).then().statusCode(201);
            finance.post(
                            line + "/payments",
                            BudgetApi.payment("V" + item, "1").replace("2019-12-31", "2097-0" + item + "-01"))
                    .then()
                    .statusCode(201);
            if (item == 3) {
                finance.get(budget + "/payments.csv").then().statusCode(200);
                finance.request().get(FINDINGS).then().statusCode(200);
            }
        }

        finance.request()
                .header("Accept-Language", "en")
                .get(BudgetApi.ROOT + budget + "/payments.csv")
                .then()
                .statusCode(422)
                .body("violations.field", contains("from"))
                .body("violations[0].message", startsWith("4 payments are more than 3:"));
        finance.get(budget + "/payments.csv?from=2097-02-01").then().statusCode(200);
        finance.request()
                .header("Accept-Language", "en")
                .get(FINDINGS)
                .then()
                .statusCode(422)
                .body("violations.field", contains("severity"))
                .body("violations[0].message", startsWith("4 findings are more than 3:"));
        finance.request().get(FINDINGS + "&severity=NOTE").then().statusCode(200);
    }

    @Test
    void aBatchNamesTheLinesItOverspends() {
        BudgetApi finance = BudgetApi.finance().department("LENIENT-A").department("LENIENT-B");
        for (String department : List.of("LENIENT-A", "LENIENT-B")) {
            finance.put(department + "/years/2019/budget/lines/2010301", BudgetApi.line("BASIC", "行政运行", "100.00"))
                    .then()
                    .statusCode(201);
        }
        String rows = """
                department,year,line,voucher,date,amount
                LENIENT-A,2019,2010301,V1,2019-03-01,100.01
                LENIENT-B,2019,2010301,V1,2019-03-01,100
                """;

        for (int times = 0; times < 2; times++) {
            finance.request()
                    .urlEncodingEnabled(false)
                    .contentType("text/csv; charset=UTF-8")
                    .body(rows)
                    .post("/api/v1/payments:batch")
                    .then()
                    .statusCode(200)
                    .body("budgets.overspentLines", equalTo(List.of(List.of("2010301"), List.of())));
        }
    }
}
