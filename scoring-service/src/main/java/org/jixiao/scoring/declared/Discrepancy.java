package org.jixiao.scoring.declared;

import java.math.BigDecimal;
import org.jixiao.events.ScorecardState.Severity;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Where declared, reviewed and computed points don't go together.
 *
 * @param code of the criterion or indicator; absent where it is about the total or the grade
 * @param stated the figure that is questioned; absent where none was stated
 * @param against the figure it is held against; absent where there is none
 */
public record Discrepancy(
        DiscrepancyKind kind,
        Severity severity,
        @Nullable String code,
        @Nullable BigDecimal stated,
        @Nullable BigDecimal against,
        Words sentence) {

    public Discrepancy {
        stated = stated == null ? null : Plain.number(stated);
        against = against == null ? null : Plain.number(against);
    }
}
