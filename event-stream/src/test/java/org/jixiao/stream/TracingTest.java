package org.jixiao.stream;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class TracingTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";

    @Inject
    Tracing tracing;

    @Inject
    Service service;

    @Test
    void what_an_event_brings_about_carries_its_trace_on() {
        // Given
        var effect = Example.indicator(Example.department(), "B01", 1);

        // When
        tracing.within("00-" + TRACE + "-" + SPAN + "-01", "rescore", () -> service.write(effect));

        // Then
        await().until(() ->
                !RawTopics.read(Topic.INDICATORS.topicName(), effect.key()).isEmpty());
        var sent = RawTopics.read(Topic.INDICATORS.topicName(), effect.key()).get(0);
        var traceparent = RawTopics.header(sent, "traceparent").split("-");
        assertEquals(TRACE, traceparent[1]);
        assertNotEquals(SPAN, traceparent[2], "a span of its own");
    }

    @Test
    void what_has_no_trace_begins_one() {
        tracing.within(null, "rescore", () -> assertNotEquals(null, Tracing.currentTraceparent()));

        assertEquals(null, Tracing.currentTraceparent(), "and leaves none behind");
    }

    @Test
    void a_failure_comes_out_as_it_was() {
        assertThrows(
                IllegalArgumentException.class,
                () -> tracing.within(null, "rescore", () -> {
                    throw new IllegalArgumentException("no");
                }));
    }
}
