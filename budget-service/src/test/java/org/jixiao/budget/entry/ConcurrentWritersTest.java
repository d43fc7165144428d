package org.jixiao.budget.entry;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;

/** Many write the accounts of one year at once. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class ConcurrentWritersTest {

    private static final int WRITERS = 40;
    private static final String LINE = BudgetApi.line("BASIC", "行政运行", "100.00");

    private final BudgetApi finance = BudgetApi.finance();

    @Test
    void noEntryIsLostAndEveryOneMakesOneRevision() throws Exception {
        String budget = budgetOf("CONCURRENT-1");

        List<Integer> statuses = atOnce(i -> i % 2 == 0
                ? finance.post(budget + "/lines/2010301/adjustments", BudgetApi.adjustment("0.01"))
                        .statusCode()
                : finance.put(budget + "/lines/20201%02d".formatted(i), LINE).statusCode());

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
