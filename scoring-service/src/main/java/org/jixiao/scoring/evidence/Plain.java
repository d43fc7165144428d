package org.jixiao.scoring.evidence;

import java.math.BigDecimal;

/** Decimals without exponent and trailing zeros, so that {@code 1} and {@code 1.00} are told alike and make the same card. */
public final class Plain {

    private Plain() {}

    public static BigDecimal number(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** {@code 97.08}, {@code 100}. */
    public static String text(BigDecimal number) {
        return number(number).toPlainString();
    }
}
