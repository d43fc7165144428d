package org.jixiao.report.layout;

/**
 * How a text is set, as the styles of the Word document have it: size and pitch of the lines, indent of the first line and of
 * the others.
 *
 * @param tracking added to every wide character
 * @param figures whether all figures are as wide, so that amounts stand below each other
 */
record Style(
        Typeface typeface, int size, int pitch, int firstIndent, int indent, int tracking, boolean figures, Fit fit) {

    /** How the lines fill their measure. */
    enum Fit {
        LEFT,
        CENTER,
        RIGHT,
        /** All but the last from edge to edge. */
        FULL
    }

    /** 28 characters of 16 pt on a line of 156 mm. */
    private static final int BODY_TRACKING = -207;

    static final Style BODY = body(Typeface.SONG);
    static final Style CHAPTER = body(Typeface.HEI);
    static final Style ANNEX = new Style(Typeface.HEI, 16000, 28950, 0, 0, BODY_TRACKING, false, Fit.LEFT);
    static final Style TITLE = new Style(Typeface.SONG, 22000, 36000, 0, 0, 0, false, Fit.CENTER);
    static final Style COVER = new Style(Typeface.SONG, 16000, 28950, 0, 0, 0, false, Fit.CENTER);
    static final Style COVER_DEPARTMENT = new Style(Typeface.SONG, 16000, 28950, 0, 144000, 0, false, Fit.LEFT);
    static final Style COVER_SEAL = new Style(Typeface.SONG, 16000, 28950, 0, 0, 0, false, Fit.RIGHT);
    static final Style CAPTION = new Style(Typeface.HEI, 12000, 20000, 0, 0, 0, false, Fit.CENTER);
    static final Style IMPRINT = new Style(Typeface.SONG, 9000, 14000, 0, 0, 0, false, Fit.FULL);
    static final Style FOLIO = new Style(Typeface.SONG, 14000, 14000, 0, 0, 0, false, Fit.LEFT);

    private static Style body(Typeface typeface) {
        return new Style(typeface, 16000, 28950, 2 * (16000 + BODY_TRACKING), 0, BODY_TRACKING, false, Fit.FULL);
    }

    /** Of a table: 10.5 pt, or 9 pt where it is dense. */
    static Style cell(boolean dense, Typeface typeface, Fit fit) {
        return dense
                ? new Style(typeface, 9000, 12500, 0, 0, 0, true, fit)
                : new Style(typeface, 10500, 15000, 0, 0, 0, true, fit);
    }

    /** How much of the line a glyph takes. */
    int width(Glyph glyph) {
        int width = figures && glyph.figure() ? glyph.font().figureWidth() : glyph.width();
        return width * size / 1000 + (glyph.wide() ? tracking : 0);
    }

    /** How far in its place a glyph stands: a narrow figure in the middle of a column's. */
    int inset(Glyph glyph) {
        return figures && glyph.figure() ? (glyph.font().figureWidth() - glyph.width()) * size / 2000 : 0;
    }

    /** From the top of a line to the foot of its characters, which are as high as the size and reach 12 % below it. */
    int baseline() {
        return (pitch - size) / 2 + size * 88 / 100;
    }
}
