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
 * must not hold up the others for ever, nor must a batch whose transaction lasts too long: what fails and is not the
 * surroundings' fault is taken in smaller portions, and an event that fails alone, and again and again, joins the dead
 * letters. For the consumer's thread only.
 */
@ApplicationScoped
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final Effect effect;
    private final DeadLetters deadLetters;
    private final Jdbi jdbi;
    private final StreamConfig config;
    private final Counter applied;
    private final Portions portions;
    private int failures;

    @Inject
    Intake(Effect effect, DeadLetters deadLetters, Jdbi jdbi, StreamConfig config, MeterRegistry metrics) {
        this.effect = effect;
        this.deadLetters = deadLetters;
        this.jdbi = jdbi;
        this.config = config;
        this.applied = metrics.counter("jixiao.stream.applied");
        this.portions = new Portions(config.batch(), this::mayBeAnEventsFault);
    }

    /** When it returns, the offsets may be committed; when it throws, the batch must come again. */
    void take(Batch batch) {
        portions.work(batch.newest(), this::takeAtOnce, this::failedAlone);
        // Last, since a batch may come again: a letter too many is better than one too few.
        batch.unreadable().forEach(letter -> deadLetters.send(letter.message(), letter.reason()));
        failures = 0;
    }

    private void takeAtOnce(List<Batch.Arrival> arrivals) {
        applied.increment(effect.of(arrivals.stream().map(Batch.Arrival::event).toList()));
    }

    private boolean failedAlone(Batch.Arrival arrival, Throwable failure) {
        failures++;
        if (failures < config.tries()) {
            return false;
        }
        LOG.errorf(failure, "%s can't be taken", arrival.event().state().key());
        deadLetters.send(arrival.message(), "the service can't take it: " + failure);
        return true;
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
