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
import org.jixiao.web.awaiting.NotYet.Missing;
import org.jspecify.annotations.Nullable;

/** Asks again and again what is still missing, without a thread meanwhile. */
@ApplicationScoped
public class Patience {

    /** Seconds that nobody waits longer than. */
    public static final int MOST = 30;

    /** A change is usually through in a tenth of a second. */
    private static final Duration USUAL = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofMillis(25);

    private final Clock clock;

    @Inject
    public Patience(Clock clock) {
        this.clock = clock;
    }

    /**
     * What is missing when nothing is or the time is over.
     *
     * @param wait seconds; absent for the usual time
     */
    public Uni<List<Missing>> until(@Nullable Integer wait, Supplier<List<Missing>> missing) {
        return until(clock.instant().plus(wait == null ? USUAL : Duration.ofSeconds(wait)), missing);
    }

    private Uni<List<Missing>> until(Instant end, Supplier<List<Missing>> missing) {
        List<Missing> now = missing.get();
        return now.isEmpty() || !clock.instant().isBefore(end)
                ? Uni.createFrom().item(now)
                : Uni.createFrom()
                        .voidItem()
                        .onItem()
                        .delayIt()
                        .by(PAUSE)
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .chain(() -> until(end, missing));
    }
}
