package org.jixiao.scoring.dossier;

import java.math.BigDecimal;
import java.time.Instant;
import org.jixiao.scoring.evidence.Plain;

/** An assessment as stored. */
public record AssessmentRow(
        String criterion, long revision, BigDecimal points, String reason, String assessor, Instant at) {

    public AssessmentRow {
        points = Plain.number(points);
    }
}
