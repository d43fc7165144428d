package org.jixiao.web.rows;

import java.util.Locale;

/** How a workbook shows a number: in per cent, or as a day. */
final class NumberFormat {

    private NumberFormat() {}

    /** The format without what it quotes, escapes or sets in brackets. */
    static String bare(String format) {
        // A bracket within brackets begins them anew, so that many which nothing closes are looked through once.
        return format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\[\\]]*\\]", "").toLowerCase(Locale.ROOT);
    }

    static boolean isPercent(String bare) {
        return bare.contains("%");
    }

    /** A whole number with the zeros that the format puts before it: 1 by {@code 000} is the code 001. */
    static String padded(String number, String bare) {
        boolean whole = number.chars().allMatch(c -> c >= '0' && c <= '9');
        boolean digits = !bare.isEmpty() && bare.chars().allMatch(c -> c == '0');
        return whole && digits && number.length() < bare.length()
                ? "0".repeat(bare.length() - number.length()) + number
                : number;
    }

    /** @param id those that Excel knows without being told, which differ by its language, among them */
    static boolean isDate(int id, String bare) {
        return bare.contains("y")
                || bare.contains("d") && bare.contains("m")
                || id >= 14 && id <= 17
                || id == 22
                || id >= 27 && id <= 31
                || id == 36
                || id >= 50 && id <= 58;
    }
}
