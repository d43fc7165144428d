package org.jixiao.indicator.wording;

import java.util.regex.Pattern;

/** Text in one spelling: half-width signs, no blanks but where two digits would run together. */
final class Plain {

    private static final Pattern BLANKS = Pattern.compile("(?<![0-9]) +| +(?![0-9])");
    private static final Pattern STROKE = Pattern.compile("[-/\\\\—–]+");

    private static final int TO_HALF_WIDTH = 0xfee0;

    private Plain() {}

    static String of(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().map(Plain::plain).filter(c -> c > 0).forEach(plain::appendCodePoint);
        return BLANKS.matcher(plain.toString().strip()).replaceAll("").strip();
    }

    /** Whether it is nothing, or what people draw where there is nothing. */
    static boolean isBlank(String plain) {
        return plain.isEmpty() || STROKE.matcher(plain).matches();
    }

    private static int plain(int c) {
        if (c >= 0xff01 && c <= 0xff5e) {
            return c - TO_HALF_WIDTH;
        }
        return switch (c) {
            case '\u00a0', '\u3000', '\u202f', '\u205f', '\t', '\n', '\r' -> ' ';
            case '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff' -> 0;
            case '≧', '⩾' -> '≥';
            case '≦', '⩽' -> '≤';
            case '﹪' -> '%';
            case '−', '﹣', '‐', '‑' -> '-';
            case '〜', '∼', '∽' -> '~';
            default -> c >= 0x2000 && c <= 0x200a ? ' ' : c;
        };
    }
}
