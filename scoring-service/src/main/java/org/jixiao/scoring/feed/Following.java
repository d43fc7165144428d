package org.jixiao.scoring.feed;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.jixiao.web.Page;

/** Reads the feed as it goes on: who waits holds no thread, who is slow is sent less. */
@ApplicationScoped
class Following {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Feed feed;
    private final Signal signal;
    private final Clock clock;

    @Inject
    Following(Feed feed, Signal signal, Clock clock) {
        this.feed = feed;
        this.signal = signal;
        this.clock = clock;
    }

    /** What comes after a place; where that is nothing, what comes within a time. */
    Uni<Changes> next(long after, int most, Duration wait) {
        CompletableFuture<Void> next = signal.next(wait);
        Changes known = feed.after(after, most);
        if (!known.items().isEmpty() || wait.isZero()) {
            next.complete(null);
            return Uni.createFrom().item(known);
        }
        return Uni.createFrom()
                .completionStage(next)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(woken -> feed.after(after, most));
    }

    /**
     * All that comes after a place, until the caller's token is no longer valid.
     *
     * @return empty where nothing came for a while
     */
    Multi<Optional<Change>> from(long after, Instant end) {
        AtomicLong place = new AtomicLong(after);
        return Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom()
                        .deferred(() -> next(place.get(), Page.MAX_SIZE, HEARTBEAT))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .whilst(changes -> {
                    place.set(changes.next());
                    return clock.instant().isBefore(end);
                })
                .onItem()
                .transformToIterable(Following::oneByOne);
    }

    private static List<Optional<Change>> oneByOne(Changes changes) {
        return changes.items().isEmpty()
                ? List.of(Optional.empty())
                : changes.items().stream().map(Optional::of).toList();
    }
}
