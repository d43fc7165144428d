package org.jixiao.budget.subjects;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.jixiao.budget.subjects.SubjectsApi.HEADER;
import static org.jixiao.budget.subjects.SubjectsApi.load;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.budget.accounts.Kind;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.changes.LineStated;
import org.jixiao.budget.classification.Classification;
import org.jixiao.budget.classification.Entry;
import org.jixiao.budget.classification.Fund;
import org.jixiao.budget.entry.BudgetApi;
import org.jixiao.budget.entry.BudgetStream;
import org.jixiao.budget.ledger.BudgetYear;
import org.jixiao.budget.ledger.Ledger;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.BudgetState;
import org.jixiao.events.Topic;
import org.jixiao.stream.Json;
import org.jixiao.web.Actor;
import org.junit.jupiter.api.Test;

/** A year's table is loaded while its budgets are entered. Each test has a year of its own. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class LoadsAndEntriesTest {

    private static final Actor WHO = new Actor("finance", "财政", Set.of("finance"), null);
    private static final String LINE = BudgetApi.line("BASIC", "行政运行", "100.00");
    private static final String WITHOUT_2010301 = HEADER + "202,外交支出,GENERAL_PUBLIC\n";

    @Inject
    Ledger ledger;

    @Inject
    Subjects subjects;

    @Inject
    Jdbi jdbi;

    private final BudgetApi finance = BudgetApi.finance();

    @Test
    void aLoadWaitsForALineBeingEnteredAndIsRefusedWhereItLacksTheSubject() throws Exception {
        finance.department("LOADS-1");
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> entering =
                    threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                        ledger.enterLine(WHO, new BudgetYear("LOADS-1", 2051), stated("2010301"), null);
                        entered.countDown();
                        await(commit);
                    }));
            await(entered);
            Future<Integer> loading =
                    threads.submit(() -> load(2051, WITHOUT_2010301).extract().statusCode());
            awaitSomebodyWaitingForTheTableOf(2051);
            commit.countDown();
            entering.get(20, TimeUnit.SECONDS);
            assertEquals(422, loading.get(20, TimeUnit.SECONDS));
        } finally {
            threads.shutdownNow();
        }
        finance.get("LOADS-1/years/2051/budget").then().body("lines.subject", contains("2010301"));
    }

    @Test
    void aLineWaitsForALoadAndIsRefusedWhereTheTableLacksItsSubject() throws Exception {
        finance.department("LOADS-2");
        CountDownLatch loaded = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> loading =
                    threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                        Entry only = new Entry("202", "外交支出", Fund.GENERAL_PUBLIC);
                        subjects.load(WHO, new Classification(2052, List.of(only)), null);
                        loaded.countDown();
                        await(commit);
                    }));
            await(loaded);
            Future<Integer> entering = threads.submit(() ->
                    finance.put("LOADS-2/years/2052/budget/lines/2010301", LINE).statusCode());
            awaitSomebodyWaitingForTheTableOf(2052);
            commit.countDown();
            loading.get(20, TimeUnit.SECONDS);
            assertEquals(422, entering.get(20, TimeUnit.SECONDS));
        } finally {
            threads.shutdownNow();
        }
        finance.get("LOADS-2/years/2052/budget").then().statusCode(404);
    }

    @Test
    void whoeverHasARenamedClassOrSectionIsToldAnew() {
        enter("LOADS-3", 2053, "2010301");
        enter("LOADS-4", 2053, "2010301");
        enter("LOADS-5", 2053, "2080208");
        finance.post("LOADS-4/years/2053/budget/closing", BudgetApi.closing("0"))
                .then()
                .statusCode(201);

        load(2053, table("一般公共服务")).statusCode(201);

        awaitAllToldAnew();
        finance.request()
                .header("If-None-Match", "\"1\"")
                .get(BudgetApi.ROOT + "LOADS-3/years/2053/budget")
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("sums.byClass.name", contains("一般公共服务"));
        finance.get("LOADS-4/years/2053/budget")
                .then()
                .body("revision", equalTo(3))
                .body("finalAccounts.closed", equalTo(true))
                .body("sums.byClass.name", contains("一般公共服务"));
        finance.get("LOADS-5/years/2053/budget").then().body("revision", equalTo(1));
        ConsumerRecord<String, byte[]> told =
                BudgetStream.await(Topic.BUDGETS, "LOADS-3/2053", 2).get(1);
        assertEquals("一般公共服务", state(told).sums().byClass().get(0).name());
        assertEquals(
                "一般公共服务支出 一般公共服务",
                jdbi.withHandle(
                        handle -> handle.createQuery("""
                                select (before ->> '201') || ' ' || (after ->> '201') from audit_entry
                                where action = 'subjects-renamed' and key = 'LOADS-3/2053'
                                """).mapTo(String.class).one()));
    }

    @Test
    void loadsEntriesAndBatchesAtOnceNeverBlockEachOther() throws Exception {
        enter("LOADS-6", 2054, "2010301");
        enter("LOADS-7", 2054, "2010301");
        AtomicInteger voucher = new AtomicInteger();
        List<Future<Integer>> running = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(12);
        try {
            for (int i = 0; i < 15; i++) {
                String name = "类名" + i;
                String department = i % 2 == 0 ? "LOADS-6" : "LOADS-7";
                String budget = department + "/years/2054/budget";
                running.add(
                        threads.submit(() -> load(2054, table(name)).extract().statusCode()));
                running.add(threads.submit(
                        () -> finance.put(budget + "/lines/2080208", LINE).statusCode()));
                running.add(threads.submit(() -> finance.post(
                                budget + "/lines/2010301/payments",
                                BudgetApi.payment("V" + voucher.incrementAndGet(), "1")
                                        .replace("2019", "2054"))
                        .statusCode()));
                running.add(threads.submit(
                        () -> lines("LOADS-7,2054,2010302,BASIC,x,1\nLOADS-6,2054,2010302,BASIC,x,1\n")));
            }
            for (Future<Integer> one : running) {
                int status = one.get(60, TimeUnit.SECONDS);
                assertTrue(status == 200 || status == 201, () -> "answered " + status);
            }
        } finally {
            threads.shutdownNow();
        }
        awaitAllToldAnew();
        String name = SubjectsApi.finance().get(SubjectsApi.YEAR + "/201", 2054).path("name");
        for (String department : new String[] {"LOADS-6", "LOADS-7"}) {
            String key = department + "/2054";
            int revision = finance.get(department + "/years/2054/budget")
                    .then()
                    .body("sums.byClass[0].name", equalTo(name))
                    .extract()
                    .path("revision");
            BudgetState told =
                    state(BudgetStream.await(Topic.BUDGETS, key, revision).get(revision - 1));
            assertEquals(name, told.sums().byClass().get(0).name());
        }
    }

    private void awaitAllToldAnew() {
        Awaitility.await()
                .until(() -> finance.request()
                                .get("/api/v1/budgets/retellings")
                                .jsonPath()
                                .getInt("outstanding")
                        == 0);
    }

    /** Of the built-in subjects some, the class 201 by another name. */
    private static String table(String nameOf201) {
        return HEADER + "201," + nameOf201 + """
                ,GENERAL_PUBLIC
                20103,政府办公厅（室）及相关机构事务,GENERAL_PUBLIC
                2010301,行政运行,GENERAL_PUBLIC
                2010302,一般行政管理事务,GENERAL_PUBLIC
                208,社会保障和就业支出,GENERAL_PUBLIC
                20802,民政管理事务,GENERAL_PUBLIC
                2080208,基层政权建设和社区治理,GENERAL_PUBLIC
                """;
    }

    private void enter(String department, int year, String subject) {
        finance.department(department);
        finance.put(department + "/years/" + year + "/budget/lines/" + subject, LINE)
                .then()
                .statusCode(201);
    }

    private int lines(String rows) {
        return finance.request()
                .urlEncodingEnabled(false)
                .contentType("text/csv; charset=UTF-8")
                .body(("department,year,line,kind,name,initial\n" + rows).getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/lines:batch")
                .statusCode();
    }

    private static BudgetState state(ConsumerRecord<String, byte[]> told) {
        return Json.read(new String(told.value(), StandardCharsets.UTF_8), BudgetState.class);
    }

    private static LineStated stated(String subject) {
        return new LineStated(LineCode.of(subject), "行政运行", null, Kind.BASIC, null, BigDecimal.ONE);
    }

    private void awaitSomebodyWaitingForTheTableOf(int year) {
        Awaitility.await()
                .until(() -> jdbi.withHandle(handle -> handle.createQuery(
                                        "select count(*) from pg_locks where locktype = 'advisory' and not granted and objid = :year")
                                .bind("year", year)
                                .mapTo(Integer.class)
                                .one())
                        == 1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
