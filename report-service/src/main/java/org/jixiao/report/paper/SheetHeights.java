package org.jixiao.report.paper;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jixiao.report.document.Grid.Place;

/**
 * How high the rows of a sheet must be for what their cells say, in points: programs don't find the height of a row with merged
 * cells, and some find none before they print.
 */
final class SheetHeights {

    private static final int MARGIN = 3;

    /** A row can't be higher. */
    private static final int HIGHEST = 409;

    /** Widths are in tenths of a digit. */
    static final int DIGIT = 10;

    /** What the edges of a cell take of its width. */
    private static final int EDGES = DIGIT;

    /** From the general punctuation on, characters are as wide as two digits. */
    private static final int FIRST_WIDE = 0x2000;

    private static final Pattern BREAK = Pattern.compile(
            "(?:(?<=[\\x{2000}-\\x{10FFFF} ])|(?=[\\x{2000}-\\x{10FFFF}]))(?![，。、；：？！）》”’％])(?<![（《“‘])");

    private SheetHeights() {}

    /**
     * @param width in tenths of a digit
     * @param size of the type
     */
    static int of(String text, int width, int size) {
        return Math.min(HIGHEST, lines(text, width) * pitch(size) + MARGIN);
    }

    /** Roomy enough for the fonts that stand in for 宋体. */
    private static int pitch(int size) {
        return (3 * size + 1) / 2;
    }

    /** What a cell that spans rows needs beyond them is spread over them. */
    static int[] of(List<List<Place>> rows, int[] widths, int size) {
        int[] heights = new int[rows.size()];
        Arrays.fill(heights, pitch(size) + MARGIN);
        for (boolean merged : new boolean[] {false, true}) {
            for (int row = 0; row < heights.length; row++) {
                for (Place place : rows.get(row)) {
                    int end = row + place.cell().rowSpan();
                    if (place.first() && merged == end > row + 1) {
                        int width = IntStream.range(
                                        place.column(),
                                        place.column() + place.cell().columnSpan())
                                .map(column -> widths[column])
                                .sum();
                        raise(heights, row, end, of(place.cell().text(), width, size));
                    }
                }
            }
        }
        return heights;
    }

    private static void raise(int[] heights, int from, int to, int needed) {
        int lacking = needed - Arrays.stream(heights, from, to).sum();
        for (int row = from; row < to && lacking > 0; row++) {
            heights[row] += (lacking + to - from - 1) / (to - from);
        }
    }

    private static int lines(String text, int width) {
        int room = Math.max(2 * DIGIT, width - EDGES);
        return Math.max(
                1,
                text.lines()
                        .mapToInt(line -> lines(BREAK.splitAsStream(line), room))
                        .sum());
    }

    private static int lines(Stream<String> words, int room) {
        int lines = 1;
        int used = 0;
        for (String word : (Iterable<String>) words::iterator) {
            int length = word.codePoints()
                    .map(character -> character < FIRST_WIDE ? DIGIT : 2 * DIGIT)
                    .sum();
            if (used > 0 && used + length > room) {
                lines++;
                used = 0;
            }
            used += length;
            while (used > room) {
                lines++;
                used -= room;
            }
        }
        return lines;
    }
}
