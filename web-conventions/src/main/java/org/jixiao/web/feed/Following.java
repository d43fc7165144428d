package org.jixiao.web.feed;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/** Reads a feed as it goes on: who waits holds no thread, who is slow is sent less. */
@ApplicationScoped
public class Following {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Signal signal;
    private final Clock clock;
    private volatile boolean ending;

    @Inject
    public Following(Signal signal, Clock clock) {
        this.signal = signal;
        this.clock = clock;
    }

    /** A stopping service waits for what it has begun, and a stream would go on: its reader comes back to another instance. */
    void end(@Observes ShutdownDelayInitiatedEvent stopping) {
        ending = true;
        signal.goesOn();
    }

    /**
     * What comes after a place; where that is nothing, what comes within a time.
     *
     * @param feed what comes after a place now
     */
    public <P extends Piece<?>> Uni<P> next(LongFunction<P> feed, long after, Duration wait) {
        CompletableFuture<Void> next = signal.next(wait);
        P known = feed.apply(after);
        if (!known.items().isEmpty() || wait.isZero() || ending) {
            next.complete(null);
            return Uni.createFrom().item(known);
        }
        return Uni.createFrom()
                .completionStage(next)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(woken -> feed.apply(after));
    }

    /**
     * All that comes after a place, until the caller's token is no longer valid, or the service stops.
     *
     * @param feed what comes after a place now
     * @return empty where nothing came for a while
     */
    public <T> Multi<Optional<T>> from(LongFunction<? extends Piece<T>> feed, long after, Instant end) {
        AtomicLong place = new AtomicLong(after);
        return Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom()
                        .deferred(() -> next(feed, place.get(), HEARTBEAT))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .whilst(piece -> {
                    place.set(piece.next());
                    return !ending && clock.instant().isBefore(end);
                })
                .onItem()
                .transformToIterable(piece -> oneByOne(piece.items()));
    }

    private static <T> List<Optional<T>> oneByOne(List<T> items) {
        return items.isEmpty()
                ? List.of(Optional.empty())
                : items.stream().map(Optional::of).toList();
    }
}
