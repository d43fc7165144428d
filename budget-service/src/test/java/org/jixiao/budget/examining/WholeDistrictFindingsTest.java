package org.jixiao.budget.examining;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.jixiao.budget.entry.BudgetApi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;

/**
 * The findings of as many departments as a district has, each with a year before and its payments, one of them overspent.
 * {@code -Djixiao.load.departments=1000} makes it a district of that size.
 */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class WholeDistrictFindingsTest {

    /** More than are read at once. */
    private static final int DEPARTMENTS = Math.max(520, Integer.getInteger("jixiao.load.departments", 0));

    private static final int YEAR = 2086;

    /** As many as a department really has, where it is a matter of time. */
    private static final boolean WHOLE = Integer.getInteger("jixiao.load.departments") != null;

    private static final int LINES = WHOLE ? 22 : 3;
    private static final int DAYS = WHOLE ? 24 : 2;

    private final BudgetApi finance = BudgetApi.finance();

    @Inject
    Jdbi jdbi;

    @Test
    void they_are_read_in_sets_and_again_where_something_changed() {
        // Given
        enter();

        // When
        int first = statements(() -> timed("the first", () -> page(1).body("total", equalTo(DEPARTMENTS))));
        int next = statements(() -> timed("the next", () -> page(2).body("total", equalTo(DEPARTMENTS))));
        finance.put("WHOLE-0000/years/" + YEAR + "/budget/lines/2080208-P1", """
                        {"kind": "PROJECT", "name": "基层政权和社区建设", "projectName": "项目1", "initial": "100000"}""")
                .then()
                .statusCode(200);

        // Then
        timed("after a change", () -> page(1).body("total", equalTo(DEPARTMENTS - 1)));
        assertTrue(first > 10 && first < 60, () -> first + " statements for all departments");
        assertTrue(next < 4, () -> next + " statements where nothing changed");
        List<String> one = page(1).extract().path("items.department");
        List<String> two = page(2).extract().path("items.department");
        assertEquals(200, one.stream().distinct().count());
        assertEquals(one.stream().sorted().toList(), one);
        assertTrue(one.stream().noneMatch(two::contains));
        assertEquals("WHOLE-0001", one.get(0));
    }

    private static void timed(String which, Runnable request) {
        long start = System.nanoTime();
        request.run();
        System.out.printf(
                "findings of %,d departments with %,d payments: %s page in %d ms%n",
                DEPARTMENTS, 2 * DEPARTMENTS * LINES * DAYS, which, (System.nanoTime() - start) / 1_000_000);
    }

    /** Those that read accounts; others' are not this test's. */
    private int statements(Runnable work) {
        AtomicInteger count = new AtomicInteger();
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                if (context.getRenderedSql().matches("(?s)select .*(budget|declaration_list|economic_split).*")) {
                    count.incrementAndGet();
                }
            }
        });
        try {
            work.run();
        } finally {
            jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        }
        return count.get();
    }

    private ValidatableResponse page(int page) {
        return finance.request()
                .get("/api/v1/budgets/findings?kind=OVERSPENT&size=200&year=" + YEAR + "&page=" + page)
                .then()
                .statusCode(200);
    }

    private void enter() {
        finance.department("WHOLE-0000");
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into department (code, revision, editions)
                            select 'WHOLE-' || to_char(i, 'FM0000'), revision, editions
                            from department, generate_series(1, :more) as i where code = 'WHOLE-0000'
                            """).bind("more", DEPARTMENTS - 1).execute();
            for (int year : new int[] {YEAR - 1, YEAR}) {
                handle.createUpdate("""
                                insert into budget (department, fiscal_year, revision)
                                select code, :year, 1 from department where code like 'WHOLE-%'
                                """).bind("year", year).execute();
                handle.createUpdate("""
                                insert into budget_line (department, fiscal_year, line, name, project_name, kind, fund, initial)
                                select department, :year, '2080208-P' || line, '基层政权和社区建设', '项目' || line, 'PROJECT',
                                    'GENERAL_PUBLIC', case line when 1 then 1 else 100000 end
                                from budget, generate_series(1, :lines) as line
                                where department like 'WHOLE-%' and fiscal_year = :year
                                """).bind("year", year).bind("lines", LINES).execute();
                handle.execute("analyze");
                for (int day = 1; day <= DAYS; day++) {
                    handle.createUpdate("""
                                    insert into budget_payment (department, fiscal_year, voucher, line, date, amount)
                                    select department, :year, line || '/' || :day, line, make_date(:year, 1, 1) + 15 * :day, 10
                                    from budget_line where department like 'WHOLE-%' and fiscal_year = :year
                                    """).bind("year", year).bind("day", day).execute();
                }
            }
        });
        jdbi.useHandle(handle -> handle.execute("analyze"));
    }
}
