package org.jixiao.scoring.words;

import java.math.BigDecimal;
import org.jixiao.scoring.evidence.Plain;

/** What English counts one by one. */
public final class English {

    private English() {}

    /** {@code 1 point}, {@code 0.5 points}. */
    public static String points(BigDecimal points) {
        return count(points, "point");
    }

    /** {@code 1 step}, {@code 3 steps}. */
    public static String count(BigDecimal number, String one) {
        return Plain.text(number) + " " + one + (number.compareTo(BigDecimal.ONE) == 0 ? "" : "s");
    }
}
