package org.jixiao.scoring.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How figures stand in a sentence. */
final class Wording {

    private Wording() {}

    /** {@code 97.08}, {@code 100}: no exponent, no trailing zeros. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** {@code 97.08%}, {@code 2.83 万平方米}. */
    static String quantity(BigDecimal number, @Nullable String unit) {
        if (unit == null || unit.isBlank()) {
            return plain(number);
        }
        return unit.startsWith("%") ? plain(number) + unit : plain(number) + " " + unit;
    }
}
