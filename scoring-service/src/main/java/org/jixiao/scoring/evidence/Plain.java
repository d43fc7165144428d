package org.jixiao.scoring.evidence;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decimals without exponent and trailing zeros, so that {@code 1} and {@code 1.00} are told alike and make the same card. */
public final class Plain {

    private Plain() {}

    public static BigDecimal number(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Whether both are the same number, or both absent. */
    public static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    /** {@code 97.08}, {@code 100}. */
    public static String text(BigDecimal number) {
        return number(number).toPlainString();
    }
}
