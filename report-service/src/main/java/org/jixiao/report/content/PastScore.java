package org.jixiao.report.content;

import java.math.BigDecimal;
import org.jixiao.events.ScorecardState;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an earlier year's score, and no more: only where this changes, a later report says something else.
 *
 * @param points 满分 of the scheme of that year
 * @param provisional whether criteria still waited for evidence
 */
public record PastScore(
        int fiscalYear,
        BigDecimal total,
        BigDecimal points,
        @Nullable String grade,
        boolean provisional) {

    /** How many years a report looks back. */
    public static final int YEARS = 4;

    public static PastScore of(ScorecardState card) {
        return new PastScore(card.fiscalYear(), card.total(), card.scheme().points(), card.grade(), card.provisional());
    }
}
