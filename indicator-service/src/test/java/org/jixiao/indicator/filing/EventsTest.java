package org.jixiao.indicator.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.Event;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.Person;
import org.jixiao.events.PlanState;
import org.jixiao.events.Topic;
import org.jixiao.stream.CloudEvents;
import org.jixiao.stream.Json;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class EventsTest {

    private static final String B12 = "420104-EVT/2019/B12";

    private final Api api = new Api("420104-EVT");

    @Test
    void everyChangeOfAnIndicatorIsToldAsItIsRead() throws Exception {
        // Given
        List<String> read = new ArrayList<>();
        api.define("B12").statusCode(201);
        read.add(get(api.indicator("B12")));
        api.report("B12", "2.83").statusCode(200);
        read.add(get(api.indicator("B12")));
        api.requestWaiver("B12").statusCode(201);
        read.add(get(api.indicator("B12")));
        api.approve("B12").statusCode(200);
        read.add(get(api.indicator("B12")));
        // When
        List<Event> told = events(Topic.INDICATORS, B12, 4);
        // Then
        for (int i = 0; i < 4; i++) {
            assertEquals(
                    Json.read(read.get(i), IndicatorState.class), told.get(i).state());
            assertEquals(i + 1, told.get(i).state().revision());
            assertNotNull(told.get(i).traceparent());
        }
        assertEquals(
                List.of("indicator-defined", "actual-reported", "waiver-requested", "waiver-approved"),
                told.stream().map(event -> event.cause().action()).toList());
        Event approval = told.get(3);
        assertEquals("批准 B12 一职教东片征收的特殊情况", approval.cause().summary());
        assertEquals(B12, approval.cause().key());
        assertEquals(4, approval.cause().revision());
        assertEquals(new Person("finance", "财政审核"), approval.cause().who());
        assertEquals(
                ((IndicatorState) approval.state()).waiver().decidedAt(),
                approval.cause().at());
    }

    @Test
    void theGoalsAreToldAsTheyAreRead() throws Exception {
        api.clerk()
                .body(ReferenceCase.goals().toString())
                .put(api.goals())
                .then()
                .statusCode(201);
        String read = get(api.goals());

        Event told = events(Topic.PLANS, "420104-EVT/2019", 1).get(0);

        assertEquals(Json.read(read, PlanState.class), told.state());
        assertEquals("goals-set", told.cause().action());
        assertEquals("设定 2019 年整体绩效目标", told.cause().summary());
    }

    @Test
    void theWholeReferenceCaseIsToldAsThePublishedSchemasSay() {
        Api all = new Api("420104-SCH");
        ReferenceCase.definitions()
                .forEach((code, body) -> all.clerk().body(body.toString()).put(all.indicator(code)));
        ReferenceCase.actuals()
                .forEach((code, body) -> all.clerk().body(body.toString()).put(all.actual(code)));
        all.requestWaiver("B12").statusCode(201);
        all.approve("B12").statusCode(200);
        all.clerk().body(ReferenceCase.goals().toString()).put(all.goals());

        int changes =
                ReferenceCase.definitions().size() + ReferenceCase.actuals().size() + 2;
        TopicReader.await(Topic.INDICATORS, key -> key.startsWith("420104-SCH/"), changes)
                .forEach(message -> assertFits("indicators", message));
        assertFits("plans", TopicReader.await(Topic.PLANS, "420104-SCH/2019", 1).get(0));
    }

    private static void assertFits(String schema, ConsumerRecord<String, byte[]> message) {
        new PublishedSchema(schema).assertHolds(new String(message.value(), StandardCharsets.UTF_8));
        byte[] cause = message.headers().lastHeader("ce_cause").value();
        new PublishedSchema("cause").assertHolds(new String(cause, StandardCharsets.UTF_8));
    }

    @Test
    void whatIsReadIsWrittenLikeWhatIsTold() throws Exception {
        api.define("SAME").statusCode(201);
        ConsumerRecord<String, byte[]> told =
                TopicReader.await(Topic.INDICATORS, "420104-EVT/2019/SAME", 1).get(0);
        assertEquals(Json.mapper().readTree(told.value()), Json.mapper().readTree(get(api.indicator("SAME"))));
        assertTrue(new String(told.value(), StandardCharsets.UTF_8).contains("\"points\":\"1\""));
    }

    private String get(String path) {
        return api.clerk().get(path).then().statusCode(200).extract().asString();
    }

    private static List<Event> events(Topic topic, String key, int count) throws Exception {
        List<Event> events = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : TopicReader.await(topic, key, count)) {
            events.add(CloudEvents.read(message));
        }
        return events;
    }
}
