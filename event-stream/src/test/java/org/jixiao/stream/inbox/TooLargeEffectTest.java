package org.jixiao.stream.inbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.Event;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.Topic;
import org.jixiao.stream.Example;
import org.jixiao.stream.RawTopics;
import org.jixiao.stream.Service;
import org.jixiao.stream.outbox.Outbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Evidence that is sound, and whose consequence would be larger than an event may be. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class TooLargeEffectTest {

    @Inject
    Service service;

    @Inject
    Inbox inbox;

    @Inject
    Outbox outbox;

    @Inject
    MeterRegistry metrics;

    private final String department = Example.department();
    private final String other = Example.department();
    private final AtomicInteger refused = new AtomicInteger();

    @AfterEach
    void asBefore() {
        service.beforehand(event -> {});
    }

    @Test
    void stays_in_the_inbox_without_effect_until_its_department_changes_and_holds_up_nobody() {
        // Given
        await().until(() -> untold() >= 0);
        double before = untold();
        service.beforehand(this::refuseWhileTooLarge);

        // When
        RawTopics.publish(
                RawTopics.event(Example.indicator(department, "B01", 1)),
                RawTopics.event(Example.indicator(other, "B01", 1)),
                RawTopics.event(Example.indicator(other, "B02", 1)));

        // Then
        await().atMost(Duration.ofSeconds(3)).until(() -> service.heardOf(other).size() == 2);
        await().until(() -> untold() == before + 1);
        assertEquals(
                List.of(1L),
                inbox.under(IndicatorState.class, department + "/").stream()
                        .map(IndicatorState::revision)
                        .toList());
        assertEquals(List.of(), RawTopics.read(Topic.INDICATORS.deadLetterName(), department));
        assertEquals((int) before + 1, untoldAsHealthTells());
        int tries = refused.get();
        assertTrue(tries <= 3, "as often as its portion is halved, and alone: " + tries);
        await().during(Duration.ofMillis(2_500)).until(() -> refused.get() == tries);

        // When
        RawTopics.publish(RawTopics.event(Example.indicator(department, "B02", 2)));

        // Then
        await().until(() -> service.heardOf(department).size() == 2);
        assertEquals(List.of(2L, 1L), service.revisionsOf(department));
        await().until(() -> untold() == before);
    }

    @Test
    void all_that_leads_to_it_is_tried_once_however_much_it_is() {
        // Given
        await().until(() -> untold() >= 0);
        double before = untold();
        service.beforehand(this::refuseWhileTooLarge);

        // When
        RawTopics.publish(IntStream.rangeClosed(10, 69)
                .mapToObj(number -> RawTopics.event(Example.indicator(department, "C" + number, 1)))
                .toList());

        // Then
        await().until(() -> untold() == before + 60);
        assertTrue(refused.get() <= 30, "twice a batch, whatever polls make of them: " + refused.get());

        // When
        RawTopics.publish(RawTopics.event(Example.indicator(department, "B02", 2)));

        // Then
        await().until(() -> untold() == before);
        assertEquals(61, service.heardOf(department).size());
    }

    /** As a scorecard would be: too large until somebody shortens a text. */
    private void refuseWhileTooLarge(Event event) {
        if (event.state().department().equals(department)
                && inbox.newest(IndicatorState.class, department + "/2019/B02").isEmpty()) {
            refused.incrementAndGet();
            IndicatorState large = Example.indicator(department, "C01", 1, false, "x".repeat(5_000_000));
            outbox.append(large, Example.cause(large));
        }
    }

    private double untold() {
        return metrics.get("jixiao.inbox.untold").gauge().value();
    }

    private static int untoldAsHealthTells() {
        return RestAssured.get("/q/health/ready").path("checks.find { it.name == 'stream' }.data.inboxUntold");
    }
}
