package org.jixiao.report.paper;

/** Lengths as PDF and SVG have them. */
final class Points {

    private Points() {}

    /** Thousandths of a point as points, without an exponent: -1500 as {@code -1.5}. */
    static String of(int thousandths) {
        String digits = Integer.toString(Math.abs(thousandths) + 1000);
        int point = digits.length() - 3;
        String whole = Integer.toString(Math.abs(thousandths) / 1000);
        String fraction = digits.substring(point).replaceFirst("0+$", "");
        return (thousandths < 0 ? "-" : "") + whole + (fraction.isEmpty() ? "" : "." + fraction);
    }
}
