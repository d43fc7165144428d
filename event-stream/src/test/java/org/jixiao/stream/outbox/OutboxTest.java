package org.jixiao.stream.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.common.utils.Utils;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.Cause;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.Topic;
import org.jixiao.stream.EventTooLarge;
import org.jixiao.stream.Example;
import org.jixiao.stream.Json;
import org.jixiao.stream.RawTopics;
import org.jixiao.stream.Service;
import org.jixiao.stream.StreamConfig;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class OutboxTest {

    @Inject
    Outbox outbox;

    @Inject
    Service service;

    @Inject
    StreamConfig config;

    @Inject
    Tracer tracer;

    @Test
    void an_append_outside_a_transaction_fails() {
        var state = Example.indicator(Example.department(), "B01", 1);

        assertThrows(TransactionalException.class, () -> outbox.append(state, Example.cause(state)));
    }

    @Test
    void a_rollback_leaves_no_event() {
        // Given
        var department = Example.department();
        var undone = Example.indicator(department, "B01", 1);

        // When
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(undone, Example.cause(undone));
                    throw new IllegalStateException("changed my mind");
                }));
        service.write(Example.indicator(department, "B01", 2));

        // Then
        await().until(() -> service.revisionsOf(department).contains(2L));
        assertEquals(1, RawTopics.read(Topic.INDICATORS.topicName(), department).size());
    }

    @Test
    void the_largest_event_is_delivered_and_one_that_is_larger_is_refused_before_it_is_committed() {
        // Given
        var department = Example.department();
        var empty = Example.indicator(department, "B01", 1, false, "");
        int room = config.largestEvent()
                - Utils.utf8(Json.write(empty)).length
                - Utils.utf8(Json.write(Example.cause(empty))).length;
        // Hardly to be compressed, and three bytes a character.
        var filling = new Random(42)
                .ints(room / 3, 0x4e00, 0x9fff)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .append("x".repeat(room % 3))
                .toString();

        var largest = Example.indicator(department, "B01", 1, false, filling);
        var larger = Example.indicator(department, "B01", 2, false, filling + "x");

        // When
        service.write(largest);
        assertThrows(EventTooLarge.class, () -> service.write(Example.indicator(department, "B02", 1), larger));

        // Then
        await().until(() -> service.revisionsOf(department).equals(List.of(1L)));
        service.write(Example.indicator(department, "B03", 3));
        await().until(() -> service.revisionsOf(department).equals(List.of(1L, 3L)));
    }

    @Test
    void an_event_is_a_cloud_event_that_names_its_cause_and_its_trace() {
        // Given
        var state = Example.indicator(Example.department(), "B12", 7);
        Span span = tracer.spanBuilder("PUT actual").setNoParent().startSpan();

        // When
        try (var scope = span.makeCurrent()) {
            service.write(state);
        } finally {
            span.end();
        }

        // Then
        await().until(() ->
                !RawTopics.read(Topic.INDICATORS.topicName(), state.key()).isEmpty());
        var message = RawTopics.read(Topic.INDICATORS.topicName(), state.key()).get(0);
        assertEquals("1.0", RawTopics.header(message, "ce_specversion"));
        assertEquals("org.jixiao.indicators.v1", RawTopics.header(message, "ce_type"));
        assertEquals("/indicator-service", RawTopics.header(message, "ce_source"));
        assertEquals(state.key(), RawTopics.header(message, "ce_subject"));
        assertEquals("application/json", RawTopics.header(message, "content-type"));
        UUID.fromString(RawTopics.header(message, "ce_id"));
        var age = Duration.between(Instant.parse(RawTopics.header(message, "ce_time")), Instant.now());
        assertTrue(age.compareTo(Duration.ofMinutes(1)) < 0, "just now: " + age);
        assertEquals(Example.cause(state), Json.read(RawTopics.header(message, "ce_cause"), Cause.class));
        assertEquals(
                "00-" + span.getSpanContext().getTraceId() + "-"
                        + span.getSpanContext().getSpanId() + "-01",
                RawTopics.header(message, "traceparent"));
        assertEquals(state, Json.read(RawTopics.text(message), IndicatorState.class));
    }

    @Test
    void all_that_concerns_a_department_is_in_one_partition() {
        // Given
        var department = Example.department();

        // When
        service.write(
                Example.indicator(department, "B01", 1),
                Example.indicator(department, "B02", 1),
                Example.indicator(department, "B03", 1));

        // Then
        await().until(() -> service.heardOf(department).size() == 3);
        var partitions = RawTopics.read(Topic.INDICATORS.topicName(), department).stream()
                .map(message -> message.partition())
                .distinct()
                .toList();
        assertEquals(List.of(Utils.toPositive(Utils.murmur2(department.getBytes())) % 16), partitions);
    }
}
