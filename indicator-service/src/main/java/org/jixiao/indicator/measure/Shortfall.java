package org.jixiao.indicator.measure;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.events.IndicatorState.Measure;
import org.jspecify.annotations.Nullable;

/**
 * How far an actual misses its target. An approved waiver covers the shortfall it was granted for: actuals that miss by
 * no more are still covered, actuals that miss by more are not.
 */
public final class Shortfall {

    private Shortfall() {}

    /**
     * Whether actuals stay within the shortfall of an earlier state of the same measures. What had not been reported then
     * is not covered, for nobody saw it.
     */
    public static boolean covers(List<Measure> granted, List<Value> now) {
        return now.stream()
                .allMatch(value -> granted.stream()
                        .filter(measure -> measure.name().equals(value.name()))
                        .allMatch(measure -> covers(measure, value)));
    }

    private static boolean covers(Measure granted, Value now) {
        BigDecimal then = of(granted, granted.actual(), granted.achieved());
        BigDecimal current = of(granted, now.actual(), now.achieved());
        return then != null && current != null && current.compareTo(then) <= 0;
    }

    /** Distance from the target in the measure's unit, zero when it is met, absent before it is reported. */
    static @Nullable BigDecimal of(Measure measure) {
        return of(measure, measure.actual(), measure.achieved());
    }

    /** A milestone misses by one. */
    private static @Nullable BigDecimal of(Measure measure, @Nullable BigDecimal actual, @Nullable Boolean achieved) {
        BigDecimal target = measure.target();
        return switch (measure.comparison()) {
            case MILESTONE -> achieved == null ? null : achieved ? BigDecimal.ZERO : BigDecimal.ONE;
            case AT_LEAST ->
                actual == null || target == null
                        ? null
                        : target.subtract(actual).max(BigDecimal.ZERO);
            case AT_MOST ->
                actual == null || target == null
                        ? null
                        : actual.subtract(target).max(BigDecimal.ZERO);
            case BETWEEN -> {
                BigDecimal upper = measure.upper();
                yield actual == null || target == null || upper == null
                        ? null
                        : target.subtract(actual).max(actual.subtract(upper)).max(BigDecimal.ZERO);
            }
            case EQUAL ->
                actual == null || target == null
                        ? null
                        : actual.subtract(target).abs();
        };
    }
}
