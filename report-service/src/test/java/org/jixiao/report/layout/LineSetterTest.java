package org.jixiao.report.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jixiao.report.layout.Style.Fit;
import org.junit.jupiter.api.Test;

/** Where lines end, and how far they are filled. */
class LineSetterTest {

    private static final Style CELL = Style.cell(false, Typeface.SONG, Fit.LEFT);

    @Test
    void aFigureKeepsItsUnitWhereTheyHaveRoom() {
        assertEquals(List.of("拆迁面积", "≥3.28万平方米"), lines("拆迁面积≥3.28万平方米", CELL, 75_000));
        assertEquals(List.of("外资到位", "15080 万美元"), lines("外资到位15080 万美元", CELL, 68_000));
        assertEquals(List.of("应急队伍", "24小时值班"), lines("应急队伍24小时值班", CELL, 58_000));
    }

    @Test
    void whereTheyHaveNoneTheUnitIsWhole() {
        assertEquals(List.of("≥15080", "万美元"), lines("≥15080万美元", CELL, 58_000));
    }

    @Test
    void whatFollowsAFigureAndIsNoUnitMayBegin() {
        assertEquals(List.of("一二三四5", "的六七八九"), lines("一二三四5的六七八九", CELL, 58_000));
    }

    @Test
    void aLineThatLacksMuchIsNotStretched() {
        String checksum = "abcdefghijklmnopqrst";

        Line line = LineSetter.set(Fonts.bundled(), "年累计总支出见校验值" + checksum, Style.BODY, 300_000)
                .get(0);

        List<Integer> gaps = IntStream.range(1, line.places().size())
                .mapToObj(at -> line.places().get(at) - line.places().get(at - 1))
                .toList();
        assertEquals(10, line.glyphs().size());
        assertTrue(gaps.stream().allMatch(gap -> gap <= 16_000), gaps.toString());
    }

    @Test
    void oneThatLacksLittleIsFilled() {
        Line line = LineSetter.set(Fonts.bundled(), "文".repeat(40), Style.BODY, Page.MEASURE)
                .get(0);

        int last = line.places().size() - 1;
        assertEquals(Page.MEASURE, line.places().get(last) + 16_000, 300);
    }

    private static List<String> lines(String text, Style style, int measure) {
        return LineSetter.set(Fonts.bundled(), text, style, measure).stream()
                .map(line -> line.glyphs().stream()
                        .map(glyph -> Character.toString(glyph.shown()))
                        .collect(Collectors.joining()))
                .toList();
    }
}
