package org.jixiao.scoring.evidence;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One target of an indicator and what was achieved.
 *
 * @param unit absent for a milestone
 * @param target absent for a milestone; the lower bound of {@code BETWEEN}
 * @param actual absent until reported, and for a milestone
 * @param achieved for a milestone, once reported
 * @param upper the upper bound of {@code BETWEEN}; absent otherwise
 */
public record Measure(
        String name,
        Comparison comparison,
        @Nullable String unit,
        @Nullable BigDecimal target,
        @Nullable BigDecimal actual,
        @Nullable Boolean achieved,
        @Nullable BigDecimal upper) {

    /** How an actual is held against its target; a milestone is reached or not. */
    public enum Comparison {
        AT_LEAST,
        AT_MOST,
        EQUAL,
        BETWEEN,
        MILESTONE
    }

    /** Whether all is known that {@link #met} needs. */
    public boolean reported() {
        return comparison == Comparison.MILESTONE ? achieved != null : target != null && actual != null;
    }

    /** Whether the target is reached; a measure that isn't reported isn't met. */
    public boolean met() {
        if (comparison == Comparison.MILESTONE) {
            return Boolean.TRUE.equals(achieved);
        }
        if (target == null || actual == null) {
            return false;
        }
        int difference = actual.compareTo(target);
        return switch (comparison) {
            case AT_LEAST -> difference >= 0;
            case AT_MOST -> difference <= 0;
            case BETWEEN -> difference >= 0 && upper != null && actual.compareTo(upper) <= 0;
            case EQUAL, MILESTONE -> difference == 0;
        };
    }
}
