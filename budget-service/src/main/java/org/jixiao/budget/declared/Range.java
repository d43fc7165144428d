package org.jixiao.budget.declared;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** All that a rounded figure may have been, both ends included. */
record Range(BigDecimal low, BigDecimal high) {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext PRECISE = new MathContext(34, RoundingMode.HALF_EVEN);

    Range {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException(low + " is above " + high);
        }
    }

    static Range exactly(BigDecimal value) {
        return new Range(value, value);
    }

    /** Half a unit of the last place either way: 38.15 is 38.145 to 38.155. */
    static Range around(BigDecimal rounded) {
        BigDecimal half = HALF.scaleByPowerOfTen(-Math.max(0, rounded.scale()));
        return new Range(rounded.subtract(half), rounded.add(half));
    }

    boolean holds(BigDecimal value) {
        return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
    }

    boolean meets(Range other) {
        return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
    }

    Range plus(Range other) {
        return new Range(low.add(other.low), high.add(other.high));
    }

    Range scaledByPowerOfTen(int power) {
        return new Range(low.scaleByPowerOfTen(power), high.scaleByPowerOfTen(power));
    }

    /** The same with decimals for people to read, widened to them. */
    Range rounded(int scale) {
        return new Range(low.setScale(scale, RoundingMode.HALF_UP), high.setScale(scale, RoundingMode.HALF_UP));
    }

    /** Numerator by denominator, in per cent. */
    static BigDecimal percent(BigDecimal numerator, BigDecimal denominator) {
        return numerator.multiply(HUNDRED).divide(denominator, PRECISE);
    }
}
