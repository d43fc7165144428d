package org.jixiao.stream.inbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.Event;
import org.jixiao.events.IndicatorState;
import org.jixiao.stream.Example;
import org.jixiao.stream.RawTopics;
import org.jixiao.stream.Service;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class InboxTest {

    @Inject
    Inbox inbox;

    @Inject
    Service service;

    @Inject
    Jdbi jdbi;

    @Test
    void duplicates_and_shuffled_order_change_nothing() {
        // Given
        var department = Example.department();
        var key = department + "/2019/B01";
        List<ProducerRecord<String, byte[]>> muddle = new ArrayList<>();
        for (int round = 0; round < 10; round++) {
            IntStream.rangeClosed(1, 20)
                    .forEach(revision -> muddle.add(RawTopics.event(Example.indicator(department, "B01", revision))));
        }
        Collections.shuffle(muddle, new Random(42));

        // When
        muddle.forEach(RawTopics::publish);
        RawTopics.publish(RawTopics.event(Example.indicator(department, "B99", 1)));
        await().until(() ->
                inbox.newest(IndicatorState.class, department + "/2019/B99").isPresent());

        // Then
        assertEquals(Optional.of(Example.indicator(department, "B01", 20)), inbox.newest(IndicatorState.class, key));
        var heard = service.heardOf(department).stream()
                .map(one -> one.event().state())
                .filter(state -> state.key().equals(key))
                .map(state -> state.revision())
                .toList();
        assertEquals(heard.stream().distinct().sorted().toList(), heard, "revisions only grow");
        assertEquals(20L, heard.get(heard.size() - 1));
    }

    @Test
    void only_what_is_newer_is_taken_and_given_back_in_the_order_it_came() {
        // Given
        var department = Example.department();
        take(event(department, "B02", 5), event(department, "B01", 5));

        // When
        var newer = take(
                event(department, "B03", 1),
                event(department, "B02", 5),
                event(department, "B01", 6),
                event(department, "B00", 2));

        // Then
        assertEquals(
                List.of("B03 1", "B01 6", "B00 2"),
                newer.stream()
                        .map(event -> (IndicatorState) event.state())
                        .map(state -> state.code() + " " + state.revision())
                        .toList());
    }

    @Test
    void a_removed_thing_is_not_found_and_an_older_state_does_not_bring_it_back() {
        // Given
        var department = Example.department();
        var key = department + "/2019/B01";
        take(event(department, "B01", 1));

        // When
        take(event(Example.indicator(department, "B01", 3, true, null)));
        take(event(department, "B01", 2));

        // Then
        assertEquals(Optional.empty(), inbox.newest(IndicatorState.class, key));
        assertEquals(List.of(), inbox.under(IndicatorState.class, department + "/2019/"));
    }

    @Test
    void states_under_a_prefix_come_ordered_by_key_and_no_others_with_them() {
        // Given
        var department = Example.department();
        take(event(department, "B10", 1), event(department, "B02", 1), event(department + "1", "B01", 1));

        // When
        var found = inbox.under(IndicatorState.class, department + "/2019/");

        // Then
        assertEquals(
                List.of("B02", "B10"), found.stream().map(IndicatorState::code).toList());
    }

    @Test
    void keys_under_a_prefix_are_those_of_the_states_under_it() {
        // Given
        var department = Example.department();
        take(
                event(department, "B10", 1),
                event(department, "B02", 1),
                event(Example.indicator(department, "B03", 1, true, null)),
                event(department + "1", "B01", 1));

        // When
        var found = inbox.keysUnder(IndicatorState.class, department + "/2019/");

        // Then
        assertEquals(List.of(department + "/2019/B02", department + "/2019/B10"), found);
    }

    @Test
    void a_department_is_known_by_any_key_of_its_own_and_by_no_longer_code() {
        // Given
        var department = Example.department();
        take(event(department + "1", "B01", 1));

        // When
        var before = inbox.knows(department);
        take(event(department, "B01", 1));

        // Then
        assertFalse(before);
        assertTrue(inbox.knows(department));
    }

    @Test
    void whether_a_department_is_known_is_asked_without_reading_what_others_have() {
        // Given
        var many = Example.department();
        take(IntStream.range(0, 3000)
                .mapToObj(number -> event(many, "B" + number, 1))
                .toArray(Event[]::new));
        jdbi.useHandle(handle -> handle.execute("analyze inbox"));

        // When
        var read = QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(handle -> {
                    inbox.knows(Example.department());
                    return handle.createQuery("""
                            select seq_tup_read + coalesce(idx_tup_fetch, 0)
                            from pg_stat_xact_user_tables where relname = 'inbox'
                            """).mapTo(Long.class).one();
                }));

        // Then only what the planner looks at, at the ends of an index
        assertTrue(read < 100, "rows read: " + read);
    }

    private List<Event> take(Event... events) {
        return QuarkusTransaction.requiringNew().call(() -> inbox.take(List.of(events)));
    }

    private static Event event(String department, String code, long revision) {
        return event(Example.indicator(department, code, revision));
    }

    private static Event event(IndicatorState state) {
        return new Event(UUID.randomUUID().toString(), Instant.now(), null, Example.cause(state), state);
    }
}
