package org.jixiao.report.layout;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A typeface read from its file, which takes longer than laying out a report: it is done once, and kept. */
public final class Font {

    private static final int UNITS = 1000;

    private final Typeface typeface;
    private final TrueTypeFont file;
    private final CmapLookup characters;
    private final int figureWidth;

    private Font(Typeface typeface, TrueTypeFont file) throws IOException {
        if (file.getUnitsPerEm() != UNITS) {
            throw new IllegalStateException(typeface + " doesn't count in thousandths of its size");
        }
        this.typeface = typeface;
        this.file = file;
        this.characters = file.getUnicodeCmapLookup();
        int widest = 0;
        for (char figure = '0'; figure <= '9'; figure++) {
            widest = Math.max(widest, file.getAdvanceWidth(glyph(figure)));
        }
        this.figureWidth = widest;
    }

    static Font read(Typeface typeface) {
        try (InputStream in = Font.class.getResourceAsStream(typeface.resource())) {
            if (in == null) {
                throw new IllegalStateException("There is no font " + typeface.resource());
            }
            return new Font(typeface, new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Typeface typeface() {
        return typeface;
    }

    /** As the file calls it, e.g. {@code NotoSerifSC-Regular}. */
    public String name() {
        try {
            return file.getName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TrueTypeFont file() {
        return file;
    }

    /** Number of the glyph that shows a character, 0 where the font has none. */
    int glyph(int character) {
        return characters.getGlyphId(character);
    }

    /** In thousandths of the size. */
    int width(int glyph) {
        try {
            return file.getAdvanceWidth(glyph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Outline of a glyph, in thousandths of the size, from its place on the baseline upwards. */
    Path2D outline(int glyph) {
        try {
            GlyphData shape = file.getGlyph().getGlyph(glyph);
            return shape == null ? new Path2D.Float() : shape.getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the widest figure; in columns all take as much. */
    int figureWidth() {
        return figureWidth;
    }
}
