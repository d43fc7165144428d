package org.jixiao.scoring.rule;

import java.math.BigDecimal;
import java.util.Objects;
import org.jixiao.scoring.evidence.Indicator;
import org.jixiao.scoring.evidence.Measure;
import org.jixiao.scoring.evidence.Measure.Comparison;
import org.jixiao.scoring.evidence.Plain;

/**
 * How much of a target was achieved (完成率): actual / target (B/A) where more is better, target / actual (A/B) where less is.
 * Where a target isn't above zero nothing can be divided by it: it is reached or not.
 */
final class Completion {

    private Completion() {}

    static Share of(Measure measure) {
        if (measure.comparison() == Comparison.MILESTONE) {
            return Share.settled(measure.met(), measure.name() + (measure.met() ? " ✓" : " ✗"));
        }
        BigDecimal target = Objects.requireNonNull(measure.target());
        BigDecimal actual = Objects.requireNonNull(measure.actual());
        return switch (measure.comparison()) {
            case AT_LEAST -> atLeast(target, actual);
            case AT_MOST -> atMost(target, actual);
            case EQUAL, MILESTONE -> within(target, target, actual);
            case BETWEEN -> within(target, Objects.requireNonNull(measure.upper()), actual);
        };
    }

    static Share atLeast(BigDecimal target, BigDecimal actual) {
        boolean reached = actual.compareTo(target) >= 0;
        return target.signum() > 0
                ? Share.of(actual, target)
                : Share.settled(reached, Plain.text(actual) + (reached ? " ≥ " : " < ") + Plain.text(target));
    }

    /** Nothing at all spent of a bound is no more than the bound kept. */
    static Share atMost(BigDecimal target, BigDecimal actual) {
        boolean kept = actual.compareTo(target) <= 0;
        return target.signum() > 0 && actual.signum() > 0
                ? Share.of(target, actual)
                : Share.settled(kept, Plain.text(actual) + (kept ? " ≤ " : " > ") + Plain.text(target));
    }

    /** The mean over an indicator's measures, none of which makes up for another. */
    static Share mean(Indicator indicator, BigDecimal most) {
        return Share.mean(indicator.measures().stream().map(Completion::of).toList(), most);
    }

    private static Share within(BigDecimal lower, BigDecimal upper, BigDecimal actual) {
        if (actual.compareTo(lower) < 0) {
            return atLeast(lower, actual);
        }
        return actual.compareTo(upper) > 0
                ? atMost(upper, actual)
                : Share.settled(true, Plain.text(lower) + " ≤ " + Plain.text(actual) + " ≤ " + Plain.text(upper));
    }
}
