package org.jixiao.report.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jixiao.report.layout.LineBreaks.Ending;
import org.jixiao.report.layout.Style.Fit;

/** Sets a text in lines of one measure. */
final class LineSetter {

    /** Room between two characters that a line may be filled up with, as a part of their size; one that lacks more stays short. */
    private static final int MOST_STRETCHED = 8;

    /** Characters that a line may lack for keeping a figure and its unit together. */
    private static final int MOST_LACKING = 2;

    private final Style style;
    private final int measure;
    private final List<Glyph> glyphs;
    private final List<Line> lines = new ArrayList<>();

    /** @param lacking of the measure, where the line ends there */
    private record Break(int at, int lacking) {}

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
        Map<Ending, Break> possible = new EnumMap<>(Ending.class);
        for (int at = begin; at < glyphs.size(); at++) {
            if (at > begin && LineBreaks.before(glyphs, at)) {
                possible.put(LineBreaks.ending(glyphs, at), new Break(at, room - width));
            }
            width += style.width(glyphs.get(at));
            if (width > room && !glyphs.get(at).space()) {
                return possible.isEmpty() ? Math.max(begin + 1, at) : best(List.copyOf(possible.values()));
            }
        }
        return glyphs.size();
    }

    /** The best, unless it leaves too much of a line empty that is to be filled: then the last. */
    private int best(List<Break> bestFirst) {
        Break best = bestFirst.get(0);
        boolean fills = style.fit() != Fit.FULL || best.lacking() <= MOST_LACKING * style.size();
        return fills
                ? best.at()
                : Collections.max(bestFirst, Comparator.comparing(Break::at)).at();
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
        boolean stretched = gaps > 0 && left / gaps <= style.size() / MOST_STRETCHED;
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
