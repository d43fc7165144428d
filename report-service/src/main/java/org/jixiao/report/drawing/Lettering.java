package org.jixiao.report.drawing;

/** How wide a text will be, near enough to find a place for it: a drawing knows no fonts. */
final class Lettering {

    /** Of all words in drawings. */
    static final int SIZE = 9000;

    /** Of a line of words. */
    static final int PITCH = 12_500;

    /** From the top of a line to the foot of its characters. */
    static final int BASELINE = 9700;

    /** From the general punctuation on, characters are set as wide as Chinese ones. */
    private static final int FIRST_WIDE = 0x2000;

    private static final int NARROW = 560;

    private Lettering() {}

    static int width(String text) {
        return text.codePoints()
                .map(character -> character < FIRST_WIDE ? SIZE * NARROW / 1000 : SIZE)
                .sum();
    }

    /** The text, or as much of it as there is room for, with … at its end. */
    static String within(String text, int room) {
        if (width(text) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end) + "…") > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + "…";
    }
}
