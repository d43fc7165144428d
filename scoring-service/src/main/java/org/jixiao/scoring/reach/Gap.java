package org.jixiao.scoring.reach;

import java.math.BigDecimal;
import org.jixiao.scoring.evidence.Plain;
import org.jspecify.annotations.Nullable;

/**
 * A leaf of a scorecard that hasn't all its points.
 *
 * @param awarded 得分; absent while it waits
 * @param missing points it could still earn
 */
public record Gap(
        String code,
        String name,
        BigDecimal points,
        @Nullable BigDecimal awarded,
        BigDecimal missing) {

    public Gap {
        missing = Plain.number(missing);
    }
}
