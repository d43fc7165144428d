package org.jixiao.scoring.declared;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The totals and grades side by side.
 *
 * @param points 满分
 * @param computed the points so far where {@code provisional}
 * @param provisional whether something still waits for evidence, so that computed is no more than a beginning
 * @param declared absent where nothing was declared
 * @param reviewed absent where there is no review; the points so far where {@code reviewProvisional}
 * @param difference declared less computed; absent where nothing was declared or the computed total is provisional
 */
public record ComparedTotal(
        BigDecimal points,
        BigDecimal computed,
        boolean provisional,
        @Nullable BigDecimal declared,
        @Nullable BigDecimal reviewed,
        boolean reviewProvisional,
        @Nullable BigDecimal difference,
        @Nullable String computedGrade,
        @Nullable String declaredGrade,
        @Nullable String reviewedGrade) {}
