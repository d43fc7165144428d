package org.jixiao.stream.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.Infrastructure;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.Topic;
import org.jixiao.stream.Broker;
import org.jixiao.stream.Example;
import org.jixiao.stream.Json;
import org.jixiao.stream.RawTopics;
import org.jixiao.stream.Service;
import org.jixiao.stream.StreamConfig;
import org.jixiao.stream.health.StreamHealth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class BrokerAwayTest {

    @Inject
    Service service;

    @Inject
    Jdbi jdbi;

    @Inject
    MeterRegistry metrics;

    @Inject
    @Readiness
    StreamHealth health;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> connection;

    @Inject
    StreamConfig config;

    @AfterEach
    void bringBack() {
        if (!Infrastructure.kafka().alive()) {
            Infrastructure.kafka().restart();
        }
    }

    @Test
    void writes_go_on_while_the_broker_is_away_and_all_arrives_in_order_when_it_returns() {
        // Given
        var department = Example.department();
        service.write(Example.indicator(department, "B01", 1));
        await().until(() -> service.revisionsOf(department).contains(1L));
        Infrastructure.kafka().kill();

        // When
        long before = System.nanoTime();
        for (int revision = 2; revision <= 20; revision++) {
            service.write(Example.indicator(department, "B01", revision));
        }
        var took = Duration.ofNanos(System.nanoTime() - before);

        // Then
        assertTrue(took.compareTo(Duration.ofSeconds(5)) < 0, "19 writes took " + took);
        await().atMost(Duration.ofSeconds(15)).until(() -> "away".equals(data("broker")));
        assertEquals(HealthCheckResponse.Status.UP, health.call().getStatus());
        await().atMost(Duration.ofSeconds(30)).until(() -> pending() == 19);
        assertTrue(metrics.get("jixiao.outbox.oldest.age").gauge().value() > 0);
        assertEquals(19L, data("outboxPending"));

        // When
        Infrastructure.kafka().restart();

        // Then
        await().atMost(Duration.ofSeconds(60))
                .until(() -> service.revisionsOf(department).contains(20L));
        await().until(() -> pending() == 0);
        assertEquals(LongStream.rangeClosed(1, 20).boxed().toList(), firstAppearances(department));
        await().until(() -> "reachable".equals(data("broker")));
    }

    @Test
    void a_broker_that_is_away_never_costs_a_row_a_try() {
        // Given
        var department = Example.department();
        Infrastructure.kafka().kill();

        // When
        service.write(Example.indicator(department, "B01", 1));

        // Then
        await().during(Duration.ofSeconds(12))
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        jdbi.withHandle(handle -> handle.createQuery("select tries from outbox where department = :d")
                                        .bind("d", department)
                                        .mapTo(int.class)
                                        .one())
                                == 0);
    }

    @Test
    void a_broker_that_hangs_is_waited_for() {
        // Given
        var department = Example.department();
        Infrastructure.kafka().pause();

        // When
        try {
            service.write(Example.indicator(department, "B01", 1), Example.indicator(department, "B01", 2));
            await().during(Duration.ofSeconds(6))
                    .until(() -> service.heardOf(department).isEmpty());
        } finally {
            Infrastructure.kafka().resume();
        }

        // Then
        await().atMost(Duration.ofSeconds(40))
                .until(() -> service.revisionsOf(department).contains(2L));
        assertEquals(List.of(1L, 2L), firstAppearances(department));
    }

    @Test
    void topics_are_made_as_soon_as_the_broker_is_there() {
        // Given
        Infrastructure.kafka().kill();
        var early = new Broker(connection, config);
        assertThrows(KafkaException.class, early::ensureTopics);
        assertFalse(early.answers());

        // When
        Infrastructure.kafka().restart();

        // Then
        await().atMost(Duration.ofSeconds(30))
                .ignoreException(KafkaException.class)
                .until(() -> {
                    early.ensureTopics();
                    return true;
                });
    }

    private double pending() {
        return metrics.get("jixiao.outbox.pending").gauge().value();
    }

    private Object data(String name) {
        return health.call().getData().orElseThrow().get(name);
    }

    /** At least once: a state may stand on the topic twice, but the order of the states is the one they were written in. */
    private static List<Long> firstAppearances(String department) {
        return RawTopics.read(Topic.INDICATORS.topicName(), department).stream()
                .map(message ->
                        Json.read(RawTopics.text(message), IndicatorState.class).revision())
                .distinct()
                .toList();
    }
}
