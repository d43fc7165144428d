package org.jixiao.report.document;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Rows that share cells, cut into pieces of about equal height, each short enough to be kept on one page: a cell that
 * went on overleaf would be empty there, and nobody could tell what its rows belong to. Heights are in lines.
 */
final class Pieces {

    /** About a quarter of a page, which is the most that stays empty at the foot of one. */
    private static final int TALLEST = 11;

    private Pieces() {}

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
