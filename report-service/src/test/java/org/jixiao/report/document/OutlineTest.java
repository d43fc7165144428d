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
    void annexesAreListedBelowTheTextAndNumberedWhereThereAreSeveral() {
        List<Block> several =
                new Outline().say("文").annex("甲").say("子").annex("乙").blocks();
        assertEquals(
                List.of(
                        new Paragraph("文"),
                        new AnnexNote(List.of("甲", "乙")),
                        new Heading(1, "附件1　甲", true, "附件1"),
                        new Paragraph("子"),
                        new Heading(1, "附件2　乙", true, "附件2")),
                several);
        assertEquals(List.of("附件：1.甲", "　　　2.乙"), ((AnnexNote) several.get(1)).lines());

        List<Block> single = new Outline().annex("甲").blocks();
        assertEquals(List.of(new AnnexNote(List.of("甲")), new Heading(1, "附件　甲", true, "附件")), single);
        assertEquals(List.of("附件：甲"), ((AnnexNote) single.get(0)).lines());
        assertEquals("甲", ((Heading) single.get(1)).title());
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
