package org.jixiao.web.feed;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jixiao.web.Refusal;
import org.junit.jupiter.api.Test;

/** Well below the heartbeat and the longest wait, so that what ends within it ends for that reason. */
class FollowingTest {

    private static final long SOON = 10;

    private final Signal signal = new Signal();
    private final Following following = new Following(signal, Clock.systemUTC());

    private record Nothing(long next) implements Piece<String> {

        @Override
        public List<String> items() {
            return List.of();
        }
    }

    @Test
    void streams_and_long_polls_end_when_the_service_stops() throws Exception {
        // Given
        CompletableFuture<List<Optional<String>>> stream = stream();
        CompletableFuture<Nothing> poll = poll();
        await().until(() -> signal.waiting() == 2);

        // When
        following.end(new ShutdownDelayInitiatedEvent());

        // Then
        assertEquals(List.of(Optional.empty()), stream.get(SOON, TimeUnit.SECONDS));
        assertEquals(7, poll.get(SOON, TimeUnit.SECONDS).next());
    }

    @Test
    void who_comes_while_it_stops_is_answered_at_once() throws Exception {
        following.end(new ShutdownDelayInitiatedEvent());

        assertEquals(List.of(Optional.empty()), stream().get(SOON, TimeUnit.SECONDS));
        assertEquals(7, poll().get(SOON, TimeUnit.SECONDS).next());
    }

    @Test
    void beyond_so_many_who_follow_others_are_told_to_come_again_until_one_leaves() {
        List<CompletableFuture<?>> here = new ArrayList<>();
        for (int number = 1; number < Following.FOLLOWING; number++) {
            here.add(stream());
        }
        here.add(poll());

        assertEquals(503, assertThrows(Refusal.class, this::stream).status());
        assertEquals(503, assertThrows(Refusal.class, this::poll).status());
        here.get(0).cancel(true);
        here.add(stream());
        assertEquals(503, assertThrows(Refusal.class, this::stream).status());
        here.get(Following.FOLLOWING - 1).cancel(true);
        here.add(poll());
        here.forEach(one -> one.cancel(true));
        following.end(new ShutdownDelayInitiatedEvent());
    }

    private CompletableFuture<List<Optional<String>>> stream() {
        return following.from(Nothing::new, 7, Instant.MAX).collect().asList().subscribeAsCompletionStage();
    }

    private CompletableFuture<Nothing> poll() {
        return following.next(Nothing::new, 7, Duration.ofMinutes(1)).subscribeAsCompletionStage();
    }
}
