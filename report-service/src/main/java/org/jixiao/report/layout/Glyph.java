package org.jixiao.report.layout;

import java.awt.geom.Path2D;

/**
 * A character as a font shows it.
 *
 * @param id number in the font
 * @param shown the character this glyph is for
 * @param meant the character of the text; another than is shown where no font has it
 */
public record Glyph(Font font, int id, int shown, int meant) {

    /** From the general punctuation on, characters are set as wide as Chinese ones. */
    private static final int FIRST_WIDE = 0x2000;

    public boolean standsIn() {
        return shown != meant;
    }

    /** In thousandths of the size. */
    public int width() {
        return font.width(id);
    }

    /** In thousandths of the size, from its place on the baseline upwards. */
    public Path2D outline() {
        return font.outline(id);
    }

    boolean wide() {
        return shown >= FIRST_WIDE;
    }

    boolean space() {
        return shown == ' ';
    }

    boolean figure() {
        return shown >= '0' && shown <= '9';
    }
}
