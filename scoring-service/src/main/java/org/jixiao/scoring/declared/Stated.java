package org.jixiao.scoring.declared;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Points that somebody says a criterion or indicator earned.
 *
 * @param code of the criterion or indicator
 * @param why a department's remark, which may be absent; a reviewer's reason
 */
public record Stated(
        String code, BigDecimal points, @Nullable String why) {}
