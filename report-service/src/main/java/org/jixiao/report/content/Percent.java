package org.jixiao.report.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Shares in per cent with two decimals, rounded as the budget rounds its metrics, so that neither report nor dashboard
 * says another figure: half up, but never onto 100.00 or 0.00, for 99.999 is not all.
 */
public final class Percent {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal ONE_HUNDREDTH = new BigDecimal("0.01");

    private Percent() {}

    /** Absent where the whole is zero. */
    static @Nullable BigDecimal of(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : ofSome(part, whole);
    }

    /** @param whole not zero */
    public static BigDecimal ofSome(BigDecimal part, BigDecimal whole) {
        BigDecimal exact = part.multiply(HUNDRED);
        BigDecimal rounded = exact.divide(whole, 2, RoundingMode.HALF_UP);
        if (rounded.signum() != 0 && rounded.compareTo(HUNDRED) != 0) {
            return rounded;
        }
        int side = exact.compareTo(rounded.multiply(whole)) * whole.signum();
        return rounded.add(ONE_HUNDREDTH.multiply(BigDecimal.valueOf(side)));
    }
}
