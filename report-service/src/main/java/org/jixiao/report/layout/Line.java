package org.jixiao.report.layout;

import java.util.List;

/**
 * A line of text.
 *
 * @param places where each glyph begins, from the left edge of the measure
 */
record Line(List<Glyph> glyphs, List<Integer> places) {

    Line {
        glyphs = List.copyOf(glyphs);
        places = List.copyOf(places);
    }
}
