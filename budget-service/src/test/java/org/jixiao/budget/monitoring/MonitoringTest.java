package org.jixiao.budget.monitoring;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import org.jixiao.budget.entry.BudgetApi;
import org.jixiao.budget.entry.Profiles;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class MonitoringTest {

    private final BudgetApi finance = BudgetApi.finance();

    @Test
    void metrics_are_told_as_of_any_day_with_the_staff_of_the_profile() {
        String budget = budgetOf("MONITORING-1");

        finance.get(budget + "/metrics?asOf=2019-06-29")
                .then()
                .statusCode(200)
                .body("asOf", equalTo("2019-06-29"))
                .body("revision", equalTo(3))
                .body("metrics.find { it.name == 'budgetExecutionRate' }.value", equalTo("50.00"))
                .body("metrics.find { it.name == 'budgetExecutionRate' }.denominator", equalTo("100.00"))
                .body("metrics.find { it.name == 'servingStaffControlRate' }.basis", equalTo("在职人员数 / 编制数"))
                .body("metrics.find { it.name == 'servingStaffControlRate' }.numerator", equalTo("38"))
                .body("metrics.find { it.name == 'servingStaffControlRate' }.value", equalTo("90.48"));
        finance.get(budget + "/metrics")
                .then()
                .body("asOf", equalTo("2019-12-31"))
                .body("metrics.find { it.name == 'budgetExecutionRate' }.value", equalTo("25.00"));
    }

    @Test
    void staff_is_that_of_the_profile_in_force_in_the_year() {
        String budget = budgetOf("MONITORING-5");
        String smaller = Profiles.withoutCreditCode().replace("\"servingInstitution\":9", "\"servingInstitution\":5");
        String larger = Profiles.withoutCreditCode().replace("\"servingInstitution\":9", "\"servingInstitution\":13");
        finance.put("MONITORING-5/years/2018/profile", smaller).then().statusCode(201);
        finance.put("MONITORING-5/years/2020/profile", larger).then().statusCode(201);

        finance.get(budget + "/metrics")
                .then()
                .body("metrics.find { it.name == 'servingStaffControlRate' }.numerator", equalTo("34"))
                .body("metrics.find { it.name == 'servingStaffControlRate' }.value", equalTo("80.95"));
    }

    @Test
    void without_a_profile_in_the_year_its_staff_is_not_known() {
        finance.put("MONITORING-6/years/2020/profile", Profiles.withoutCreditCode())
                .then()
                .statusCode(201);
        String budget = "MONITORING-6/years/2019/budget";
        finance.put(budget + "/lines/2010301", BudgetApi.line("BASIC", "行政运行", "100.00"))
                .then()
                .statusCode(201);

        finance.get(budget + "/metrics")
                .then()
                .statusCode(200)
                .body("metrics.find { it.name == 'servingStaffControlRate' }.value", nullValue())
                .body("metrics.find { it.name == 'servingStaffControlRate' }.missing", equalTo("2019 年没有适用的部门概况"));
    }

    @Test
    void progress_is_told_month_by_month_with_warnings() {
        String budget = budgetOf("MONITORING-2");

        finance.get(budget + "/progress?asOf=2019-03-31")
                .then()
                .statusCode(200)
                .body("lagPoints", equalTo("10"))
                .body("months", hasSize(3))
                .body("months[1].executed", equalTo("50.00"))
                .body("months[2].standing.pace", equalTo("RUNS_AHEAD"))
                .body("months[2].standing.difference", equalTo("25.00"))
                .body("warnings.line", equalTo(Arrays.asList(null, "2010301")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-12-31", "2020-01-01", "2019-02-30", "yesterday"})
    void a_day_outside_the_year_is_refused(String day) {
        String budget = "MONITORING-3/years/2019/budget";

        for (String part : new String[] {"/metrics", "/progress"}) {
            finance.get(budget + part + "?asOf=" + day)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("violations.field", hasItem("asOf"));
        }
    }

    @Test
    void a_year_without_accounts_has_nothing_to_watch() {
        finance.department("MONITORING-4");

        finance.get("MONITORING-4/years/2019/budget/metrics").then().statusCode(404);
        finance.get("MONITORING-4/years/2019/budget/progress").then().statusCode(404);
    }

    private String budgetOf(String department) {
        finance.put(department, Profiles.withoutCreditCode()).then().statusCode(201);
        String budget = department + "/years/2019/budget";
        finance.put(budget + "/lines/2010301", BudgetApi.line("BASIC", "行政运行", "100.00"));
        finance.post(
                budget + "/lines/2010301/payments", "{\"voucher\": \"V\", \"date\": \"2019-02-10\", \"amount\": 50}");
        finance.post(budget + "/lines/2010301/adjustments", BudgetApi.adjustment("100"))
                .then()
                .statusCode(201);
        return budget;
    }
}
