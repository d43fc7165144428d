package org.jixiao.scoring.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jixiao.scoring.evidence.Plain;

/** Points as the forms print them: to the hundredth, half up where they come of a division. */
public final class Points {

    public static final int PLACES = 2;

    /** More than any scheme in use has in all. */
    public static final BigDecimal MOST = new BigDecimal("10000");

    /** With more of them, what a calculation comes to is told rounded alone. */
    private static final int MOST_TOLD = 6;

    private Points() {}

    public static BigDecimal rounded(BigDecimal points) {
        return Plain.number(points.setScale(PLACES, RoundingMode.HALF_UP));
    }

    /**
     * Behind a calculation, what it comes to: {@code = 7.5}, {@code = 9.708 ≈ 9.71}, {@code ≈ 53.33}.
     *
     * @param counted what it counts for
     */
    public static String result(BigDecimal unrounded, BigDecimal counted) {
        String text = Plain.text(counted);
        if (unrounded.compareTo(counted) == 0) {
            return " = " + text;
        }
        BigDecimal exact = Plain.number(unrounded);
        return (exact.scale() <= MOST_TOLD ? " = " + Plain.text(exact) : "") + " ≈ " + text;
    }

    /** So many per cent of the points, not rounded. */
    static BigDecimal unrounded(BigDecimal points, BigDecimal percent) {
        return points.multiply(percent).movePointLeft(2);
    }

    /** So many per cent of the points. */
    static BigDecimal share(BigDecimal points, BigDecimal percent) {
        return rounded(unrounded(points, percent)).min(points);
    }
}
