package org.jixiao.scoring.rule;

import java.math.BigDecimal;
import org.jixiao.scoring.evidence.Plain;
import org.jspecify.annotations.Nullable;

/** How quantities stand in a sentence. */
final class Wording {

    private Wording() {}

    /** {@code 97.08%}, {@code 2.83 万平方米}. */
    static String quantity(BigDecimal number, @Nullable String unit) {
        if (unit == null || unit.isBlank()) {
            return Plain.text(number);
        }
        return unit.startsWith("%") ? Plain.text(number) + unit : Plain.text(number) + " " + unit;
    }
}
