package org.jixiao.report.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The fonts of a report, and which of them shows a character. */
public final class Fonts {

    /** 〓, what printers set where they had no type for a character. */
    private static final int STAND_IN = 0x3013;

    private final Map<Typeface, Font> fonts = new EnumMap<>(Typeface.class);

    private Fonts() {
        for (Typeface typeface : Typeface.values()) {
            fonts.put(typeface, Font.read(typeface));
        }
    }

    private static final class Read {
        static final Fonts ONCE = new Fonts();
    }

    /** Those that come with the service, read when they are first asked for. */
    public static Fonts bundled() {
        return Read.ONCE;
    }

    public Font of(Typeface typeface) {
        return fonts.get(typeface);
    }

    List<Glyph> glyphs(String text, Typeface typeface) {
        List<Glyph> glyphs = new ArrayList<>(text.length());
        text.codePoints().filter(Fonts::visible).forEach(character -> glyphs.add(glyph(character, typeface)));
        return glyphs;
    }

    private Glyph glyph(int character, Typeface typeface) {
        int shown = Character.isWhitespace(character) && character != '　' ? ' ' : character;
        for (Font font : List.of(of(typeface), of(typeface.other()))) {
            int id = font.glyph(shown);
            if (id != 0) {
                return new Glyph(font, id, shown, shown);
            }
        }
        return new Glyph(of(typeface), of(typeface).glyph(STAND_IN), STAND_IN, character);
    }

    /** Joiners and selectors of variants shape other characters and show nothing themselves. */
    private static boolean visible(int character) {
        return Character.getType(character) != Character.FORMAT
                && !(character >= 0xFE00 && character <= 0xFE0F)
                && !(character >= 0xE0100 && character <= 0xE01EF);
    }
}
