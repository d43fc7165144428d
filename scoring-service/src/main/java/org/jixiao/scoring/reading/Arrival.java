package org.jixiao.scoring.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.events.Topic;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.scoring.evaluation.Failures;
import org.jixiao.web.awaiting.NotYet.Missing;

/** Which changes have reached the scorecard: a card is made with the arrival, in one transaction. */
@ApplicationScoped
class Arrival {

    private final Jdbi jdbi;
    private final Failures failures;

    @Inject
    Arrival(Jdbi jdbi, Failures failures) {
        this.jdbi = jdbi;
        this.failures = failures;
    }

    List<Missing> missing(YearKey year, List<Awaited> awaited) {
        return awaited.stream()
                .flatMap(each -> {
                    Optional<Long> known = known(each);
                    return known.filter(revision -> revision >= each.revision()).isPresent()
                            ? Stream.empty()
                            : Stream.of(new Missing(
                                    each.name(),
                                    each.revision(),
                                    known.orElse(null),
                                    why(year, each).orElse(null)));
                })
                .toList();
    }

    private Optional<String> why(YearKey year, Awaited awaited) {
        return failures.of(year)
                .or(() -> awaited.topic() == Topic.DEPARTMENTS
                        ? failures.ofProfile(year.department())
                        : Optional.empty());
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
