package org.jixiao.report.paper;

import java.math.BigInteger;
import java.util.List;
import org.jixiao.report.document.Grid;
import org.jixiao.report.document.Grid.Place;
import org.jixiao.report.document.Pieces;
import org.jixiao.report.document.Table;
import org.jixiao.report.document.Table.Align;
import org.jixiao.report.document.Table.Row;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/**
 * A table of a Word document: fixed widths, merged cells, rows that stay whole. The caption is its first row, without
 * borders, and repeats with the headers: whoever turns the page still knows which table it is.
 */
final class DocxTable {

    /** A table of so few rows, about a quarter of a page, stays on one page. */
    private static final int SMALL = 8;

    /** A4 less margins of 28 and 26 mm, in twentieths of a point. */
    private static final int TEXT_WIDTH = 8844;

    private final Table table;
    private final BaseDocument base;
    private final int[] edges;

    private DocxTable(Table table, BaseDocument base) {
        this.table = Pieces.of(table);
        this.base = base;
        this.edges = edges(table);
    }

    static void write(CTTbl into, Table table, BaseDocument base) {
        new DocxTable(table, base).write(into);
    }

    private void write(CTTbl into) {
        CTTblPr properties = into.addNewTblPr();
        properties.addNewTblStyle().setVal(base.id(DocxStyle.REPORT_TABLE));
        width(properties.addNewTblW(), TEXT_WIDTH);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = into.addNewTblGrid();
        for (int column = 0; column < table.columns().size(); column++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(edges[column + 1] - edges[column]));
        }
        caption(into.addNewTr());
        rows(into, table.header(), true, table.header().size());
        rows(
                into,
                table.rows(),
                false,
                table.rows().size() > SMALL ? 1 : table.rows().size() - 1);
    }

    private void caption(CTRow row) {
        CTTrPr properties = row.addNewTrPr();
        properties.addNewCantSplit();
        properties.addNewTblHeader();
        CTTc cell = row.addNewTc();
        CTTcPr whole = cell.addNewTcPr();
        width(whole.addNewTcW(), TEXT_WIDTH);
        whole.addNewGridSpan().setVal(BigInteger.valueOf(table.columns().size()));
        CTTcBorders borders = whole.addNewTcBorders();
        borders.addNewTop().setVal(STBorder.NIL);
        borders.addNewLeft().setVal(STBorder.NIL);
        borders.addNewRight().setVal(STBorder.NIL);
        DocxText.paragraph(cell.addNewP(), base.id(DocxStyle.CAPTION), table.caption());
    }

    /**
     * Rows that share a cell stay together, and the last, mostly a sum, is never alone on its page.
     *
     * @param kept so many of the rows stay with the one that follows in any case
     */
    private void rows(CTTbl into, List<Row> rows, boolean header, int kept) {
        List<List<Place>> grid = Grid.of(rows, table.columns().size());
        for (int at = 0; at < grid.size(); at++) {
            boolean withNext = at < kept || at == grid.size() - 2 || Grid.joined(grid, at);
            List<Place> places = grid.get(at);
            CTRow row = into.addNewTr();
            CTTrPr properties = row.addNewTrPr();
            properties.addNewCantSplit();
            if (header) {
                properties.addNewTblHeader();
            }
            places.forEach(place -> cell(row.addNewTc(), place, header, withNext));
        }
    }

    private void cell(CTTc into, Place place, boolean header, boolean withNext) {
        Table.Cell cell = place.cell();
        CTTcPr properties = into.addNewTcPr();
        width(properties.addNewTcW(), edges[place.column() + cell.columnSpan()] - edges[place.column()]);
        if (cell.columnSpan() > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(cell.columnSpan()));
        }
        if (cell.rowSpan() > 1) {
            properties.addNewVMerge().setVal(place.first() ? STMerge.RESTART : STMerge.CONTINUE);
        }
        properties.addNewVAlign().setVal(STVerticalJc.CENTER);
        CTP paragraph = DocxText.paragraph(into.addNewP(), base.id(style(header)), "");
        if (withNext) {
            paragraph.getPPr().addNewKeepNext();
        }
        Align align = table.columns().get(place.column()).align();
        if (!header && align != Align.LEFT) {
            paragraph.getPPr().addNewJc().setVal(align == Align.RIGHT ? STJc.RIGHT : STJc.CENTER);
        }
        if (place.first() && !cell.text().isEmpty()) {
            DocxText.run(paragraph, cell.text(), cell.strong());
        }
    }

    private DocxStyle style(boolean header) {
        if (table.dense()) {
            return header ? DocxStyle.DENSE_HEAD : DocxStyle.DENSE_TEXT;
        }
        return header ? DocxStyle.TABLE_HEAD : DocxStyle.TABLE_TEXT;
    }

    private static int[] edges(Table table) {
        int all = table.columns().stream().mapToInt(Table.Column::width).sum();
        int[] edges = new int[table.columns().size() + 1];
        int sum = 0;
        for (int column = 0; column < table.columns().size(); column++) {
            sum += table.columns().get(column).width();
            edges[column + 1] = TEXT_WIDTH * sum / all;
        }
        return edges;
    }

    private static void width(CTTblWidth width, int twentieths) {
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(twentieths));
    }
}
