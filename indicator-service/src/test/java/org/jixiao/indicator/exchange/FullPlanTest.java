package org.jixiao.indicator.exchange;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.indicator.filing.Api;
import org.jixiao.web.rows.RowFormat;
import org.junit.jupiter.api.Test;

/** As many indicators as a year may have, of several measures each, as one workbook. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class FullPlanTest {

    private static final int INDICATORS = 500;
    private static final int MEASURES = 7;
    private static final String HEADER = "一级指标,二级指标,指标名称,分值,目标值\n";

    private final FormApi form = FormApi.fresh("FULL");
    private final Api api = form.api();

    @Inject
    Jdbi jdbi;

    @Test
    void theFormOfAFullPlanComesBack() {
        String measures = IntStream.rangeClosed(1, MEASURES)
                .mapToObj(
                        "{\"name\": \"第%d项\", \"comparison\": \"AT_LEAST\", \"unit\": \"个\", \"target\": \"1\"}"
                                ::formatted)
                .collect(Collectors.joining(", "));
        api.clerk()
                .body(Api.definition("1").replaceFirst("\"measures\": \\[.*]", "\"measures\": [" + measures + "]"))
                .put(api.indicator("B1"))
                .then()
                .statusCode(201)
                .body("measures.size()", equalTo(MEASURES));
        copies("B1", INDICATORS - 1);

        form.tryOut(form.form()).statusCode(200).body("faults", empty()).body("unchanged", equalTo(INDICATORS));
    }

    @Test
    void aPlanOfNewIndicatorsIsTriedOutAndEnteredWhole() {
        byte[] table = table(INDICATORS);
        send(table, true, INDICATORS);

        double triedOut = seconds(() -> send(table, true, INDICATORS));
        double entered = seconds(() -> send(table, false, INDICATORS));

        System.out.printf(
                "%d new indicators by plan:batch: %.2f s as a dry run, %.2f s entered%n",
                INDICATORS, triedOut, entered);
        form.send(RowFormat.CSV_TYPE, table, true)
                .statusCode(200)
                .body("unchanged", equalTo(INDICATORS))
                .body("indicators.revision.max()", equalTo(1));
        assertEquals(List.of(INDICATORS, INDICATORS, 1), told());
    }

    @Test
    void manyIndicatorsTakeNoMoreStatementsThanOne() {
        int one = statements(() -> send(table(1), true, 1));
        int many = statements(() -> send(table(INDICATORS), true, INDICATORS));

        assertEquals(one, many);
        assertTrue(one > 3, "states, histories and audit entries at least, but counted " + one);
    }

    @Test
    void aTableOfMoreIndicatorsThanAYearMayHaveIsRefusedWhoeverHasTheYear() {
        jdbi.useTransaction(another -> {
            another.execute(
                    "select pg_advisory_xact_lock(hashtextextended(?, 0))", "plan " + api.department() + "/2019");
            form.send(RowFormat.CSV_TYPE, table(20_000), true)
                    .statusCode(422)
                    .body("violations.field", contains("C502"))
                    .body("violations[0].message", containsString("20000"));
        });
    }

    @Test
    void moreThanThereIsRoomForIsOneFault() {
        api.define("B1").statusCode(201);
        copies("B1", 99);
        form.send(RowFormat.CSV_TYPE, table(INDICATORS - 99), true)
                .statusCode(200)
                .body("faults.cell", contains("C402"))
                .body("faults.kind", contains("RULE"))
                .body("indicators", empty());
    }

    @Test
    void anIndicatorOfMoreMeasuresThanItMayHaveIsRefusedAtTheFirstBeyond() {
        String rows = IntStream.rangeClosed(1, 51)
                .mapToObj("产出,数量,结案率,5,第%d项,≥95%%\n"::formatted)
                .collect(Collectors.joining());
        form.send(RowFormat.CSV_TYPE, utf8("一级指标,二级指标,指标名称,分值,衡量项,目标值\n" + rows), true)
                .statusCode(422)
                .body("violations.field", contains("C52"));
    }

    @Test
    void aCellOfFarMoreThanAnyColumnTakesIsAFaultOfItsOwn() {
        form.send(RowFormat.CSV_TYPE, utf8(HEADER + "产出,数量," + "结".repeat(30_000) + ",5,≥95%\n"), true)
                .statusCode(200)
                .body("faults.cell", contains("C2"))
                .body("faults.reason", contains(containsString("5000")));
    }

    private void send(byte[] table, boolean dryRun, int added) {
        form.send(RowFormat.CSV_TYPE, table, dryRun)
                .statusCode(200)
                .body("faults", empty())
                .body("added", equalTo(added));
    }

    /** Histories, audit entries, and the highest revision of either. */
    private List<Integer> told() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select (select count(*) from revision where key like :keys),
                               (select count(*) from audit_entry where key like :keys and action = 'indicator-defined'),
                               (select max(revision) from revision where key like :keys)
                        """)
                .bind("keys", api.department() + "/2019/%")
                .map((row, context) -> List.of(row.getInt(1), row.getInt(2), row.getInt(3)))
                .one());
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** Those that concern indicators; the relay's own are not this test's. */
    private int statements(Runnable work) {
        AtomicInteger count = new AtomicInteger();
        SqlStatements config = jdbi.getConfig(SqlStatements.class);
        SqlLogger before = config.getSqlLogger();
        config.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                String sql = context.getRenderedSql();
                if (Stream.of("insert into", "indicator", "revision").anyMatch(sql::contains)) {
                    count.incrementAndGet();
                }
            }
        });
        try {
            work.run();
        } finally {
            config.setSqlLogger(before);
        }
        return count.get();
    }

    private static byte[] table(int indicators) {
        return utf8(HEADER
                + IntStream.rangeClosed(1, indicators)
                        .mapToObj("产出,数量,结案率%d,0.1,≥95%%\n"::formatted)
                        .collect(Collectors.joining()));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void copies(String of, int count) {
        jdbi.useHandle(handle -> handle.execute("""
                insert into indicator (department, fiscal_year, code, revision, removed, state)
                select department, fiscal_year, 'C' || n, 1, false, jsonb_set(state, '{code}', to_jsonb('C' || n))
                from indicator, generate_series(1, ?) as n
                where department = ? and code = ?
                """, count, api.department(), of));
    }
}
