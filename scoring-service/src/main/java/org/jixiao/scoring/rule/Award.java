package org.jixiao.scoring.rule;

import java.math.BigDecimal;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.words.Words;

/**
 * Points awarded, and why.
 *
 * @param points 得分, between 0 and the criterion's points
 * @param arithmetic with the figures, as it was calculated, e.g. {@code 93.06 ∈ [80, 100) → 8 − 2 = 6}
 */
public record Award(BigDecimal points, Outcome outcome, Words told, String arithmetic) implements Verdict {

    /** @param why the sentence but for the points */
    static Award of(BigDecimal points, Outcome outcome, Words why, String arithmetic) {
        String text = Plain.text(points);
        return new Award(points, outcome, why.and(new Words("得 " + text + " 分", "which earns " + text)), arithmetic);
    }

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
