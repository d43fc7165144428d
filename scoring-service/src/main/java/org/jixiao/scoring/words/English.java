package org.jixiao.scoring.words;

import java.math.BigDecimal;
import org.jixiao.scoring.evidence.Plain;

/** What English counts one by one. */
public final class English {

    private English() {}

    /** {@code 1 point}, {@code 0.5 points}. */
    public static String points(BigDecimal points) {
        return Plain.text(points) + (points.compareTo(BigDecimal.ONE) == 0 ? " point" : " points");
    }
}
