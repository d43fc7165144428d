package org.jixiao.scoring.scheme;

import java.math.BigDecimal;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.evidence.Plain;
import org.jspecify.annotations.Nullable;

/**
 * What a modifier made of points added up.
 *
 * @param kind of the modifier
 * @param from the points before
 * @param to the points after; absent while what they depend on isn't known
 * @param reason one sentence in Chinese
 * @param evidence what it depends on; absent where that is the points alone, or isn't known yet
 */
public record Modification(
        String kind,
        BigDecimal from,
        @Nullable BigDecimal to,
        String reason,
        @Nullable Evidence evidence) {

    public Modification {
        from = Plain.number(from);
        to = to == null ? null : Plain.number(to);
    }
}
