package org.jixiao.scoring.scheme;

import java.math.BigDecimal;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a modifier made of points added up.
 *
 * @param kind of the modifier
 * @param from the points before
 * @param to the points after; absent while what they depend on isn't known
 * @param told one sentence
 * @param arithmetic with the figures; absent while it can't be calculated
 * @param evidence what it depends on; absent where that is the points alone, or isn't known yet
 */
public record Modification(
        String kind,
        BigDecimal from,
        @Nullable BigDecimal to,
        Words told,
        @Nullable String arithmetic,
        @Nullable Evidence evidence) {

    public Modification {
        from = Plain.number(from);
        to = to == null ? null : Plain.number(to);
    }

    /** The sentence in Chinese, as the card carries it. */
    public String reason() {
        return told.zh();
    }
}
