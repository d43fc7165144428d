package org.jixiao.scoring.dossier;

import java.math.BigDecimal;
import java.time.Instant;
import org.jixiao.events.Person;
import org.jixiao.events.ScorecardState;
import org.jixiao.scoring.evidence.Assessment;
import org.jixiao.scoring.evidence.Plain;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as stored: points, or a level, or that the criterion doesn't apply.
 *
 * @param share per cent, within the level's range
 */
public record AssessmentRow(
        String criterion,
        long revision,
        @Nullable BigDecimal points,
        @Nullable String level,
        @Nullable BigDecimal share,
        boolean applicable,
        String reason,
        Person assessor,
        Instant at) {

    public AssessmentRow {
        points = points == null ? null : Plain.number(points);
        share = share == null ? null : Plain.number(share);
    }

    /** As the pure core judges it. */
    public Assessment evidence(YearKey year) {
        return new Assessment(
                year.text() + "/" + criterion,
                revision,
                criterion,
                points,
                level,
                share,
                applicable,
                reason,
                assessor.called());
    }

    /** As a scorecard tells it. */
    ScorecardState.Assessment told() {
        return new ScorecardState.Assessment(
                points, reason, assessor.subject(), assessor.name(), level, share, applicable ? null : false, revision);
    }
}
