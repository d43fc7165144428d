package org.jixiao.report.document;

import org.jixiao.report.document.Table.Column;

/** How many lines a text takes in a column, near enough to judge where a table may break. */
final class Lines {

    /** Chinese characters on a line of 156 mm: of 10.5 pt, and of 9 pt in a dense table. A Latin letter takes half of one. */
    private static final int CHARACTERS = 42;

    private static final int DENSE_CHARACTERS = 49;

    /** Of a cell, in thousandths of a character. */
    private static final int BORDERS = 700;

    /** From the general punctuation on, characters are set as wide as Chinese ones. */
    private static final int FIRST_WIDE = 0x2000;

    private Lines() {}

    static int of(String text, Column column, boolean dense) {
        int onALine = (column.width() * (dense ? DENSE_CHARACTERS : CHARACTERS) - BORDERS) / 1000;
        int halves = text.codePoints()
                .map(character -> character < FIRST_WIDE ? 1 : 2)
                .sum();
        int line = 2 * Math.max(1, onALine);
        return Math.max(1, (halves + line - 1) / line);
    }
}
