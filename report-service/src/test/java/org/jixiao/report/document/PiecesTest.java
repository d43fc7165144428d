package org.jixiao.report.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jixiao.report.document.Table.Align;
import org.junit.jupiter.api.Test;

/** How far a merged cell reaches. */
class PiecesTest {

    @Test
    void rowsThatShareNothingStandAlone() {
        assertArrayEquals(new int[] {0, 1, 2}, Pieces.firsts(3, row -> false, row -> 30, row -> 1));
    }

    @Test
    void whatIsShortStaysWhole() {
        assertArrayEquals(new int[] {0, 0, 0, 3}, Pieces.firsts(4, row -> row < 2, row -> 3, row -> 1));
    }

    @Test
    void whatIsTallIsCutIntoPiecesOfAboutEqualHeight() {
        int[] heights = {2, 2, 2, 2, 3, 5, 1, 1, 1, 1, 1, 1};

        int[] firsts = Pieces.firsts(heights.length, row -> true, row -> heights[row], row -> 1);

        assertArrayEquals(new int[] {0, 0, 0, 0, 0, 5, 5, 5, 5, 5, 5, 5}, firsts);
        assertEquals(11, IntStream.range(0, 5).map(row -> heights[row]).sum());
    }

    @Test
    void aPieceHasRoomForWhatItsCellsSay() {
        assertArrayEquals(new int[] {0, 0, 0, 0, 0, 0}, Pieces.firsts(6, row -> true, row -> 3, row -> 12));
    }

    @Test
    void allSharedCellsEndWhereAPieceEnds() {
        TableBuilder table = new TableBuilder()
                .column(Align.LEFT, 100)
                .column(Align.LEFT, 100)
                .column(Align.LEFT, 800)
                .merging(0, 1);
        Collections.nCopies(40, "x").forEach(text -> table.row("产出指标", "数量", text));

        List<List<Grid.Place>> rows = Grid.of(Pieces.of(table.build("")).rows(), 3);

        List<Integer> begun = IntStream.range(0, 40)
                .filter(row -> rows.get(row).get(0).first())
                .boxed()
                .toList();
        assertEquals(4, begun.size());
        assertEquals(
                begun,
                IntStream.range(0, 40)
                        .filter(row -> rows.get(row).get(1).first())
                        .boxed()
                        .toList());
        begun.forEach(row -> assertTrue(row == 0 || !Grid.joined(rows, row - 1)));
    }

    @Test
    void aLineHoldsTwiceAsManyLatinLettersAsChineseCharacters() {
        Table.Column column = new Table.Column(Align.LEFT, 250);
        int[] lines = Arrays.stream(new String[] {"", "九个汉字正好一行了", "十个汉字就要占两行了", "eighteen letters.."})
                .mapToInt(text -> Lines.of(text, column, false))
                .toArray();
        assertArrayEquals(new int[] {1, 1, 2, 1}, lines);
    }
}
