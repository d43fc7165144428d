package org.jixiao.web.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Those of this instance who wait for the feed to go on. They hold no thread meanwhile. */
@ApplicationScoped
public class Signal {

    private final Set<CompletableFuture<Void>> waiting = ConcurrentHashMap.newKeySet();

    /**
     * Completes when the feed has gone on since this call, or after a time. Whoever asks first and reads then misses
     * nothing.
     */
    CompletableFuture<Void> next(Duration most) {
        CompletableFuture<Void> next =
                new CompletableFuture<Void>().completeOnTimeout(null, most.toMillis(), TimeUnit.MILLISECONDS);
        waiting.add(next);
        next.whenComplete((nothing, failure) -> waiting.remove(next));
        return next;
    }

    public void goesOn() {
        waiting.forEach(next -> next.complete(null));
    }

    public int waiting() {
        return waiting.size();
    }
}
