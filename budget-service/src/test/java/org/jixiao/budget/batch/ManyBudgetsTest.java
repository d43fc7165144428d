package org.jixiao.budget.batch;

import static java.util.stream.Collectors.joining;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.jixiao.budget.batch.BatchApi.lines;
import static org.jixiao.budget.batch.BatchApi.payments;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.management.ObjectName;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.jixiao.budget.entry.BudgetApi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;

/** A batch over many more budgets than are worked at a time. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class ManyBudgetsTest {

    private static final int DAYS = 300;

    private final BudgetApi finance = BudgetApi.finance();

    @Inject
    Jdbi jdbi;

    @Test
    void what_is_held_of_their_ledgers_is_that_of_a_few() throws Exception {
        // Given
        List<String> departments = budgets("MANY-1", 200);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into budget_payment (department, fiscal_year, voucher, line, date, amount)
                        select code, 2019, 'OLD-' || day, '2010301', date '2019-01-01' + day, 0.01
                        from unnest(:departments) as known (code), generate_series(1, :days) as day
                        """)
                .bindArray("departments", String.class, departments.toArray())
                .bind("days", DAYS)
                .execute());
        int amountsBefore = amountsInMemory();

        // When
        int amountsHeld = whileItWaitsForTheLast(departments, "NEW", this::amountsInMemory) - amountsBefore;

        // Then
        int amountsOfAll = departments.size() * DAYS;
        assertTrue(amountsHeld > DAYS, amountsHeld + " amounts are not even those of one budget");
        assertTrue(amountsHeld < amountsOfAll / 2, amountsHeld + " amounts are held, of " + amountsOfAll);
        finance.get(departments.get(0) + "/years/2019/budget")
                .then()
                .body(
                        "sums.total.executed",
                        equalTo(new BigDecimal(DAYS + 100).movePointLeft(2).toString()));
    }

    @Test
    void their_bad_rows_are_all_named_and_nothing_is_entered() {
        List<String> departments = budgets("MANY-2", 120);
        String bad = rows(departments, "V") + "MANY-2-000,2019,2010399,V1,2019-03-01,1,\n"
                + "MANY-2-X,2019,2010301,V1,2018-03-01,1,\nMANY-2-060,2019,2010301,V1,2018-03-01,1,\n"
                + ",2019,2010301,V1,2018-03-01,1,\nMANY-2-119,2019,2010301,V,2019-03-01,2,\n";

        payments(bad)
                .then()
                .statusCode(400)
                .body(
                        "violations.field",
                        equalTo(List.of(
                                "[120].line",
                                "[121].department",
                                "[121].date",
                                "[122].date",
                                "[123].department",
                                "[123].date",
                                "[124].voucher")));

        for (String department : List.of(departments.get(0), departments.get(90), departments.get(119))) {
            finance.get(department + "/years/2019/budget")
                    .then()
                    .body("revision", equalTo(1))
                    .body("sums.total.executed", equalTo("0.00"));
        }
    }

    @Test
    void what_is_left_of_them_costs_no_statement_for_each() {
        List<String> departments = budgets("MANY-3", 120);
        AtomicInteger statements = new AtomicInteger();
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                if (context.getRenderedSql().matches("(?s)insert into (audit_entry|budget_revision|outbox)\\s.*")) {
                    statements.incrementAndGet();
                }
            }
        });
        try {
            payments(rows(departments, "V"))
                    .then()
                    .statusCode(200)
                    .body("budgets", hasSize(120))
                    .body("budgets[119].revision", equalTo(2));
        } finally {
            jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        }

        assertTrue(statements.get() > 0 && statements.get() < departments.size() / 4, statements + " statements");
        for (String trace : List.of(
                "budget_revision where department like 'MANY-3-%' and revision = 2",
                "audit_entry where key like 'MANY-3-%' and action = 'payments-entered'")) {
            assertEquals(
                    Integer.valueOf(departments.size()),
                    jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + trace)
                            .mapTo(Integer.class)
                            .one()),
                    trace);
        }
    }

    private interface Measure {
        int take() throws Exception;
    }

    /** One yuan is paid from each; somebody else holds the voucher of the last, until it is measured. */
    private int whileItWaitsForTheLast(List<String> departments, String voucher, Measure measure) throws Exception {
        ExecutorService another = Executors.newSingleThreadExecutor();
        try (Handle holder = jdbi.open()) {
            holder.begin();
            holder.createUpdate("""
                            insert into budget_payment (department, fiscal_year, voucher, line, date, amount)
                            values (:department, 2019, :voucher, '2010301', '2019-03-01', 1)
                            """)
                    .bind("department", departments.get(departments.size() - 1))
                    .bind("voucher", voucher)
                    .execute();
            Future<Response> answer = another.submit(() -> payments(rows(departments, voucher)));
            Awaitility.await().atMost(Duration.ofSeconds(25)).until(this::aBatchWaits);
            int measured = measure.take();
            holder.rollback();
            answer.get().then().statusCode(200).body("entered", equalTo(departments.size()));
            return measured;
        } finally {
            another.shutdownNow();
        }
    }

    private boolean aBatchWaits() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select exists (
                            select from pg_locks waits join pg_stat_activity waiter using (pid)
                            where not waits.granted and waiter.query like 'insert into budget_payment%'
                              and waiter.datname = current_database())
                        """).mapTo(boolean.class).one());
    }

    /** Those that somebody holds: the garbage is collected before they are counted. */
    private int amountsInMemory() throws Exception {
        String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        return histogram
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length > 3 && columns[3].equals(BigDecimal.class.getName()))
                .mapToInt(columns -> Integer.parseInt(columns[1]))
                .sum();
    }

    /** Departments with a line of 100 yuan in 2019 each, in order. */
    private List<String> budgets(String prefix, int many) {
        List<String> departments =
                IntStream.range(0, many).mapToObj((prefix + "-%03d")::formatted).toList();
        departments.forEach(finance::department);
        lines(departments.stream()
                        .map("%s,2019,2010301,BASIC,行政运行,,,100\n"::formatted)
                        .collect(joining()))
                .then()
                .statusCode(200);
        return departments;
    }

    /** One yuan from each, below the header. */
    private static String rows(List<String> departments, String voucher) {
        return departments.stream()
                .map(department -> "%s,2019,2010301,%s,2019-03-01,1,\n".formatted(department, voucher))
                .collect(joining());
    }
}
