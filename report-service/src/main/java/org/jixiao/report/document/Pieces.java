package org.jixiao.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jixiao.report.document.Grid.Place;
import org.jixiao.report.document.Table.Row;

/**
 * Rows that share cells, cut into pieces of about equal height, each short enough to be kept on one page, for papers that
 * don't know where their pages end: a cell that went on overleaf would be empty there, and nobody could tell what its rows
 * belong to. Heights are in lines.
 */
public final class Pieces {

    /** About a quarter of a page, which is the most that stays empty at the foot of one. */
    private static final int TALLEST = 11;

    private Pieces() {}

    /** A table whose cells go no further than their piece, and are said again in the next. */
    public static Table of(Table table) {
        List<List<Place>> grid = Grid.of(table.rows(), table.columns().size());
        int[] firsts = firsts(
                grid.size(),
                row -> Grid.joined(grid, row),
                row -> height(table, grid.get(row), place -> place.cell().rowSpan() == 1),
                row -> height(table, grid.get(row), place -> place.cell().rowSpan() > 1));
        List<Row> rows = new ArrayList<>();
        int begin = 0;
        for (int row = 1; row <= firsts.length; row++) {
            if (row == firsts.length || firsts[row] != begin) {
                Grid.part(grid, begin, row).forEach(places -> rows.add(begun(places)));
                begin = row;
            }
        }
        return new Table(table.caption(), table.columns(), table.header(), rows, table.dense());
    }

    private static Row begun(List<Place> places) {
        return new Row(places.stream().filter(Place::first).map(Place::cell).toList());
    }

    private static int height(Table table, List<Place> row, Predicate<Place> which) {
        return row.stream()
                .filter(which)
                .mapToInt(place -> Lines.of(place.cell().text(), table.columns().get(place.column()), table.dense()))
                .max()
                .orElse(1);
    }

    /**
     * @param joined whether a row shares a cell with the one below it
     * @param height of a row, without the cells it shares
     * @param shared height of what the tallest cell says that a row may share, for which a piece must have room
     * @return for each row the first of its piece
     */
    static int[] firsts(int rows, IntPredicate joined, IntUnaryOperator height, IntUnaryOperator shared) {
        int[] firsts = new int[rows];
        int begin = 0;
        for (int row = 0; row < rows; row++) {
            if (row == rows - 1 || !joined.test(row)) {
                cut(firsts, begin, row + 1, height, shared);
                begin = row + 1;
            }
        }
        return firsts;
    }

    private static void cut(int[] firsts, int begin, int end, IntUnaryOperator height, IntUnaryOperator shared) {
        int whole = IntStream.range(begin, end).map(height).sum();
        int room = IntStream.range(begin, end).map(shared).max().orElse(1);
        int pieces = Math.max(1, Math.min((whole + TALLEST - 1) / TALLEST, whole / room));
        int above = 0;
        int piece = 0;
        int first = begin;
        for (int row = begin; row < end; row++) {
            int tall = height.applyAsInt(row);
            int middleIn = (2 * above + tall) * pieces / (2 * whole);
            if (middleIn > piece) {
                piece = middleIn;
                first = row;
            }
            firsts[row] = first;
            above += tall;
        }
    }
}
