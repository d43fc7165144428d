package org.jixiao.report.layout;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.report.layout.Style.Fit;

/** Sets a text in lines of one measure. */
final class LineSetter {

    private final Style style;
    private final int measure;
    private final List<Glyph> glyphs;
    private final List<Line> lines = new ArrayList<>();

    private LineSetter(Style style, int measure, List<Glyph> glyphs) {
        this.style = style;
        this.measure = measure;
        this.glyphs = glyphs;
    }

    /** At least one line, empty where there is no text. */
    static List<Line> set(Fonts fonts, String text, Style style, int measure) {
        return new LineSetter(style, measure, fonts.glyphs(text, style.typeface())).set();
    }

    private List<Line> set() {
        int begin = 0;
        do {
            int indent = lines.isEmpty() ? style.firstIndent() : style.indent();
            int end = end(begin, measure - indent);
            int shown = end;
            while (shown > begin && glyphs.get(shown - 1).space()) {
                shown--;
            }
            lines.add(line(begin, shown, indent, end == glyphs.size()));
            begin = end;
        } while (begin < glyphs.size());
        return lines;
    }

    /** As much as fits, less what must not stand at the end; at least one glyph. */
    private int end(int begin, int room) {
        int width = 0;
        int possible = begin;
        for (int at = begin; at < glyphs.size(); at++) {
            if (at > begin && LineBreaks.before(glyphs, at)) {
                possible = at;
            }
            width += style.width(glyphs.get(at));
            if (width > room && !glyphs.get(at).space()) {
                return possible > begin ? possible : Math.max(begin + 1, at);
            }
        }
        return glyphs.size();
    }

    private Line line(int begin, int end, int indent, boolean last) {
        int left = measure - indent - width(begin, end);
        boolean full = style.fit() == Fit.FULL && !last;
        int x = indent
                + switch (style.fit()) {
                    case LEFT, FULL -> 0;
                    case CENTER -> left / 2;
                    case RIGHT -> left;
                };
        int gaps = full ? gaps(begin, end) : 0;
        boolean stretched = gaps > 0 && left / gaps <= style.size() / 2;
        List<Integer> places = new ArrayList<>(end - begin);
        int gap = 0;
        for (int at = begin; at < end; at++) {
            if (stretched && at > begin && LineBreaks.stretches(glyphs, at)) {
                x += left * (gap + 1) / gaps - left * gap / gaps;
                gap++;
            }
            places.add(x + style.inset(glyphs.get(at)));
            x += style.width(glyphs.get(at));
        }
        return new Line(glyphs.subList(begin, end), places);
    }

    private int width(int begin, int end) {
        return glyphs.subList(begin, end).stream().mapToInt(style::width).sum();
    }

    private int gaps(int begin, int end) {
        int gaps = 0;
        for (int at = begin + 1; at < end; at++) {
            gaps += LineBreaks.stretches(glyphs, at) ? 1 : 0;
        }
        return gaps;
    }
}
