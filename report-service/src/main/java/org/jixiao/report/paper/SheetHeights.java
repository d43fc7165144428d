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

    /** A line as a part of its size, roomy enough for the fonts that stand in for 宋体. */
    private static final double PITCH = 1.5;

    private static final double MARGIN = 3;

    /** A row can't be higher. */
    private static final double HIGHEST = 409;

    /** What the edges of a cell take of its width, in digits. */
    private static final double EDGES = 1;

    /** From the general punctuation on, characters are as wide as two digits. */
    private static final int FIRST_WIDE = 0x2000;

    private static final Pattern BREAK = Pattern.compile(
            "(?:(?<=[\\x{2000}-\\x{10FFFF} ])|(?=[\\x{2000}-\\x{10FFFF}]))(?![，。、；：？！）》”’％])(?<![（《“‘])");

    private SheetHeights() {}

    /** @param width in digits, as the widths of columns are */
    static double of(String text, double width, int size) {
        return Math.min(HIGHEST, lines(text, width) * size * PITCH + MARGIN);
    }

    /** What a cell that spans rows needs beyond them is spread over them. */
    static double[] of(List<List<Place>> rows, double[] widths, int size) {
        double[] heights = new double[rows.size()];
        Arrays.fill(heights, size * PITCH + MARGIN);
        for (boolean merged : new boolean[] {false, true}) {
            for (int row = 0; row < heights.length; row++) {
                for (Place place : rows.get(row)) {
                    int end = row + place.cell().rowSpan();
                    if (place.first() && merged == end > row + 1) {
                        double width = IntStream.range(
                                        place.column(),
                                        place.column() + place.cell().columnSpan())
                                .mapToDouble(column -> widths[column])
                                .sum();
                        raise(heights, row, end, of(place.cell().text(), width, size));
                    }
                }
            }
        }
        return heights;
    }

    private static void raise(double[] heights, int from, int to, double needed) {
        double lacking = needed - Arrays.stream(heights, from, to).sum();
        for (int row = from; row < to && lacking > 0; row++) {
            heights[row] += Math.ceil(lacking / (to - from));
        }
    }

    private static int lines(String text, double width) {
        double room = Math.max(2, width - EDGES);
        return Math.max(
                1,
                text.lines()
                        .mapToInt(line -> lines(BREAK.splitAsStream(line), room))
                        .sum());
    }

    private static int lines(Stream<String> words, double room) {
        int lines = 1;
        double used = 0;
        for (String word : (Iterable<String>) words::iterator) {
            int length = word.codePoints()
                    .map(character -> character < FIRST_WIDE ? 1 : 2)
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
