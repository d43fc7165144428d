package org.jixiao.scoring.evaluation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jixiao.events.ScorecardState;
import org.jixiao.scoring.dossier.Gathering;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.scoring.rubric.PublishedScheme;

/** What a scorecard must be, by the evidence and the scheme as they are. */
@Dependent
class Fresh {

    @Inject
    Rescoring rescoring;

    @Inject
    Gathering gathering;

    ScorecardState card(YearKey year) {
        return QuarkusTransaction.requiringNew().call(() -> {
            PublishedScheme by = rescoring.scheme(year).orElseThrow();
            return CardState.of(by.scheme(), by.version(), gathering.evidence(year));
        });
    }
}
