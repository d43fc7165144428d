package org.jixiao.report.paper;

/** Lengths as PDF and SVG have them. */
final class Points {

    private Points() {}

    /** Thousandths of a point as points, without an exponent: -1500 as {@code -1.5}. */
    static String of(int thousandths) {
        int rest = Math.abs(thousandths) % 1000;
        String whole = (thousandths < 0 ? "-" : "") + Math.abs(thousandths) / 1000;
        if (rest == 0) {
            return whole;
        }
        String fraction = Integer.toString(rest + 1000);
        int end = fraction.length();
        while (fraction.charAt(end - 1) == '0') {
            end--;
        }
        return whole + "." + fraction.substring(1, end);
    }
}
