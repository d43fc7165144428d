package org.jixiao.indicator.measure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One spelling per number: without trailing zeros or exponent, so that 13.0 written over 13 changes nothing. */
public final class Figure {

    private Figure() {}

    public static @Nullable BigDecimal plainOrNull(@Nullable BigDecimal figure) {
        return figure == null ? null : plain(figure);
    }

    public static BigDecimal plain(BigDecimal figure) {
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
