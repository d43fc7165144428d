package org.jixiao.web.awaiting;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jixiao.web.Lane;
import org.jixiao.web.Refusal;
import org.jixiao.web.Seats;
import org.jixiao.web.Text;
import org.jixiao.web.awaiting.NotYet.Missing;
import org.jspecify.annotations.Nullable;

/** Asks again and again what is still missing, without a thread meanwhile. */
@ApplicationScoped
public class Patience {

    /** Seconds that nobody waits longer than. */
    public static final int MOST = 30;

    /** A change is usually through in a tenth of a second. */
    private static final Duration USUAL = Duration.ofSeconds(5);

    /** Between two questions at first, and at last: what isn't through soon takes longer. */
    private static final Duration PAUSE = Duration.ofMillis(25);

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(400);

    /** Callers of this instance who may wait at once. */
    static final int WAITING = 200;

    private final Seats seats =
            new Seats(WAITING, new Text("等候的请求过多，请稍后重试。", "Too many wait for a change at once, try again soon."));

    private final Lane lane = new Lane();

    private final Clock clock;

    @Inject
    public Patience(Clock clock) {
        this.clock = clock;
    }

    /**
     * What is missing when nothing is or the time is over.
     *
     * @param wait seconds; absent for the usual time
     * @throws Refusal 503 where something is missing and too many wait already
     */
    public Uni<List<Missing>> until(@Nullable Integer wait, Supplier<List<Missing>> missing) {
        Instant end = clock.instant().plus(wait == null ? USUAL : Duration.ofSeconds(wait));
        List<Missing> now = missing.get();
        if (isOver(now, end)) {
            return Uni.createFrom().item(now);
        }
        Runnable leave = seats.take();
        // What follows, such as a report that is printed, is no question and keeps the others from none.
        return until(end, PAUSE, missing)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .onTermination()
                .invoke(leave);
    }

    private Uni<List<Missing>> until(Instant end, Duration pause, Supplier<List<Missing>> missing) {
        return Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(pause)
                .emitOn(lane)
                .map(nothing -> missing.get())
                .chain(now -> isOver(now, end) ? Uni.createFrom().item(now) : until(end, longer(pause), missing));
    }

    private boolean isOver(List<Missing> now, Instant end) {
        return now.isEmpty() || !clock.instant().isBefore(end);
    }

    private static Duration longer(Duration pause) {
        Duration longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }
}
