package org.jixiao.scoring.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jixiao.scoring.evidence.Indicator;
import org.jixiao.scoring.evidence.Measure;
import org.jixiao.scoring.evidence.Measure.Comparison;
import org.jixiao.scoring.evidence.Plain;

/**
 * How much of a target was achieved (完成率), per cent, never negative: actual / target (B/A) where more is better, target /
 * actual (A/B) where less is. Beyond the target it is above 100. Where a target isn't above zero nothing can be divided by
 * it: it is reached or not.
 */
final class Completion {

    static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** So many places that no figure with six of its own is rounded onto a bound that it doesn't reach. */
    private static final int PLACES = 30;

    private Completion() {}

    static BigDecimal of(Measure measure) {
        if (measure.comparison() == Comparison.MILESTONE) {
            return measure.met() ? ALL : BigDecimal.ZERO;
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

    static BigDecimal atLeast(BigDecimal target, BigDecimal actual) {
        return target.signum() > 0 ? share(actual, target) : reached(actual.compareTo(target) >= 0);
    }

    /** Nothing at all spent of a bound is no more than the bound kept. */
    static BigDecimal atMost(BigDecimal target, BigDecimal actual) {
        return target.signum() > 0 && actual.signum() > 0
                ? share(target, actual)
                : reached(actual.compareTo(target) <= 0);
    }

    /** The mean over an indicator's measures, none of which makes up for another. */
    static BigDecimal mean(Indicator indicator, BigDecimal most) {
        List<Measure> measures = indicator.measures();
        BigDecimal sum =
                measures.stream().map(measure -> of(measure).min(most)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(measures.size()), PLACES, RoundingMode.HALF_UP);
    }

    /** The same in figures, e.g. {@code 2.83 ÷ 3.28}; of several measures each with its share. */
    static String arithmetic(Indicator indicator, BigDecimal most) {
        List<Measure> measures = indicator.measures();
        if (measures.size() == 1) {
            return division(measures.get(0));
        }
        return measures.stream()
                .map(measure -> Plain.text(Points.rounded(of(measure).min(most))) + "%")
                .collect(Collectors.joining(" + ", "(", ") ÷ " + measures.size()));
    }

    private static String division(Measure measure) {
        BigDecimal target = measure.target();
        BigDecimal actual = measure.actual();
        if (target == null || actual == null) {
            return measure.name();
        }
        BigDecimal upper = measure.upper();
        boolean above = measure.comparison() != Comparison.AT_LEAST && actual.compareTo(target) > 0;
        BigDecimal bound = above && upper != null ? upper : target;
        return above ? Plain.text(bound) + " ÷ " + Plain.text(actual) : Plain.text(actual) + " ÷ " + Plain.text(bound);
    }

    private static BigDecimal within(BigDecimal lower, BigDecimal upper, BigDecimal actual) {
        if (actual.compareTo(lower) < 0) {
            return atLeast(lower, actual);
        }
        return actual.compareTo(upper) > 0 ? atMost(upper, actual) : ALL;
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return part.multiply(ALL).divide(whole, PLACES, RoundingMode.HALF_UP).max(BigDecimal.ZERO);
    }

    private static BigDecimal reached(boolean reached) {
        return reached ? ALL : BigDecimal.ZERO;
    }
}
