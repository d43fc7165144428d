package org.jixiao.stream.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jixiao.events.Event;
import org.jixiao.stream.StreamConfig;
import org.jixiao.stream.outbox.EventTooLarge;

/**
 * Takes a batch: all its events at once, and what can't be read to the dead letters. An event that the service can't take
 * must not hold up the others for ever, nor must a batch whose transaction lasts too long: what fails and is not the
 * surroundings' fault is taken in smaller portions. An event that fails alone, and again and again, joins the dead letters;
 * one that is sound itself, and whose effect alone is too large, stays in the inbox. For the consumer's thread only.
 */
@ApplicationScoped
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final Effect effect;
    private final Untold untold;
    private final DeadLetters deadLetters;
    private final Jdbi jdbi;
    private final StreamConfig config;
    private final Counter applied;
    private final Portions portions;
    private int failuresToTake;
    private int failuresToTell;

    @Inject
    Intake(
            Effect effect,
            Untold untold,
            DeadLetters deadLetters,
            Jdbi jdbi,
            StreamConfig config,
            MeterRegistry metrics) {
        this.effect = effect;
        this.untold = untold;
        this.deadLetters = deadLetters;
        this.jdbi = jdbi;
        this.config = config;
        this.applied = metrics.counter("jixiao.stream.applied");
        this.portions = new Portions(config.batch(), this::mayBeAnEventsFault);
    }

    /** When it returns, the offsets may be committed; when it throws, the batch must come again. */
    void take(Batch batch) {
        Set<String> departments = new HashSet<>();
        take(batch, events -> {
            int newer = effect.of(events);
            events.forEach(event -> departments.add(event.state().department()));
            return newer;
        });
        // Their listener works again: perhaps now on what it refused before.
        tellKept(departments::contains, this::staysUntold);
    }

    /** Like {@link #take}, but the listener is not told before {@link #tellKept}. */
    void keep(Batch batch) {
        take(batch, effect::keep);
    }

    /** Tells the listener of what is kept of these departments; when it throws, that must be done again. */
    void tellKept(Predicate<String> departments) {
        tellKept(
                departments,
                (event, failure) -> (EventTooLarge.isBehind(failure) || ++failuresToTell >= config.tries())
                        && staysUntold(event, failure));
        failuresToTell = 0;
    }

    private void tellKept(Predicate<String> departments, Portions.Alone<Event> alone) {
        List<String> due = untold.count().keySet().stream().filter(departments).toList();
        if (!due.isEmpty()) {
            due.forEach(department -> portions.work(untold.of(department), effect::ofKept, alone));
            untold.count();
        }
    }

    private void take(Batch batch, ToIntFunction<List<Event>> way) {
        portions.work(
                batch.newest(),
                arrivals -> applied.increment(way.applyAsInt(
                        arrivals.stream().map(Batch.Arrival::event).toList())),
                this::setAside);
        // Last, since a batch may come again: a letter too many is better than one too few.
        batch.unreadable().forEach(letter -> deadLetters.send(letter.message(), letter.reason()));
        failuresToTake = 0;
    }

    private boolean setAside(Batch.Arrival arrival, Throwable failure) {
        if (EventTooLarge.isBehind(failure)) {
            effect.keep(List.of(arrival.event()));
            return staysUntold(arrival.event(), failure);
        }
        if (++failuresToTake < config.tries()) {
            return false;
        }
        LOG.errorf(failure, "%s can't be taken", arrival.event().state().key());
        deadLetters.send(arrival.message(), "the service can't take it: " + failure);
        return true;
    }

    private boolean staysUntold(Event event, Throwable failure) {
        LOG.errorf(
                "%s is in the inbox, but has no effect until its department changes: %s",
                event.state().key(), failure);
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
