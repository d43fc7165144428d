package org.jixiao.scoring.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jixiao.scoring.evidence.Plain;

/** Points that come of a division: to the hundredth, half up, as the forms print them. */
public final class Points {

    private static final int PLACES = 2;

    private Points() {}

    public static BigDecimal rounded(BigDecimal points) {
        return Plain.number(points.setScale(PLACES, RoundingMode.HALF_UP));
    }

    /** So many per cent of the points. */
    static BigDecimal share(BigDecimal points, BigDecimal percent) {
        return rounded(points.multiply(percent).movePointLeft(2)).min(points);
    }
}
