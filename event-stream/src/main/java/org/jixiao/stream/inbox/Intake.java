package org.jixiao.stream.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jixiao.events.Event;
import org.jixiao.stream.EventTooLarge;
import org.jixiao.stream.StreamConfig;

/**
 * Takes a batch: all its events at once, and what can't be read to the dead letters. An event that the service can't take
 * must not hold up the others for ever, nor must a batch whose transaction lasts too long: what fails and is not the
 * surroundings' fault is taken in smaller portions, down to what concerns one department's year, and then to single events.
 * An event that fails alone, and again and again, joins the dead letters; those that are sound themselves, and whose effect
 * is too large, stay in the inbox, untried one by one. For the consumer's thread only.
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
    private final Tries toTake;
    private final Tries toTell;

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
        this.toTake = new Tries(config.tries());
        this.toTell = new Tries(config.tries());
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
                (event, failure) ->
                        (EventTooLarge.isBehind(failure) || toTell.exhaustedBy(event)) && staysUntold(event, failure));
        toTell.allIsWell();
    }

    /** Whether what was untold is so still: it may have had its effect by another way. */
    void recount() {
        Long last = untold.lastCount();
        if (last != null && last > 0) {
            untold.count();
        }
    }

    private void tellKept(Predicate<String> departments, Portions.Alone<Event> alone) {
        List<String> due = untold.count().keySet().stream().filter(departments).toList();
        if (!due.isEmpty()) {
            due.forEach(department -> tell(Evaluations.of(untold.of(department), event -> event, toTell), alone));
            untold.count();
        }
    }

    private void tell(List<List<Event>> evaluations, Portions.Alone<Event> alone) {
        portions.work(
                evaluations,
                several -> effect.ofKept(Evaluations.all(several)),
                (evaluation, failure) -> EventTooLarge.isBehind(failure)
                        ? stayUntold(evaluation, failure)
                        : settled(evaluation, failure, effect::ofKept, alone));
    }

    private void take(Batch batch, ToIntFunction<List<Event>> way) {
        Consumer<List<Batch.Arrival>> taken = arrivals -> applied.increment(way.applyAsInt(events(arrivals)));
        portions.work(
                Evaluations.of(batch.newest(), Batch.Arrival::event, toTake),
                several -> taken.accept(Evaluations.all(several)),
                (evaluation, failure) -> EventTooLarge.isBehind(failure)
                        ? keptUntold(events(evaluation), failure)
                        : settled(evaluation, failure, taken, this::setAside));
        // Last, since a batch may come again: a letter too many is better than one too few.
        batch.unreadable().forEach(letter -> deadLetters.send(letter.message(), letter.reason()));
        toTake.allIsWell();
    }

    /** What failed together comes in smaller portions, down to one. */
    private <T> boolean settled(
            List<T> evaluation, Throwable failure, Consumer<List<T>> work, Portions.Alone<T> alone) {
        if (evaluation.size() == 1) {
            return alone.settled(evaluation.get(0), failure);
        }
        portions.work(evaluation, work, alone);
        return true;
    }

    private boolean setAside(Batch.Arrival arrival, Throwable failure) {
        if (EventTooLarge.isBehind(failure)) {
            return keptUntold(List.of(arrival.event()), failure);
        }
        if (!toTake.exhaustedBy(arrival.event())) {
            return false;
        }
        LOG.errorf(failure, "%s can't be taken", arrival.event().state().key());
        deadLetters.send(arrival.message(), "the service can't take it: " + failure);
        return true;
    }

    private boolean keptUntold(List<Event> events, Throwable failure) {
        effect.keep(events);
        return stayUntold(events, failure);
    }

    private boolean staysUntold(Event event, Throwable failure) {
        return stayUntold(List.of(event), failure);
    }

    private boolean stayUntold(List<Event> events, Throwable failure) {
        LOG.errorf(
                "%s, %d in all, in the inbox, but without effect until their department changes: %s",
                events.get(0).state().key(), events.size(), failure);
        effect.refused(events, failure);
        return true;
    }

    private static List<Event> events(List<Batch.Arrival> arrivals) {
        return arrivals.stream().map(Batch.Arrival::event).toList();
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
