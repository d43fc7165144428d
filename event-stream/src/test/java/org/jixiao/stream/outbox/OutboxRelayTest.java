package org.jixiao.stream.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.Topic;
import org.jixiao.stream.Example;
import org.jixiao.stream.Json;
import org.jixiao.stream.RawTopics;
import org.jixiao.stream.Service;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class OutboxRelayTest {

    @Inject
    Service service;

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    @Inject
    MeterRegistry metrics;

    @Test
    void states_of_a_key_arrive_in_the_order_they_were_written() {
        // Given
        var department = Example.department();

        // When
        for (int revision = 1; revision <= 40; revision++) {
            service.write(
                    Example.indicator(department, "B01", revision), Example.indicator(department, "B02", revision));
        }

        // Then
        var expected = LongStream.rangeClosed(1, 40).boxed().toList();
        await().until(() -> sent(department).size() == 80);
        assertEquals(expected, revisions(department + "/2019/B01"));
        assertEquals(expected, revisions(department + "/2019/B02"));
        assertEquals(0, waiting(department));
    }

    @Test
    void a_state_the_broker_refuses_is_parked_after_five_tries_and_only_then_do_newer_ones_pass() {
        // Given
        var department = Example.department();
        await().until(() -> parked() >= 0);
        double parkedBefore = parked();

        // When
        QuarkusTransaction.requiringNew().run(() -> {
            append(Example.indicator(department, "B01", 1));
            append(Example.indicator(department, "B01", 2));
            enlarge(department + "/2019/B01", 2);
            append(Example.indicator(department, "B01", 3));
            append(Example.indicator(department, "B02", 1));
        });

        // Then
        await().atMost(Duration.ofSeconds(20)).until(() -> sent(department).size() == 3);
        assertEquals(List.of(1L, 3L), revisions(department + "/2019/B01"));
        var parked = jdbi.withHandle(
                handle -> handle.createQuery("select tries, last_error, parked_at from outbox where department = :d")
                        .bind("d", department)
                        .mapToMap()
                        .one());
        assertEquals(5, parked.get("tries"));
        assertTrue(parked.get("last_error").toString().contains("RecordTooLarge"), () -> parked.toString());
        var parkedAt =
                jdbi.withHandle(handle -> handle.createQuery("select parked_at from outbox where department = :d")
                        .bind("d", department)
                        .mapTo(OffsetDateTime.class)
                        .one());
        var sentAt = RawTopics.read(Topic.INDICATORS.topicName(), department + "/2019/B01")
                .get(1)
                .timestamp();
        assertTrue(sentAt >= parkedAt.toInstant().toEpochMilli(), "the newer state didn't overtake");
        await().until(() -> parked() == parkedBefore + 1);
    }

    @Test
    void what_is_sent_at_once_is_bounded_by_its_bytes_too() {
        // Given
        await().until(this::nothingWaits);
        var department = Example.department();
        var tenThousand = "x".repeat(10_000);

        // When
        var due = QuarkusTransaction.requiringNew().call(() -> {
            for (int n = 1; n <= 5; n++) {
                append(Example.indicator(department, "B" + n, 1, false, tenThousand));
            }
            return jdbi.withHandle(handle -> List.of(
                    keys(new OutboxTable(handle).due(100, 1)),
                    keys(new OutboxTable(handle).due(100, 25_000)),
                    keys(new OutboxTable(handle).due(2, 25_000))));
        });

        // Then
        var year = department + "/2019/";
        assertEquals(List.of(year + "B1"), due.get(0));
        assertEquals(List.of(year + "B1", year + "B2", year + "B3"), due.get(1));
        assertEquals(List.of(year + "B1", year + "B2"), due.get(2));
        await().until(() -> sent(department).size() == 5);
    }

    private static List<String> keys(List<OutboxRow> rows) {
        return rows.stream().map(OutboxRow::key).toList();
    }

    private boolean nothingWaits() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select not exists (select from outbox where parked_at is null)")
                        .mapTo(boolean.class)
                        .one());
    }

    private void append(IndicatorState state) {
        outbox.append(state, Example.cause(state));
    }

    /** Larger than the broker takes; by itself the outbox takes in no such thing. */
    private void enlarge(String key, int revision) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update outbox set payload = payload || repeat(' ', 5000000)
                        where key = :key and payload like '%"revision":' || :revision || ',%'
                        """)
                .bind("key", key)
                .bind("revision", revision)
                .execute());
    }

    private static List<String> sent(String department) {
        return RawTopics.read(Topic.INDICATORS.topicName(), department).stream()
                .map(message -> RawTopics.header(message, "ce_id"))
                .toList();
    }

    private static List<Long> revisions(String key) {
        return RawTopics.read(Topic.INDICATORS.topicName(), key).stream()
                .map(message ->
                        Json.read(RawTopics.text(message), IndicatorState.class).revision())
                .toList();
    }

    private long waiting(String department) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from outbox where department = :d")
                .bind("d", department)
                .mapTo(long.class)
                .one());
    }

    private double parked() {
        return metrics.get("jixiao.outbox.parked").gauge().value();
    }
}
