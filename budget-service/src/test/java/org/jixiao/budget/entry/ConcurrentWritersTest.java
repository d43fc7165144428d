package org.jixiao.budget.entry;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;

/** Many write the accounts of one year at once. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class ConcurrentWritersTest {

    private static final int WRITERS = 40;
    private static final String LINE = BudgetApi.line("BASIC", "行政运行", "100.00");
    private static final String PROJECT = """
            {"kind": "PROJECT", "name": "一般行政管理事务", "projectName": "项目", "initial": "100.00"}""";

    private final BudgetApi finance = BudgetApi.finance();

    @Test
    void noEntryIsLostAndEveryOneMakesOneRevision() throws Exception {
        String budget = budgetOf("CONCURRENT-1");

        List<Integer> statuses = atOnce(i -> i % 2 == 0
                ? finance.post(budget + "/lines/2010301/adjustments", BudgetApi.adjustment("0.01"))
                        .statusCode()
                : finance.put(budget + "/lines/2010302-" + i, PROJECT).statusCode());

        assertEquals(List.of(201), statuses.stream().distinct().toList());
        finance.get(budget)
                .then()
                .body("revision", equalTo(1 + WRITERS))
                .body("lines", hasSize(1 + WRITERS / 2))
                .body("lines[0].adjustments", hasSize(WRITERS / 2))
                .body("lines[0].amounts.adjusted", equalTo("100.20"));
    }

    @Test
    void ofThoseWhoKnowTheSameRevisionOneWins() throws Exception {
        String budget = budgetOf("CONCURRENT-2");

        List<Integer> statuses =
                atOnce(i -> finance.put(budget + "/lines/2010301", BudgetApi.line("BASIC", "行政运行", i + ".50"), "\"1\"")
                        .statusCode());

        assertEquals(1, statuses.stream().filter(status -> status == 200).count());
        assertEquals(
                WRITERS - 1, statuses.stream().filter(status -> status == 412).count());
    }

    @Test
    void theSameKeyAtOnceIsEnteredOnce() throws Exception {
        String budget = budgetOf("CONCURRENT-3");

        List<Integer> statuses =
                atOnce(i -> finance.post(budget + "/lines/2010301/adjustments", BudgetApi.adjustment("1.00"), "at-once")
                        .statusCode());

        assertEquals(List.of(201), statuses.stream().distinct().toList());
        finance.get(budget).then().body("lines[0].adjustments", hasSize(1)).body("revision", equalTo(2));
    }

    @Test
    void aNewDepartmentComesIntoBeingOnce() throws Exception {
        List<Integer> statuses = atOnce(i -> finance.put("CONCURRENT-4", "{\"name\": \"n\", \"region\": \"420104\"}")
                .statusCode());

        assertEquals(1, statuses.stream().filter(status -> status == 201).count());
        assertEquals(
                WRITERS - 1, statuses.stream().filter(status -> status == 200).count());
    }

    @Test
    void aReaderAmongWritersAlwaysSeesOneMoment() throws Exception {
        String budget = budgetOf("CONCURRENT-5");

        List<Integer> leftOver = atOnce(i -> i % 2 == 0
                ? adjustOnce(budget)
                : revisionLessAdjustments(finance.get(budget).jsonPath()));

        assertEquals(List.of(1), leftOver.stream().distinct().toList());
    }

    @Test
    void paymentsMovesAdjustmentsAndBatchesAtOnceLoseNothingAndTie() throws Exception {
        String budget = budgetOf("CONCURRENT-6");
        finance.put(budget + "/lines/2010302", LINE).then().statusCode(201);

        List<Integer> statuses = atOnce(i -> switch (i % 4) {
            case 0 ->
                finance.post(budget + "/lines/2010301/payments", BudgetApi.payment("P" + i, "1.01"))
                        .statusCode();
            case 1 ->
                finance.post(budget + "/moves", BudgetApi.move("2010301", "2010302", "0.50"))
                        .statusCode();
            case 2 ->
                finance.post(budget + "/lines/2010302/adjustments", BudgetApi.adjustment("0.10"))
                        .statusCode();
            default ->
                batch(
                        "CONCURRENT-6,2019,2010302,B%d,2019-03-01,0.02".formatted(i),
                        "CONCURRENT-6,2019,2010301,SAME,2019-03-01,0.03");
        });

        assertEquals(List.of(200, 201), statuses.stream().distinct().sorted().toList());
        finance.get(budget)
                .then()
                .body("revision", equalTo(2 + WRITERS))
                .body("lines[0].amounts.executed", equalTo("10.13"))
                .body("lines[0].amounts.adjusted", equalTo("95.00"))
                .body("lines[0].amounts.balance", equalTo("84.87"))
                .body("lines[1].amounts.executed", equalTo("0.20"))
                .body("lines[1].amounts.adjusted", equalTo("106.00"))
                .body("sums.total.adjusted", equalTo("201.00"))
                .body("sums.total.executed", equalTo("10.33"))
                .body("sums.total.balance", equalTo("190.67"));
    }

    @Test
    void theSameVoucherAtOnceCountsOnce() throws Exception {
        String budget = budgetOf("CONCURRENT-7");

        List<Integer> statuses =
                atOnce(i -> finance.post(budget + "/lines/2010301/payments", BudgetApi.payment("V", "1.00"))
                        .statusCode());

        assertEquals(1, statuses.stream().filter(status -> status == 201).count());
        assertEquals(
                WRITERS - 1, statuses.stream().filter(status -> status == 200).count());
        finance.get(budget).then().body("sums.total.executed", equalTo("1.00")).body("revision", equalTo(2));
    }

    @Test
    void batchesThatTouchTheSameBudgetsInAnyOrderDoNotBlockEachOther() throws Exception {
        budgetOf("CONCURRENT-8A");
        budgetOf("CONCURRENT-8B");

        List<Integer> statuses = atOnce(i -> {
            String a = "CONCURRENT-8A,2019,2010301,V%d,2019-03-01,1".formatted(i);
            String b = "CONCURRENT-8B,2019,2010301,V%d,2019-03-01,1".formatted(i);
            return i % 2 == 0 ? batch(a, b) : batch(b, a);
        });

        assertEquals(List.of(200), statuses.stream().distinct().toList());
        finance.get("CONCURRENT-8A/years/2019/budget")
                .then()
                .body("sums.total.executed", equalTo(WRITERS + ".00"))
                .body("revision", equalTo(1 + WRITERS));
    }

    @Test
    void nobodyOverspendsALineTogether() throws Exception {
        String budget = budgetOf("CONCURRENT-9");

        List<Integer> statuses =
                atOnce(i -> finance.post(budget + "/lines/2010301/payments", BudgetApi.payment("V" + i, "30.00"))
                        .statusCode());

        assertEquals(3, statuses.stream().filter(status -> status == 201).count());
        assertEquals(
                WRITERS - 3, statuses.stream().filter(status -> status == 422).count());
        finance.get(budget).then().body("sums.total.balance", equalTo("10.00"));
    }

    @Test
    void ofManyReversalsOfOneAdjustmentOneIsEntered() throws Exception {
        String budget = budgetOf("CONCURRENT-10");
        finance.put(budget + "/lines/2010302", LINE).then().statusCode(201);
        finance.post(budget + "/moves", BudgetApi.move("2010301", "2010302", "30"))
                .then()
                .statusCode(201);

        List<Integer> statuses = atOnce(i -> reverse(budget, i % 2 == 0 ? "2010301" : "2010302", 1));

        assertEquals(1, statuses.stream().filter(status -> status == 201).count());
        assertEquals(
                WRITERS - 1, statuses.stream().filter(status -> status == 422).count());
        finance.get(budget)
                .then()
                .body("revision", equalTo(4))
                .body("lines.amounts.adjusted", equalTo(List.of("100.00", "100.00")));
    }

    /** Each writer takes back an entry that was there before, while others pay, move and adjust. */
    @Test
    void reversalsAmongOtherWritersTie() throws Exception {
        String budget = budgetOf("CONCURRENT-11");
        finance.put(budget + "/lines/2010302", LINE).then().statusCode(201);
        for (int number = 1; number <= WRITERS / 4; number++) {
            finance.post(budget + "/lines/2010301/adjustments", BudgetApi.adjustment("1.00"))
                    .then()
                    .statusCode(201);
        }

        List<Integer> statuses = atOnce(i -> switch (i % 4) {
            case 0 -> reverse(budget, "2010301", 1 + i / 4);
            case 1 ->
                finance.post(budget + "/moves", BudgetApi.move("2010301", "2010302", "0.50"))
                        .statusCode();
            case 2 ->
                finance.post(budget + "/lines/2010301/adjustments", BudgetApi.adjustment("0.10"))
                        .statusCode();
            default ->
                finance.post(budget + "/lines/2010301/payments", BudgetApi.payment("P" + i, "1.01"))
                        .statusCode();
        });

        assertEquals(List.of(201), statuses.stream().distinct().toList());
        finance.get(budget)
                .then()
                .body("revision", equalTo(2 + WRITERS / 4 + WRITERS))
                .body("lines[0].amounts.adjusted", equalTo("96.00"))
                .body("lines[0].amounts.executed", equalTo("10.10"))
                .body("lines[0].adjustments", hasSize(WRITERS / 2))
                .body("lines[1].amounts.adjusted", equalTo("105.00"));
        JsonPath journal =
                finance.get(budget + "/lines/2010301/adjustments?size=200").jsonPath();
        assertEquals(IntStream.rangeClosed(1, WRITERS).boxed().toList(), journal.getList("items.number"));
        assertEquals(
                IntStream.rangeClosed(1, WRITERS / 4).boxed().toList(),
                journal.<Integer>getList("items.reverses").stream()
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList());
        assertEquals(
                2 + WRITERS / 4 + WRITERS,
                finance.get(budget + "/history?size=200")
                        .jsonPath()
                        .getList("items")
                        .size());
    }

    private int reverse(String budget, String line, int number) {
        return finance.post(
                        budget + "/lines/" + line + "/adjustments/" + number + "/reversal",
                        BudgetApi.reversal("2019-12-31", "null"))
                .statusCode();
    }

    private int batch(String... rows) {
        return finance.request()
                .urlEncodingEnabled(false)
                .contentType("text/csv; charset=UTF-8")
                .body("department,year,line,voucher,date,amount\n" + String.join("\n", rows))
                .post("/api/v1/payments:batch")
                .statusCode();
    }

    private int adjustOnce(String budget) {
        String path = budget + "/lines/2010301/adjustments";
        return revisionLessAdjustments(
                finance.post(path, BudgetApi.adjustment("0.01")).jsonPath());
    }

    private static int revisionLessAdjustments(JsonPath answer) {
        return answer.getInt("revision")
                - answer.getList("lines[0].adjustments").size();
    }

    private String budgetOf(String department) {
        finance.department(department);
        String budget = department + "/years/2019/budget";
        finance.put(budget + "/lines/2010301", LINE).then().statusCode(201);
        return budget;
    }

    private static List<Integer> atOnce(IntFunction<Integer> write) throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<Integer>> running = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                running.add(writers.submit(() -> write.apply(writer)));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> one : running) {
                statuses.add(one.get());
            }
            return statuses;
        } finally {
            writers.shutdown();
        }
    }
}
