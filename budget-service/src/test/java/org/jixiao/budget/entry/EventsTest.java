package org.jixiao.budget.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.BudgetState;
import org.jixiao.events.Cause;
import org.jixiao.events.Person;
import org.jixiao.events.Topic;
import org.jixiao.stream.Json;
import org.junit.jupiter.api.Test;

/** What the stream is told is what a reader is answered, once per change and in order. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class EventsTest {

    private static final String DEPARTMENT = "EVENTS";
    private static final String BUDGET = DEPARTMENT + "/years/2019/budget";

    private final BudgetApi clerk = BudgetApi.clerk(DEPARTMENT);
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void everyChangeIsToldOnceAndTheLastEventEqualsTheAnswer() throws IOException {
        // Given
        clerk.department(DEPARTMENT);
        String line = BudgetApi.line("PROJECT", "城市建设支出", "0");

        // When
        clerk.put(BUDGET + "/lines/2120803", line).then().statusCode(201);
        clerk.put(BUDGET + "/lines/2120803", line).then().statusCode(200);
        clerk.put(BUDGET + "/lines/2120803", line, "\"9\"").then().statusCode(412);
        clerk.post(BUDGET + "/lines/2120803/adjustments", BudgetApi.adjustment("-1"))
                .then()
                .statusCode(422);
        clerk.post(BUDGET + "/lines/2120803/adjustments", BudgetApi.adjustment("1574920.47"), "once");
        clerk.post(BUDGET + "/lines/2120803/adjustments", BudgetApi.adjustment("1574920.47"), "once");
        clerk.post(BUDGET + "/lines/2120803/payments", BudgetApi.payment("V1", "1574920.47"));
        clerk.post(BUDGET + "/lines/2120803/payments", BudgetApi.payment("V1", "1574920.47"));
        clerk.put(BUDGET + "/economic-split", "{\"personnel\": 1, \"dailyOperating\": 2}");
        clerk.put(BUDGET + "/controlled-expenses/MEETING", "{\"actual\": 0, \"priorYearActual\": 0}");
        clerk.put(BUDGET + "/procurement", "{\"executionRate\": \"97.08\", \"basis\": \"实际支出 / 年初预算\"}");
        clerk.post(BUDGET + "/closing", BudgetApi.closing("1574920.47"));

        // Then
        List<ConsumerRecord<String, byte[]>> told = BudgetStream.await(Topic.BUDGETS, DEPARTMENT + "/2019", 7);
        assertEquals(
                IntStream.rangeClosed(1, 7).mapToObj(Long::valueOf).toList(),
                told.stream().map(EventsTest::revision).toList());
        assertEquals(
                json.readTree(clerk.get(BUDGET).asString()),
                json.readTree(told.get(6).value()));
        assertEquals(List.of(), EventSchema.faultsOf(told.get(6)));
    }

    @Test
    void anEventSaysWhoCausedItAndHow() {
        String department = "EVENTS-CAUSE";
        BudgetApi.clerk(department).department(department);
        BudgetApi.finance()
                .put(department + "/years/2019/budget/procurement", "{\"executionRate\": \"97.08\"}")
                .then()
                .statusCode(201);

        Cause cause =
                cause(BudgetStream.await(Topic.BUDGETS, department + "/2019", 1).get(0));

        assertEquals("procurement-entered", cause.action());
        assertEquals(new Person("finance", "财政审核"), cause.who());
        assertEquals(department + "/2019", cause.key());
        assertEquals(1, cause.revision());
        assertEquals("登记政府采购执行率 97.08%（申报值）", cause.summary());
    }

    @Test
    void aProfileIsToldAsItIsAnswered() throws IOException {
        String department = "EVENTS-PROFILE";
        String profile = Profiles.reference().replace("114201040108836360", "91350100M000100Y43");
        BudgetApi.clerk(department).put(department, profile).then().statusCode(201);

        ConsumerRecord<String, byte[]> told =
                BudgetStream.await(Topic.DEPARTMENTS, department, 1).get(0);

        assertEquals(
                json.readTree(BudgetApi.clerk(department).get(department).asString()), json.readTree(told.value()));
        assertEquals("department-entered", cause(told).action());
        assertEquals(List.of(), EventSchema.faultsOf(told));
    }

    private static long revision(ConsumerRecord<String, byte[]> told) {
        return Json.read(new String(told.value(), StandardCharsets.UTF_8), BudgetState.class)
                .revision();
    }

    private static Cause cause(ConsumerRecord<String, byte[]> told) {
        return Json.read(
                new String(told.headers().lastHeader("ce_cause").value(), StandardCharsets.UTF_8), Cause.class);
    }
}
