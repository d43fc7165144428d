package org.jixiao.stream.inbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.Event;
import org.jixiao.events.IndicatorState;
import org.jixiao.stream.Broker;
import org.jixiao.stream.Example;
import org.jixiao.stream.RawTopics;
import org.jixiao.stream.Service;
import org.jixiao.stream.StreamConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A consumer that comes to what others wrote before. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class CatchUpTest {

    /** More than two batches. */
    private static final int INDICATORS = 250;

    @Inject
    Service service;

    @Inject
    Inbox inbox;

    @Inject
    Effect effect;

    @Inject
    Untold untold;

    @Inject
    DeadLetters deadLetters;

    @Inject
    Instance<StreamListener> listeners;

    @Inject
    Broker broker;

    @Inject
    StreamConfig config;

    @Inject
    MeterRegistry metrics;

    @Inject
    Jdbi jdbi;

    private final String department = Example.department();
    private final List<Integer> judged = new CopyOnWriteArrayList<>();

    @AfterEach
    void asBefore() {
        service.beforehand(event -> {});
    }

    @Test
    void after_a_lost_inbox_the_listener_judges_by_the_whole_evidence_only() {
        // Given
        List<ProducerRecord<String, byte[]>> evidence = new ArrayList<>();
        for (int revision = 1; revision <= 2; revision++) {
            long present = revision;
            IntStream.range(0, INDICATORS)
                    .forEach(n -> evidence.add(RawTopics.event(Example.indicator(department, "B" + n, present))));
        }
        RawTopics.publish(evidence);
        await().atMost(Duration.ofSeconds(20)).until(() -> known().equals(allOfRevision(2)));

        // When
        jdbi.useHandle(handle -> handle.execute("delete from inbox where department = ?", department));
        service.beforehand(this::judge);
        readingAnew(() -> await().atMost(Duration.ofSeconds(30)).until(() -> judged.size() >= INDICATORS));

        // Then
        assertEquals(allOfRevision(2), known());
        assertEquals(INDICATORS, judged.size(), "each indicator is told of once");
        assertEquals(List.of(INDICATORS), judged.stream().distinct().toList(), "and by all of them");
    }

    @Test
    void what_a_consumer_that_died_kept_is_told_by_the_next() {
        // Given
        var kept = Example.indicator(department, "B01", 1);
        QuarkusTransaction.requiringNew().run(() -> effect.keep(List.of(event(kept))));

        // When
        readingAnew(() -> await().until(() -> !service.heardOf(department).isEmpty()));

        // Then
        assertEquals(
                List.of(event(kept).state()),
                service.heardOf(department).stream()
                        .map(heard -> heard.event().state())
                        .toList());
    }

    @Test
    void what_the_listener_never_takes_stays_untold_and_its_neighbours_are_told() {
        // Given
        var tries = new AtomicInteger();
        service.beforehand(event -> {
            if (event.state().key().equals(department + "/2019/B01")) {
                tries.incrementAndGet();
                throw new IllegalStateException("never B01");
            }
        });
        QuarkusTransaction.requiringNew()
                .run(() -> effect.keep(List.of(
                        event(Example.indicator(department, "B01", 1)),
                        event(Example.indicator(department, "B02", 2)))));

        // When
        readingAnew(() -> await().atMost(Duration.ofSeconds(20))
                .until(() -> service.revisionsOf(department).equals(List.of(2L))));

        // Then
        assertEquals(config.tries() + 1, tries.get(), "once with its neighbour, and alone");
        assertEquals(
                List.of(1L),
                untold.of(department).stream()
                        .map(event -> event.state().revision())
                        .toList());

        // When
        RawTopics.publish(RawTopics.event(Example.indicator(department, "B03", 3)));

        // Then
        await().atMost(Duration.ofSeconds(3))
                .until(() -> service.revisionsOf(department).contains(3L));
        await().until(() -> tries.get() == config.tries() + 2);
        await().during(Duration.ofSeconds(2)).until(() -> tries.get() == config.tries() + 2);
        jdbi.useHandle(handle -> handle.execute("delete from inbox where department = ?", department));
    }

    private void judge(Event event) {
        if (event.state().department().equals(department)) {
            judged.add(known().size());
        }
    }

    private List<Long> known() {
        return inbox.under(IndicatorState.class, department + "/").stream()
                .map(IndicatorState::revision)
                .toList();
    }

    private static List<Long> allOfRevision(long revision) {
        return IntStream.range(0, INDICATORS).mapToObj(n -> revision).toList();
    }

    /** A consumer whose group has read nothing yet, for as long as it takes. */
    private void readingAnew(Runnable meanwhile) {
        var intake = new Intake(effect, untold, deadLetters, jdbi, config, metrics);
        var group = new Subscription(broker, config, "anew-" + department);
        var consumer = new EventConsumer(listeners, group, intake, broker, config, metrics);
        consumer.start(new StartupEvent(), metrics);
        try {
            meanwhile.run();
        } finally {
            consumer.stop(new ShutdownEvent());
        }
    }

    private static Event event(IndicatorState state) {
        return new Event(UUID.randomUUID().toString(), Instant.now(), null, Example.cause(state), state);
    }
}
