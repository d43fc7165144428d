package org.jixiao.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final Turns turns = new Turns(new Text("请稍后重试。", "Try again soon."));
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch begun = new CountDownLatch(2);
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void stop() {
        end.countDown();
        threads.shutdownNow();
    }

    @Test
    void while_two_are_at_it_another_is_told_to_come_again() throws InterruptedException {
        search();
        search();
        begun.await();

        Refusal refusal = assertThrows(Refusal.class, () -> turns.take(() -> "found"));

        assertEquals(503, refusal.status());
        assertEquals("请稍后重试。", refusal.detail().zh());
    }

    @Test
    void who_waits_has_the_next_turn() throws InterruptedException {
        search();
        search();
        begun.await();
        CompletableFuture<String> waiting = CompletableFuture.supplyAsync(() -> turns.take(() -> "found"), threads);

        end.countDown();

        assertEquals("found", waiting.join());
    }

    @Test
    void a_search_that_fails_leaves_its_turn_to_others() {
        for (int i = 0; i < 3; i++) {
            assertThrows(
                    IllegalStateException.class,
                    () -> turns.take(() -> {
                        throw new IllegalStateException("no");
                    }));
        }

        assertEquals("found", turns.take(() -> "found"));
    }

    private void search() {
        CompletableFuture.runAsync(
                () -> turns.take(() -> {
                    begun.countDown();
                    try {
                        return end.await(1, TimeUnit.MINUTES);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }),
                threads);
    }
}
