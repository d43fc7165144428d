package org.jixiao.scoring.rule;

import java.math.BigDecimal;

/**
 * Points awarded, and why.
 *
 * @param points 得分, between 0 and the criterion's points
 */
public record Award(BigDecimal points, Outcome outcome, String reason) implements Verdict {

    public enum Outcome {
        /** Every target is reached. */
        MET,
        /** A target is missed, an approved waiver says it counts as met. */
        WAIVED,
        /** A target is missed. */
        MISSED,
        /** Every target is reached, one exceeded so far that it costs points. */
        EXCEEDED,
        /** Points by degree or judgement: there is no target to miss. */
        GRADED
    }
}
