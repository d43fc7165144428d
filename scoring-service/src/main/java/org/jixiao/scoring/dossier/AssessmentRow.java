package org.jixiao.scoring.dossier;

import java.math.BigDecimal;
import java.time.Instant;
import org.jixiao.events.Person;
import org.jixiao.events.ScorecardState;
import org.jixiao.scoring.evidence.Plain;

/** An assessment as stored. */
public record AssessmentRow(
        String criterion, long revision, BigDecimal points, String reason, Person assessor, Instant at) {

    public AssessmentRow {
        points = Plain.number(points);
    }

    /** As a scorecard tells it. */
    ScorecardState.Assessment told() {
        return new ScorecardState.Assessment(points, reason, assessor.subject(), assessor.name());
    }
}
