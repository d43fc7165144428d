package org.jixiao.web.feed;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
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
import java.util.function.Supplier;
import org.jixiao.web.Lane;
import org.jixiao.web.Refusal;
import org.jixiao.web.Seats;
import org.jixiao.web.Text;

/** Reads a feed as it goes on: who waits holds no thread, who is slow is sent less. */
@ApplicationScoped
public class Following {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** Callers of this instance who may follow or wait for a feed at once. */
    static final int FOLLOWING = 200;

    private final Seats seats =
            new Seats(FOLLOWING, new Text("等候变更的连接过多，请稍后重试。", "Too many follow what changes at once, try again soon."));

    private final Lane lane = new Lane();

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
     * @throws Refusal 503 where nothing is new and too many wait already
     */
    public <P extends Piece<?>> Uni<P> next(LongFunction<P> feed, long after, Duration wait) {
        return next(feed, after, wait, seats::take);
    }

    private <P extends Piece<?>> Uni<P> next(
            LongFunction<P> feed, long after, Duration wait, Supplier<Runnable> taking) {
        CompletableFuture<Void> next = signal.next(wait);
        P known = feed.apply(after);
        if (!known.items().isEmpty() || wait.isZero() || ending) {
            next.complete(null);
            return Uni.createFrom().item(known);
        }
        Runnable leave = taking.get();
        return Uni.createFrom()
                .completionStage(next)
                .emitOn(lane)
                .map(woken -> feed.apply(after))
                .onTermination()
                .invoke(leave);
    }

    /**
     * All that comes after a place, until the caller's token is no longer valid, or the service stops.
     *
     * @param feed what comes after a place now
     * @return empty where nothing came for a while
     * @throws Refusal 503 where too many follow already
     */
    public <T> Multi<Optional<T>> from(LongFunction<? extends Piece<T>> feed, long after, Instant end) {
        Runnable leave = seats.take();
        AtomicLong place = new AtomicLong(after);
        return Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom()
                        .deferred(() -> next(feed, place.get(), HEARTBEAT, () -> () -> {}))
                        .runSubscriptionOn(lane))
                .whilst(piece -> {
                    place.set(piece.next());
                    return !ending && clock.instant().isBefore(end);
                })
                .onItem()
                .transformToIterable(piece -> oneByOne(piece.items()))
                .onTermination()
                .invoke(leave);
    }

    private static <T> List<Optional<T>> oneByOne(List<T> items) {
        return items.isEmpty()
                ? List.of(Optional.empty())
                : items.stream().map(Optional::of).toList();
    }
}
