package org.jixiao.scoring.reading;

import org.jixiao.scoring.card.Scorecard;
import org.jixiao.scoring.dossier.Gathered;
import org.jixiao.scoring.evaluation.ScorecardVersion;
import org.jixiao.scoring.scheme.Scheme;

/** A scorecard that stands, with the scheme and the evidence that it follows from. */
public record Judgement(ScorecardVersion version, Scheme scheme, Gathered evidence) {

    /** Scored again: the same card, before it was told. */
    public Scorecard card() {
        return Scorecard.of(scheme, evidence.dossier());
    }
}
