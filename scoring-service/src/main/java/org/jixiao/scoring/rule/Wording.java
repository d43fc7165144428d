package org.jixiao.scoring.rule;

import java.math.BigDecimal;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.words.English;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/** How quantities stand in a sentence. */
public final class Wording {

    private static final String PER_CENT = "%";

    private Wording() {}

    /** {@code 97.08%}, {@code 2.83 万平方米}. */
    public static String quantity(BigDecimal number, @Nullable String unit) {
        if (unit == null || unit.isBlank()) {
            return Plain.text(number);
        }
        return unit.startsWith(PER_CENT) ? Plain.text(number) + unit : Plain.text(number) + " " + unit;
    }

    /** How far quantities are apart: between shares {@code 3.5 个百分点}, {@code 3.5 percentage points}. */
    static Words difference(BigDecimal number, @Nullable String unit) {
        if (unit != null && unit.startsWith(PER_CENT)) {
            return new Words(Plain.text(number) + " 个百分点", English.count(number, "percentage point"));
        }
        String quantity = quantity(number, unit);
        return new Words(quantity, quantity);
    }
}
