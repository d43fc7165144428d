package org.jixiao.scoring.supposing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jixiao.scoring.dossier.Gathered;
import org.jixiao.scoring.dossier.Gathering;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.scoring.evaluation.Rescoring;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.reading.Absence;
import org.jixiao.scoring.scheme.Scheme;
import org.jixiao.web.Refusal;

/** Reads what a search for what is missing starts from, so that the search itself holds no connection. */
@ApplicationScoped
class Reaching {

    private final Rescoring rescoring;
    private final Gathering gathering;
    private final Absence absence;

    @Inject
    Reaching(Rescoring rescoring, Gathering gathering, Absence absence) {
        this.rescoring = rescoring;
        this.gathering = gathering;
        this.absence = absence;
    }

    record Start(Scheme scheme, Dossier dossier) {}

    /** @throws Refusal 404 saying why there is no scorecard */
    @Transactional
    Start start(YearKey year) {
        Scheme scheme =
                rescoring.scheme(year).orElseThrow(() -> absence.of(year)).scheme();
        Gathered evidence = gathering.evidence(year);
        if (evidence.isEmpty()) {
            throw absence.of(year);
        }
        return new Start(scheme, evidence.dossier());
    }
}
