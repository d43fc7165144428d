package org.jixiao.scoring.hypothesis;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.events.IndicatorState.Measure;
import org.jspecify.annotations.Nullable;

/** How far actuals miss their targets: a waiver lapses (失效) once more is missed than what it was approved for. */
final class Shortfall {

    private Shortfall() {}

    /** Whether some measure is missed by more than before; the lists hold the same measures. */
    static boolean grows(List<Measure> before, List<Measure> after) {
        for (int i = 0; i < after.size(); i++) {
            BigDecimal was = of(before.get(i));
            BigDecimal is = of(after.get(i));
            if (is != null && (was == null ? is.signum() > 0 : is.compareTo(was) > 0)) {
                return true;
            }
        }
        return false;
    }

    /** Absent while it isn't known. */
    private static @Nullable BigDecimal of(Measure measure) {
        BigDecimal target = measure.target();
        BigDecimal actual = measure.actual();
        BigDecimal upper = measure.upper();
        if (measure.achieved() != null) {
            return measure.achieved() ? BigDecimal.ZERO : BigDecimal.ONE;
        }
        if (target == null || actual == null) {
            return null;
        }
        BigDecimal below = target.subtract(actual);
        return switch (measure.comparison()) {
            case AT_LEAST -> below.max(BigDecimal.ZERO);
            case AT_MOST -> below.negate().max(BigDecimal.ZERO);
            case EQUAL, MILESTONE -> below.abs();
            case BETWEEN ->
                below.max(upper == null ? BigDecimal.ZERO : actual.subtract(upper))
                        .max(BigDecimal.ZERO);
        };
    }
}
