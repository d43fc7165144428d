package org.jixiao.scoring.reading;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.scoring.reading.NotYet.Missing;

/** Waits for changes to reach the scorecard, without a thread: a card is made with the arrival, in one transaction. */
@ApplicationScoped
class Arrival {

    private static final Duration PAUSE = Duration.ofMillis(25);

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    Arrival(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** What hasn't come when all has or the time is over. */
    Uni<List<Missing>> of(List<Awaited> awaited, Duration most) {
        return until(awaited, clock.instant().plus(most));
    }

    private Uni<List<Missing>> until(List<Awaited> awaited, Instant end) {
        List<Missing> missing = missing(awaited);
        return missing.isEmpty() || !clock.instant().isBefore(end)
                ? Uni.createFrom().item(missing)
                : Uni.createFrom()
                        .voidItem()
                        .onItem()
                        .delayIt()
                        .by(PAUSE)
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .chain(() -> until(awaited, end));
    }

    private List<Missing> missing(List<Awaited> awaited) {
        return awaited.stream()
                .flatMap(each -> {
                    Optional<Long> known = known(each);
                    return known.filter(revision -> revision >= each.revision()).isPresent()
                            ? Stream.empty()
                            : Stream.of(new Missing(each.name(), each.revision(), known.orElse(null)));
                })
                .toList();
    }

    /** What is kept and untold has had no effect on the card. */
    private Optional<Long> known(Awaited awaited) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select revision from inbox where topic = :topic and key = :key and not untold")
                .bind("topic", awaited.topic().topicName())
                .bind("key", awaited.key())
                .mapTo(Long.class)
                .findOne());
    }
}
