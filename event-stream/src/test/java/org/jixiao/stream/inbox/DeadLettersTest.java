package org.jixiao.stream.inbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.Topic;
import org.jixiao.stream.Broker;
import org.jixiao.stream.Example;
import org.jixiao.stream.Json;
import org.jixiao.stream.RawTopics;
import org.jixiao.stream.Service;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class DeadLettersTest {

    private static final String TYPE = Topic.INDICATORS.eventType();

    @Inject
    Service service;

    @Inject
    Inbox inbox;

    @Inject
    Broker broker;

    @Inject
    MeterRegistry metrics;

    private final String department = Example.department();

    @AfterEach
    void swallowAllAgain() {
        service.beforehand(event -> {});
    }

    @Test
    void broken_json_is_set_aside_as_it_came() {
        double before = deadLettered();

        var letter = setAside(RawTopics.event(TYPE, department + "/2019/B01", "{\"department\": "));

        assertTrue(reason(letter).startsWith("IndicatorState can't be read"), () -> reason(letter));
        assertEquals("{\"department\": ", RawTopics.text(letter));
        assertEquals(TYPE, RawTopics.header(letter, "ce_type"));
        assertEquals("indicator-service", RawTopics.header(letter, "jixiao_consumer"));
        assertTrue(RawTopics.header(letter, "jixiao_offset").startsWith("3@"));
        assertEquals(before + 1, deadLettered());
    }

    @Test
    void a_type_nobody_knows_is_set_aside() {
        var state = Example.indicator(department, "B01", 1);

        var letter = setAside(RawTopics.event("org.jixiao.rumours.v1", state.key(), Json.write(state)));

        assertEquals("type org.jixiao.rumours.v1 is not " + TYPE, reason(letter));
    }

    @Test
    void what_another_service_says_of_it_is_set_aside() {
        var message = RawTopics.event(Example.indicator(department, "B01", 1));
        message.headers().remove("ce_source").add("ce_source", "/report-service".getBytes(StandardCharsets.UTF_8));

        var letter = setAside(message);

        assertEquals("source /report-service is not /indicator-service, which owns the topic", reason(letter));
        assertEquals("/report-service", RawTopics.header(letter, "ce_source"));
        assertTrue(inbox.newest(IndicatorState.class, message.key()).isEmpty());
    }

    @Test
    void a_state_that_lacks_what_it_must_have_is_set_aside() {
        var lacking = Json.write(Example.indicator(department, "B01", 1)).replace("\"name\":\"拆迁面积\"", "\"name\":null");

        var letter = setAside(RawTopics.event(TYPE, department + "/2019/B01", lacking));

        assertEquals("IndicatorState.measures[0].name is missing or out of bounds", reason(letter));
    }

    @Test
    void a_figure_that_would_fill_the_memory_is_set_aside() {
        var huge = Json.write(Example.indicator(department, "B01", 1)).replace("\"3.28\"", "\"1E+999999999\"");

        var letter = setAside(RawTopics.event(TYPE, department + "/2019/B01", huge));

        assertEquals("IndicatorState.measures[0].target is missing or out of bounds", reason(letter));
    }

    @Test
    void text_that_no_database_stores_is_unreadable() {
        var name = Json.write(Example.indicator(department, "B01", 1)).replace("拆迁面积", "拆迁\\u0000面积");

        var letter = setAside(RawTopics.event(TYPE, department + "/2019/B01", name));

        assertEquals("IndicatorState.measures[0].name is missing or out of bounds", reason(letter));
    }

    @Test
    void a_missing_revision_is_not_taken_for_none() {
        var lacking = Json.write(Example.indicator(department, "B01", 1)).replace("\"revision\":1,", "");

        var letter = setAside(RawTopics.event(TYPE, department + "/2019/B01", lacking));

        assertTrue(reason(letter).contains("revision"), () -> reason(letter));
    }

    @Test
    void a_state_under_anothers_key_is_set_aside() {
        var state = Example.indicator(department, "B01", 1);

        var letter = setAside(RawTopics.event(TYPE, department + "/2019/B02", Json.write(state)));

        assertTrue(reason(letter).contains("the record's key is"), () -> reason(letter));
    }

    @Test
    void a_record_of_five_megabytes_is_set_aside_by_its_beginning() throws Exception {
        broker.ensureTopics();
        RawTopics.letTopicTake(Topic.INDICATORS, 10_000_000);
        try {
            var letter = setAside(RawTopics.event(
                    TYPE,
                    department + "/2019/B01",
                    Json.write(Example.indicator(department, "B01", 1, false, "x".repeat(5_000_000)))));

            assertTrue(reason(letter).contains("more than the 4194304"), () -> reason(letter));
            assertEquals(64 * 1024, letter.value().length);
            assertTrue(Integer.parseInt(RawTopics.header(letter, "jixiao_cut_from_bytes")) > 5_000_000);
        } finally {
            RawTopics.letTopicTake(Topic.INDICATORS, broker.largestMessage());
        }
    }

    @Test
    void an_event_the_listener_never_takes_is_set_aside_and_its_neighbours_are_taken() {
        // Given
        service.beforehand(event -> {
            if (event.state().key().equals(department + "/2019/B02")) {
                throw new IllegalStateException("never B02");
            }
        });

        // When
        RawTopics.publish(
                RawTopics.event(Example.indicator(department, "B01", 1)),
                RawTopics.event(Example.indicator(department, "B02", 1)),
                RawTopics.event(Example.indicator(department, "B03", 1)));

        // Then
        await().atMost(Duration.ofSeconds(30)).until(() -> letters().size() == 1);
        assertTrue(
                reason(letters().get(0)).contains("never B02"),
                () -> reason(letters().get(0)));
        assertEquals(
                List.of("B01", "B03"),
                inbox.under(IndicatorState.class, department + "/").stream()
                        .map(IndicatorState::code)
                        .toList());

        // When
        service.beforehand(event -> {});
        RawTopics.publish(RawTopics.event(Example.indicator(department, "B02", 2)));

        // Then
        await().until(() -> service.revisionsOf(department).contains(2L));
    }

    @Test
    void a_listener_that_fails_for_a_while_loses_nothing() {
        // Given
        var failures = new AtomicInteger();
        service.beforehand(event -> {
            if (event.state().department().equals(department) && failures.incrementAndGet() < 4) {
                throw new StackOverflowError("for a while");
            }
        });

        // When
        RawTopics.publish(RawTopics.event(Example.indicator(department, "B01", 1)));

        // Then
        await().atMost(Duration.ofSeconds(20))
                .until(() -> service.heardOf(department).size() == 1);
        assertEquals(List.of(), letters());
    }

    @Test
    void a_tombstone_is_passed_over() {
        var key = department + "/2019/B01";
        RawTopics.publish(
                RawTopics.event(Example.indicator(department, "B01", 1)),
                new ProducerRecord<>(Topic.INDICATORS.topicName(), 3, key, null),
                RawTopics.event(Example.indicator(department, "B02", 1)));

        await().until(() -> service.heardOf(department).size() == 2);
        assertEquals(List.of(), letters());
    }

    /** Publishes it between two good events, which must both arrive. */
    private ConsumerRecord<String, byte[]> setAside(ProducerRecord<String, byte[]> bad) {
        RawTopics.publish(
                RawTopics.event(Example.indicator(department, "G1", 1)),
                bad,
                RawTopics.event(Example.indicator(department, "G2", 1)));
        await().until(() -> service.heardOf(department).size() == 2);
        await().until(() -> letters().size() == 1);
        return letters().get(0);
    }

    private List<ConsumerRecord<String, byte[]>> letters() {
        return RawTopics.read(Topic.INDICATORS.deadLetterName(), department);
    }

    private static String reason(ConsumerRecord<String, byte[]> letter) {
        return String.valueOf(RawTopics.header(letter, "jixiao_reason"));
    }

    private double deadLettered() {
        return metrics.get("jixiao.stream.dead.lettered").counter().count();
    }
}
