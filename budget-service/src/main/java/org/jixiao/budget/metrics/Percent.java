package org.jixiao.budget.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Shares in per cent with two decimals, rounded half up. */
public final class Percent {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal STEP = new BigDecimal("0.01");

    private Percent() {}

    /**
     * Why there is no share of a denominator: it must be above zero. As of a day within the year it may be less than none,
     * where cuts bear earlier dates than what they cut, or a refund an earlier one than its payment.
     *
     * @param what can't be computed, e.g. 比重
     */
    public static Optional<String> missing(String what, String name, BigDecimal denominator) {
        return denominator.signum() > 0
                ? Optional.empty()
                : Optional.of(name + (denominator.signum() == 0 ? "为零" : "为负") + "，不能计算" + what);
    }

    /**
     * What share of the denominator the numerator is. Rules turn on reaching 100 % and on growing at all, so rounding
     * never lifts or lowers a share onto 100.00 or 0.00: 99.999 is 99.99.
     *
     * @param denominator above zero
     */
    public static BigDecimal of(BigDecimal numerator, BigDecimal denominator) {
        BigDecimal rounded = numerator.multiply(HUNDRED).divide(denominator, 2, RoundingMode.HALF_UP);
        boolean onMark = rounded.signum() == 0 || rounded.compareTo(HUNDRED) == 0;
        if (!onMark) {
            return rounded;
        }
        int exactAgainstRounded = numerator.multiply(HUNDRED).compareTo(rounded.multiply(denominator));
        return rounded.add(STEP.multiply(BigDecimal.valueOf(exactAgainstRounded)));
    }
}
