package org.jixiao.report.document;

import static org.jixiao.report.document.TableBuilder.cell;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jixiao.report.document.Grid.Place;
import org.jixiao.report.document.Table.Cell;
import org.jixiao.report.document.Table.Row;
import org.junit.jupiter.api.Test;

class GridTest {

    private static final List<List<Place>> ROWS = Grid.of(
            List.of(
                    new Row(List.of(cell("甲", 3, 1), cell("一", 1, 1))),
                    new Row(List.of(cell("二三", 2, 1))),
                    new Row(List.of()),
                    new Row(List.of(cell("乙", 1, 2)))),
            2);

    @Test
    void aPartSaysAgainWhatItSharesWithTheRowsAbove() {
        assertEquals(
                List.of(List.of(cell("甲", 1, 1), cell("二三", 1, 1)), List.of(cell("乙", 1, 2))),
                begun(Grid.part(ROWS, 2, 4)));
    }

    @Test
    void aPartEndsWhatItSharesWithTheRowsBelow() {
        assertEquals(
                List.of(List.of(cell("甲", 2, 1), cell("一", 1, 1)), List.of(cell("二三", 1, 1))),
                begun(Grid.part(ROWS, 0, 2)));
    }

    @Test
    void allOfItsRowsArePartOfIt() {
        assertEquals(begun(ROWS), begun(Grid.part(ROWS, 0, 4)));
    }

    private static List<List<Cell>> begun(List<List<Place>> rows) {
        return rows.stream()
                .map(row -> row.stream().filter(Place::first).map(Place::cell).toList())
                .toList();
    }
}
