package org.jixiao.report.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.jixiao.report.document.Table.Align;
import org.jixiao.report.document.Table.Cell;
import org.jixiao.report.document.Table.Row;
import org.junit.jupiter.api.Test;

class OutlineTest {

    @Test
    void everyLevelCountsAnewBelowTheOneAbove() {
        Outline outline = new Outline()
                .heading(1, "甲")
                .heading(2, "乙")
                .heading(2, "丙")
                .heading(3, "丁")
                .heading(4, "戊")
                .heading(1, "己")
                .heading(2, "庚");
        assertEquals(
                List.of("一、甲", "（一）乙", "（二）丙", "1.丁", "（1）戊", "二、己", "（一）庚"),
                outline.blocks().stream().map(block -> ((Heading) block).text()).toList());
    }

    @Test
    void numeralsGoPastTen() {
        assertEquals(
                List.of("九", "十", "十一", "二十", "二十一"),
                List.of(9, 10, 11, 20, 21).stream().map(Outline::chinese).toList());
    }

    @Test
    void equalNeighboursShareACellWithinTheCellToTheirLeft() {
        Table table = new TableBuilder()
                .column(Align.LEFT, 1)
                .column(Align.LEFT, 1)
                .merging(0, 1)
                .row("a", "x")
                .row("a", "x")
                .row("b", "x")
                .build("");
        assertEquals(
                List.of(
                        List.of(TableBuilder.cell("a", 2, 1), TableBuilder.cell("x", 2, 1)),
                        List.<Cell>of(),
                        List.of(TableBuilder.cell("b", 1, 1), TableBuilder.cell("x", 1, 1))),
                table.rows().stream().map(Row::cells).toList());
        assertEquals(3, Grid.of(table.rows(), 2).size());
    }

    @Test
    void aRowThatDoesNotFitItsTableIsRefused() {
        Cell one = TableBuilder.cell("", 1, 1);
        assertThrows(IllegalArgumentException.class, () -> Grid.of(List.of(new Row(List.of(one))), 2));
        assertThrows(IllegalArgumentException.class, () -> Grid.of(List.of(new Row(List.of(one, one))), 1));
        Cell tall = TableBuilder.cell("", 2, 1);
        assertThrows(IllegalArgumentException.class, () -> Grid.of(List.of(new Row(List.of(tall))), 1));
    }
}
