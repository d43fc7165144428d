package org.jixiao.scoring.evidence;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An assessor's judgement (评定) of one criterion or indicator, with a reason: points, or a level, or that it doesn't apply.
 *
 * @param points absent unless points were given
 * @param level 档次; absent unless one was given
 * @param share 比例 within the level's range, per cent; absent where the level leaves no choice
 * @param applicable false where the criterion doesn't concern the department (不适用)
 */
public record Assessment(
        String key,
        long revision,
        String criterion,
        @Nullable BigDecimal points,
        @Nullable String level,
        @Nullable BigDecimal share,
        boolean applicable,
        String reason,
        String assessor)
        implements Evidence {}
