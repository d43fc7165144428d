package org.jixiao.report.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.jixiao.report.layout.Font;
import org.jixiao.report.layout.Fonts;
import org.jixiao.report.layout.Glyph;
import org.jixiao.report.layout.Typeface;
import org.junit.jupiter.api.Test;

class LettersTest {

    @Test
    void noMoreAreKeptThanTheLastDrawn() {
        Letters letters = new Letters();
        Font font = Fonts.bundled().of(Typeface.SONG);
        Glyph glyph = new Glyph(font, 100, '永', '永');
        for (int size = 1; size <= Letters.MOST; size++) {
            letters.of(glyph, size);
        }
        var first = letters.of(glyph, 1);
        letters.of(glyph, Letters.MOST + 1);
        assertEquals(Letters.MOST, letters.kept());
        assertSame(first, letters.of(glyph, 1), "one in use stays");
    }
}
