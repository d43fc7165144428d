package org.jixiao.report.layout;

import java.util.List;
import java.util.stream.Collectors;
import org.jixiao.report.document.Units;

/** Where a line of Chinese text may end (行首行尾禁则): numbers and words stay whole, and no sign stands where it must not. */
final class LineBreaks {

    private static final String NEVER_FIRST = "，。、；：？！）》」』】〉〕”’％‰℃°…—·～,.;:?!)]}%々";
    private static final String NEVER_LAST = "（《「『【〈〔“‘([{￥¥$≥≤＞＜>＝=±＋";

    /** A run of Western characters that is longer, such as a checksum, is no word and may end anywhere. */
    private static final int LONGEST_WORD = 24;

    private LineBreaks() {}

    /** How badly a line ends: better where it has room for little than where it parts what is read as one. */
    enum Ending {
        GOOD,
        /** 15080|万美元 */
        BEFORE_UNIT,
        /** 15080万|美元 */
        WITHIN_UNIT
    }

    /** How a line ends before the glyph at this place, where it may end there. */
    static Ending ending(List<Glyph> glyphs, int at) {
        int unit = at;
        while (unit > 0 && at - unit < Units.LONGEST && glyphs.get(unit - 1).wide()) {
            unit--;
        }
        int figure = unit;
        while (figure > 0 && glyphs.get(figure - 1).space()) {
            figure--;
        }
        if (figure == 0 || !glyphs.get(figure - 1).figure() || at > unit + unitFrom(glyphs, unit) - 1) {
            return Ending.GOOD;
        }
        return at == unit ? Ending.BEFORE_UNIT : Ending.WITHIN_UNIT;
    }

    /** How many glyphs from here on are a unit. */
    private static int unitFrom(List<Glyph> glyphs, int begin) {
        return Units.length(glyphs.subList(begin, Math.min(glyphs.size(), begin + Units.LONGEST)).stream()
                .map(glyph -> Character.toString(glyph.shown()))
                .collect(Collectors.joining()));
    }

    /** Whether a line may end before the glyph at this place. */
    static boolean before(List<Glyph> glyphs, int at) {
        Glyph left = glyphs.get(at - 1);
        Glyph right = glyphs.get(at);
        if (right.space() || in(NEVER_FIRST, right) || in(NEVER_LAST, left)) {
            return false;
        }
        return left.space() || left.wide() || right.wide() || wordAround(glyphs, at) > LONGEST_WORD;
    }

    /** Whether room may be added before the glyph at this place to fill a line. */
    static boolean stretches(List<Glyph> glyphs, int at) {
        return glyphs.get(at - 1).wide()
                || glyphs.get(at).wide()
                || glyphs.get(at - 1).space();
    }

    private static int wordAround(List<Glyph> glyphs, int at) {
        int begin = at;
        while (begin > 0 && inWord(glyphs.get(begin - 1))) {
            begin--;
        }
        int end = at;
        while (end < glyphs.size() && inWord(glyphs.get(end))) {
            end++;
        }
        return end - begin;
    }

    private static boolean inWord(Glyph glyph) {
        return !glyph.wide() && !glyph.space();
    }

    private static boolean in(String signs, Glyph glyph) {
        return signs.indexOf(glyph.shown()) >= 0;
    }
}
