package org.jixiao.scoring.evaluation;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jixiao.events.Cause;
import org.jixiao.events.ScorecardState;
import org.jixiao.scoring.dossier.Gathered;
import org.jixiao.scoring.dossier.Gathering;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.scoring.rubric.PublishedScheme;
import org.jixiao.scoring.rubric.PublishedSchemes;
import org.jixiao.scoring.scheme.Scheme;
import org.jixiao.stream.inbox.Untold;
import org.jixiao.stream.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** Computes an evaluation's scorecard afresh; what differs from the present one becomes its next version. */
@ApplicationScoped
public class Rescoring {

    private final Evaluations evaluations;
    private final Failures failures;
    private final Untold untold;
    private final Scorecards scorecards;
    private final PublishedSchemes schemes;
    private final Gathering gathering;
    private final Outbox outbox;
    private final Event<Rescored> rescored;
    private final Clock clock;

    @Inject
    public Rescoring(
            Evaluations evaluations,
            Failures failures,
            Untold untold,
            Scorecards scorecards,
            PublishedSchemes schemes,
            Gathering gathering,
            Outbox outbox,
            Event<Rescored> rescored,
            Clock clock) {
        this.evaluations = evaluations;
        this.failures = failures;
        this.untold = untold;
        this.scorecards = scorecards;
        this.schemes = schemes;
        this.gathering = gathering;
        this.outbox = outbox;
        this.rescored = rescored;
        this.clock = clock;
    }

    /** The caller holds the {@link Locks} of the department and of the year's schemes. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void rescore(YearKey year, Cause cause) {
        Current current = evaluations.open(year);
        evaluations.judged(year);
        untold.settle(year.text());
        failures.over(year);
        Optional<PublishedScheme> scheme = scheme(year);
        if (scheme.isEmpty()) {
            withoutScheme(year, current).ifPresent(card -> next(current, card, cause));
            return;
        }
        Scheme by = scheme.get().scheme();
        Gathered evidence = gathering.evidence(year);
        next(current, CardState.of(by, scheme.get().version(), evidence), cause)
                .ifPresent(version -> rescored.fire(new Rescored(version, by, evidence)));
    }

    /** Whether another card would stand if it were judged now; the caller holds the same locks. */
    boolean isBehind(YearKey year) {
        Current current = evaluations.current(year);
        return scheme(year)
                .map(by -> CardState.of(by.scheme(), by.version(), gathering.evidence(year)))
                .map(card -> !card.hash().equals(current.hash()))
                .orElse(current.version() > 0 && !current.removed());
    }

    /** Empty where it is the card that stands. */
    private Optional<ScorecardVersion> next(Current current, ScorecardState card, Cause cause) {
        if (card.hash().equals(current.hash())) {
            return Optional.empty();
        }
        ScorecardState next = CardState.as(card, current.version() + 1);
        // First: a card too large to be told is refused as such, before the database has to hold it.
        outbox.append(next, cause);
        ScorecardVersion version = new ScorecardVersion(next, cause, clock.instant(), traceId());
        scorecards.add(version);
        evaluations.stands(next);
        return Optional.of(version);
    }

    /** The scheme that judges a department's year. */
    public Optional<PublishedScheme> scheme(YearKey year) {
        return schemes.applicable(year.fiscalYear(), gathering.region(year));
    }

    private Optional<ScorecardState> withoutScheme(YearKey year, Current current) {
        if (current.version() == 0 || current.removed()) {
            return Optional.empty();
        }
        return scorecards.newest(year).map(ScorecardVersion::scorecard).map(CardState::removed);
    }

    private static @Nullable String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
