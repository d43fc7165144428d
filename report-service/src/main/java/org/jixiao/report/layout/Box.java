package org.jixiao.report.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A cell with its text set; it begins in the row it is in, and takes so many. */
record Box(int x, int width, int rows, Style style, List<Line> lines) {

    static final int PADDING = 3300;

    private static final int PADDING_ABOVE = 2100;

    private int needed() {
        return lines.size() * style.pitch() + 2 * PADDING_ABOVE;
    }

    /** Rows of them, which stay together. */
    static Strip strip(List<List<Box>> rows) {
        int[] tops = tops(rows);
        List<Mark> marks = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (Box box : rows.get(row)) {
                int height = tops[row + box.rows()] - tops[row];
                marks.add(new Mark.Frame(box.x(), tops[row], box.width(), height));
                int top = tops[row] + (height - box.lines().size() * box.style().pitch()) / 2;
                for (Line line : box.lines()) {
                    marks.add(Strip.mark(line, box.style(), box.x() + PADDING, top));
                    top += box.style().pitch();
                }
            }
        }
        return new Strip(tops[rows.size()], 0, false, false, List.of(), null, marks);
    }

    /** Where each row begins, and the last ends: what a shared cell needs beyond its rows is spread over them. */
    private static int[] tops(List<List<Box>> rows) {
        int[] heights = new int[rows.size()];
        Arrays.fill(heights, 1);
        for (int row = 0; row < rows.size(); row++) {
            for (Box box : rows.get(row)) {
                if (box.rows() == 1) {
                    heights[row] = Math.max(heights[row], box.needed());
                }
            }
        }
        for (int row = 0; row < rows.size(); row++) {
            for (Box box : rows.get(row)) {
                int lacking = box.needed()
                        - Arrays.stream(heights, row, row + box.rows()).sum();
                for (int shared = 0; lacking > 0 && shared < box.rows(); shared++) {
                    heights[row + shared] += (lacking + box.rows() - 1) / box.rows();
                }
            }
        }
        int[] tops = new int[rows.size() + 1];
        for (int row = 0; row < rows.size(); row++) {
            tops[row + 1] = tops[row] + heights[row];
        }
        return tops;
    }

    /** A row cut where the page ends, if it must be. */
    static List<Strip> slices(List<Box> row, int room) {
        int pitch = row.stream().mapToInt(box -> box.style().pitch()).max().orElseThrow();
        int fitting = (room - 2 * PADDING_ABOVE) / pitch;
        int lines = row.stream().mapToInt(box -> box.lines().size()).max().orElseThrow();
        return IntStream.iterate(0, from -> from < lines, from -> from + fitting)
                .mapToObj(from -> strip(List.of(row.stream()
                        .map(box -> new Box(
                                box.x(),
                                box.width(),
                                1,
                                box.style(),
                                box.lines()
                                        .subList(
                                                Math.min(from, box.lines().size()),
                                                Math.min(
                                                        from + fitting,
                                                        box.lines().size()))))
                        .toList())))
                .toList();
    }
}
