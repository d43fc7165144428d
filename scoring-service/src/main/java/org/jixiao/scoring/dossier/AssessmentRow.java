package org.jixiao.scoring.dossier;

import java.math.BigDecimal;
import java.time.Instant;

/** An assessment as stored. */
public record AssessmentRow(
        String criterion, long revision, BigDecimal points, String reason, String assessor, Instant at) {

    public AssessmentRow {
        BigDecimal plain = points.stripTrailingZeros();
        points = plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
