package org.jixiao.budget.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares in per cent with two decimals, rounded half up. */
public final class Percent {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal STEP = new BigDecimal("0.01");

    private Percent() {}

    /**
     * What share of the denominator the numerator is. Rules turn on reaching 100 % and on growing at all, so rounding
     * never lifts or lowers a share onto 100.00 or 0.00: 99.999 is 99.99.
     *
     * @param denominator not zero
     */
    public static BigDecimal of(BigDecimal numerator, BigDecimal denominator) {
        BigDecimal rounded = numerator.multiply(HUNDRED).divide(denominator, 2, RoundingMode.HALF_UP);
        boolean onMark = rounded.signum() == 0 || rounded.compareTo(HUNDRED) == 0;
        if (!onMark) {
            return rounded;
        }
        int exactAgainstRounded =
                numerator.multiply(HUNDRED).compareTo(rounded.multiply(denominator)) * denominator.signum();
        return rounded.add(STEP.multiply(BigDecimal.valueOf(exactAgainstRounded)));
    }
}
