package org.jixiao.budget.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;

/** Who did what, with what was there before and after. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class AuditTrailTest {

    private static final String DEPARTMENT = "AUDIT";
    private static final String LINE = DEPARTMENT + "/years/2019/budget/lines/2010301";

    @Inject
    Jdbi jdbi;

    @Test
    void everyWriteIsInTheTrailWithItsActor() {
        // Given
        BudgetApi.finance().department(DEPARTMENT);
        BudgetApi clerk = BudgetApi.clerk(DEPARTMENT);

        // When
        clerk.put(LINE, BudgetApi.line("BASIC", "行政运行", "100.00")).then().statusCode(201);
        clerk.put(LINE, BudgetApi.line("BASIC", "行政运行", "100.00")).then().statusCode(200);
        BudgetApi.finance()
                .put(LINE, BudgetApi.line("BASIC", "行政运行", "105.00"))
                .then()
                .statusCode(200);
        clerk.post(LINE + "/adjustments", BudgetApi.adjustment("-1")).then().statusCode(201);
        clerk.post(LINE + "/adjustments", BudgetApi.adjustment("-1000")).then().statusCode(422);

        // Then
        List<Map<String, Object>> trail = trail();
        assertEquals(
                List.of(
                        "clerk-AUDIT budget-line-entered null 100.00",
                        "finance budget-line-entered 100.00 105.00",
                        "clerk-AUDIT budget-line-adjusted 105.00 105.00"),
                trail.stream().map(AuditTrailTest::asText).toList());
    }

    @Test
    void theLedgersOnlyGrow() {
        BudgetApi finance = BudgetApi.finance().department("AUDIT-2");
        String line = LINE.replace(DEPARTMENT, "AUDIT-2");
        finance.put(line, BudgetApi.line("BASIC", "行政运行", "100.00")).then().statusCode(201);
        finance.post(line + "/adjustments", BudgetApi.adjustment("1")).then().statusCode(201);
        finance.post(line + "/payments", BudgetApi.payment("V", "1")).then().statusCode(201);
        finance.post("AUDIT-2/years/2019/budget/closing", BudgetApi.closing("1"))
                .then()
                .statusCode(201);

        assertAppendOnly("update budget_adjustment set amount = 2 where department = 'AUDIT-2'");
        assertAppendOnly("update budget_payment set amount = 2 where department = 'AUDIT-2'");
        assertAppendOnly("delete from budget_payment where department = 'AUDIT-2'");
        assertAppendOnly("delete from final_accounts where department = 'AUDIT-2'");
    }

    private void assertAppendOnly(String sql) {
        Exception refused = assertThrows(Exception.class, () -> jdbi.useHandle(handle -> handle.execute(sql)));
        assertTrue(refused.getMessage().contains("append-only"), refused.getMessage());
    }

    private List<Map<String, Object>> trail() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select subject, action, before ->> 'initial' as initial_before,
                               after ->> 'initial' as initial_after
                        from audit_entry where key = :key order by id
                        """)
                .bind("key", DEPARTMENT + "/2019")
                .mapToMap()
                .list());
    }

    private static String asText(Map<String, Object> entry) {
        return entry.get("subject") + " " + entry.get("action") + " " + entry.get("initial_before") + " "
                + entry.get("initial_after");
    }
}
