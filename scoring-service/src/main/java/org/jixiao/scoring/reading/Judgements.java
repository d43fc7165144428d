package org.jixiao.scoring.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jixiao.events.ScorecardState;
import org.jixiao.scoring.dossier.Gathering;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.scoring.evaluation.Scorecards;
import org.jixiao.scoring.rubric.PublishedScheme;
import org.jixiao.scoring.rubric.PublishedSchemes;
import org.jixiao.scoring.scheme.Scheme;
import org.jixiao.web.Refusal;

/** Reads what stands together with what it follows from: by the scheme it names, even where a newer one waits for its turn. */
@ApplicationScoped
public class Judgements {

    private final Scorecards scorecards;
    private final PublishedSchemes schemes;
    private final Gathering gathering;
    private final Absence absence;

    @Inject
    public Judgements(Scorecards scorecards, PublishedSchemes schemes, Gathering gathering, Absence absence) {
        this.scorecards = scorecards;
        this.schemes = schemes;
        this.gathering = gathering;
        this.absence = absence;
    }

    /** @throws Refusal 404 saying why there is none */
    public Judgement of(YearKey year) {
        return find(year).orElseThrow(() -> absence.of(year));
    }

    /** Empty where no scorecard stands. */
    public Optional<Judgement> find(YearKey year) {
        return scorecards
                .newest(year)
                .filter(version -> !version.scorecard().removed())
                .map(version -> new Judgement(version, scheme(version.scorecard()), gathering.evidence(year)));
    }

    /** That a card names. */
    public Scheme scheme(ScorecardState card) {
        ScorecardState.Scheme by = card.scheme();
        return schemes.version(by.code(), by.version())
                .map(PublishedScheme::scheme)
                .orElseThrow(() -> new IllegalStateException("no scheme " + by.code() + ", version " + by.version()));
    }
}
