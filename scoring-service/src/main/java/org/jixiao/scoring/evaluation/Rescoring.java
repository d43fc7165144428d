package org.jixiao.scoring.evaluation;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jixiao.events.Cause;
import org.jixiao.events.ScorecardState;
import org.jixiao.scoring.dossier.Gathering;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.scoring.rubric.PublishedScheme;
import org.jixiao.scoring.rubric.PublishedSchemes;
import org.jixiao.stream.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** Computes an evaluation's scorecard afresh; what differs from the present one becomes its next version. */
@ApplicationScoped
public class Rescoring {

    private final Evaluations evaluations;
    private final Scorecards scorecards;
    private final PublishedSchemes schemes;
    private final Gathering gathering;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public Rescoring(
            Evaluations evaluations,
            Scorecards scorecards,
            PublishedSchemes schemes,
            Gathering gathering,
            Outbox outbox,
            Clock clock) {
        this.evaluations = evaluations;
        this.scorecards = scorecards;
        this.schemes = schemes;
        this.gathering = gathering;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The caller holds the {@link Locks} of the department and of the year's schemes. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void rescore(YearKey year, Cause cause) {
        Current current = evaluations.open(year);
        evaluations.judged(year);
        ScorecardState card = fresh(year).orElseGet(() -> withoutScheme(year, current));
        if (card == null || card.hash().equals(current.hash())) {
            return;
        }
        ScorecardState next = CardState.as(card, current.version() + 1);
        // First: a card too large to be told is refused as such, before the database has to hold it.
        outbox.append(next, cause);
        scorecards.add(new ScorecardVersion(next, cause, clock.instant(), traceId()));
        evaluations.stands(next);
    }

    /** What the scorecard must be, by the evidence and the scheme as they are; empty where no scheme judges. */
    public Optional<ScorecardState> fresh(YearKey year) {
        return scheme(year).map(by -> CardState.of(by.scheme(), by.version(), gathering.evidence(year)));
    }

    /** The scheme that judges a department's year. */
    public Optional<PublishedScheme> scheme(YearKey year) {
        return schemes.applicable(year.fiscalYear(), gathering.region(year));
    }

    private @Nullable ScorecardState withoutScheme(YearKey year, Current current) {
        if (current.version() == 0 || current.removed()) {
            return null;
        }
        return scorecards
                .newest(year)
                .map(ScorecardVersion::scorecard)
                .map(CardState::removed)
                .orElse(null);
    }

    private static @Nullable String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
