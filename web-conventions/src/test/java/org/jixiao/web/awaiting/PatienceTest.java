package org.jixiao.web.awaiting;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jixiao.web.Refusal;
import org.jixiao.web.awaiting.NotYet.Missing;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final List<Missing> SOMETHING = List.of(new Missing("narrative", 2L, 1L, null));

    private final Patience patience = new Patience(Clock.systemUTC());
    private final AtomicBoolean isThere = new AtomicBoolean();

    @Test
    void who_waits_is_answered_when_it_is_there_or_the_time_is_over() throws Exception {
        CompletableFuture<List<Missing>> patient = waiting(30);

        assertEquals(SOMETHING, waiting(1).get(10, TimeUnit.SECONDS));
        isThere.set(true);

        assertEquals(List.of(), patient.get(10, TimeUnit.SECONDS));
    }

    @Test
    void beyond_so_many_others_are_told_to_come_again_until_one_leaves() {
        List<CompletableFuture<List<Missing>>> here = new ArrayList<>();
        for (int number = 0; number < Patience.WAITING; number++) {
            here.add(waiting(30));
        }

        assertEquals(503, assertThrows(Refusal.class, () -> waiting(30)).status());
        assertEquals(SOMETHING, waiting(0).join(), "who doesn't wait takes nobody's seat");
        here.get(7).cancel(true);
        waiting(1).join();
        isThere.set(true);

        here.stream().filter(one -> !one.isCancelled()).forEach(CompletableFuture::join);
        assertEquals(List.of(), waiting(30).join());
    }

    @Test
    void hundreds_who_wait_ask_few_at_a_time() {
        AtomicInteger asking = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger asked = new AtomicInteger();
        AtomicBoolean holding = new AtomicBoolean();
        for (int number = 0; number < 100; number++) {
            patience.until(30, () -> {
                        if (holding.get()) {
                            most.accumulateAndGet(asking.incrementAndGet(), Math::max);
                            asked.incrementAndGet();
                            Thread.yield();
                            asking.decrementAndGet();
                        }
                        return isThere.get() ? List.of() : SOMETHING;
                    })
                    .subscribeAsCompletionStage();
        }
        holding.set(true);

        await().until(() -> asked.get() > 1_000);
        isThere.set(true);

        assertTrue(most.get() <= 4, () -> most + " asked at once");
    }

    private CompletableFuture<List<Missing>> waiting(int seconds) {
        return patience.until(seconds, () -> isThere.get() ? List.of() : SOMETHING)
                .subscribeAsCompletionStage();
    }
}
