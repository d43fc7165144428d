package org.jixiao.stream.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jixiao.stream.StreamConfig;

/**
 * Takes a batch: all its events at once, and what can't be read to the dead letters. An event that the service can't take
 * must not hold up the others for ever: after too many failures that are not the surroundings' fault, the events are
 * taken one by one, and the one that fails alone, too, joins the dead letters. For the consumer's thread only.
 */
@ApplicationScoped
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final Effect effect;
    private final DeadLetters deadLetters;
    private final Jdbi jdbi;
    private final StreamConfig config;
    private final Counter applied;
    private int failures;

    @Inject
    Intake(Effect effect, DeadLetters deadLetters, Jdbi jdbi, StreamConfig config, MeterRegistry metrics) {
        this.effect = effect;
        this.deadLetters = deadLetters;
        this.jdbi = jdbi;
        this.config = config;
        this.applied = metrics.counter("jixiao.stream.applied");
    }

    /** When it returns, the offsets may be committed; when it throws, the batch must come again. */
    void take(Batch batch) {
        if (failures < config.tries()) {
            takeAtOnce(batch);
        } else {
            takeOneByOne(batch);
        }
        // Last, since a batch may come again: a letter too many is better than one too few.
        batch.unreadable().forEach(letter -> deadLetters.send(letter.message(), letter.reason()));
        failures = 0;
    }

    private void takeAtOnce(Batch batch) {
        try {
            applied.increment(effect.of(batch.events()));
        } catch (Throwable e) {
            if (mayBeAnEventsFault(e)) {
                failures++;
            }
            throw e;
        }
    }

    private void takeOneByOne(Batch batch) {
        for (Batch.Arrival arrival : batch.newest()) {
            try {
                applied.increment(effect.of(List.of(arrival.event())));
            } catch (Throwable e) {
                if (!mayBeAnEventsFault(e)) {
                    throw e;
                }
                LOG.errorf(e, "%s can't be taken", arrival.event().state().key());
                deadLetters.send(arrival.message(), "the service can't take it: " + e);
            }
        }
    }

    private boolean mayBeAnEventsFault(Throwable failure) {
        return !Blame.isOfTheSurroundings(failure) && databaseAnswers();
    }

    private boolean databaseAnswers() {
        try {
            return jdbi.withHandle(handle ->
                    handle.createQuery("select true").mapTo(boolean.class).one());
        } catch (JdbiException e) {
            LOG.debug("The database doesn't answer", e);
            return false;
        }
    }
}
