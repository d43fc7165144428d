package org.jixiao.scoring.card;

import java.math.BigDecimal;

/** Points without trailing zeros, so that {@code 1} and {@code 1.00} make the same card. */
final class Plain {

    private Plain() {}

    static BigDecimal number(BigDecimal points) {
        BigDecimal stripped = points.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static String text(BigDecimal points) {
        return number(points).toPlainString();
    }
}
