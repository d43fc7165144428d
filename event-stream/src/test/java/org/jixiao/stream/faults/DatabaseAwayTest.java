package org.jixiao.stream.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jixiao.embedded.testing.Infrastructure;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.Topic;
import org.jixiao.stream.Example;
import org.jixiao.stream.RawTopics;
import org.jixiao.stream.Service;
import org.jixiao.stream.inbox.Inbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class DatabaseAwayTest {

    @Inject
    Service service;

    @Inject
    Inbox inbox;

    @AfterEach
    void bringBack() {
        if (!Infrastructure.postgres().alive()) {
            Infrastructure.postgres().restart();
        }
    }

    @Test
    void relay_and_consumer_recover_by_themselves_when_the_database_comes_back() {
        // Given
        var department = Example.department();
        service.write(Example.indicator(department, "B01", 1));
        await().until(() -> service.revisionsOf(department).contains(1L));

        // When
        Infrastructure.postgres().kill();

        // Then
        assertThrows(RuntimeException.class, () -> service.write(Example.indicator(department, "B01", 2)));

        // When
        Infrastructure.postgres().restart();

        // Then
        await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> {
            service.write(Example.indicator(department, "B01", 3));
            return true;
        });
        await().atMost(Duration.ofSeconds(20))
                .until(() -> service.revisionsOf(department).contains(3L));
    }

    @Test
    void what_arrives_while_the_database_is_away_is_taken_when_it_is_back_and_bad_messages_are_set_aside_once() {
        // Given
        var department = Example.department();
        Infrastructure.postgres().kill();

        // When
        RawTopics.publish(
                RawTopics.event(Example.indicator(department, "B01", 1)),
                RawTopics.event(Topic.INDICATORS.eventType(), department + "/2019/B99", "{ not JSON"),
                RawTopics.event(Example.indicator(department, "B02", 1)));

        // Then
        await().during(Duration.ofSeconds(8))
                .atMost(Duration.ofSeconds(20))
                .until(() -> service.heardOf(department).isEmpty());

        // When
        Infrastructure.postgres().restart();

        // Then
        await().atMost(Duration.ofSeconds(30))
                .until(() -> service.heardOf(department).size() == 2);
        assertEquals(
                List.of(1L, 1L),
                inbox.under(IndicatorState.class, department + "/").stream()
                        .map(IndicatorState::revision)
                        .toList());
        await().until(() -> deadLetters(department) == 1);
        await().during(Duration.ofSeconds(2)).until(() -> deadLetters(department) == 1);
    }

    private static int deadLetters(String department) {
        return RawTopics.read(Topic.INDICATORS.deadLetterName(), department).size();
    }
}
