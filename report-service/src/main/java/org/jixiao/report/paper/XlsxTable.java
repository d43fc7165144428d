package org.jixiao.report.paper;

import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jixiao.report.document.Grid;
import org.jixiao.report.document.Grid.Place;
import org.jixiao.report.document.Table;
import org.jixiao.report.document.Table.Align;

/**
 * A table as a sheet: caption, header (both stay in sight and are repeated in print), rows; merged as in the document, where a
 * cell over several rows says what it says at their top.
 */
final class XlsxTable {

    /** In points. */
    static final int SIZE = 11;

    private static final int CAPTION_SIZE = 14;
    private static final String HEADING_FILL = "D9E2F3";

    /** Characters on the width of a page, upright and lying. */
    private static final int UPRIGHT = 90;

    private static final int LYING = 130;
    private static final int COLUMNS_UPRIGHT = 5;
    private static final int LONGEST_NAME = 31;

    private final Worksheet sheet;
    private final Table table;

    private XlsxTable(Worksheet sheet, Table table) {
        this.sheet = sheet;
        this.table = table;
    }

    static void write(Workbook workbook, Table table) {
        new XlsxTable(workbook.newWorksheet(name(table.caption())), table).write();
    }

    /** Number and name of the table, without its unit. */
    static String name(String caption) {
        String name = caption.replaceFirst("（.*", "")
                .replaceAll("[\\[\\]:*?/\\\\]", " ")
                .replace('　', ' ')
                .strip();
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    static void a4(Worksheet sheet, boolean lying) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(lying ? "landscape" : "portrait");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer("— &P —", Position.CENTER);
    }

    private void write() {
        boolean lying = table.columns().size() > COLUMNS_UPRIGHT;
        int all = table.columns().stream().mapToInt(Table.Column::width).sum();
        int page = lying ? LYING : UPRIGHT;
        int[] widths = table.columns().stream()
                .mapToInt(column -> column.width() * page * SheetHeights.DIGIT / all)
                .toArray();
        for (int column = 0; column < widths.length; column++) {
            sheet.width(column, (double) widths[column] / SheetHeights.DIGIT);
        }
        sheet.value(0, 0, table.caption());
        int caption = page * SheetHeights.DIGIT * SIZE / CAPTION_SIZE;
        sheet.rowHeight(0, SheetHeights.of(table.caption(), caption, CAPTION_SIZE));
        sheet.style(0, 0)
                .fontName(XlsxPaper.FONT)
                .fontSize(CAPTION_SIZE)
                .bold()
                .horizontalAlignment("center")
                .set();
        if (table.columns().size() > 1) {
            sheet.range(0, 0, 0, table.columns().size() - 1).merge();
        }
        int below = 1 + table.header().size();
        rows(table.header(), 1, true, widths);
        rows(table.rows(), below, false, widths);
        sheet.freezePane(0, below);
        sheet.repeatRows(0, below - 1);
        a4(sheet, lying);
    }

    private void rows(List<Table.Row> rows, int from, boolean header, int[] widths) {
        List<List<Place>> grid = Grid.of(rows, table.columns().size());
        int[] heights = SheetHeights.of(grid, widths, SIZE);
        for (int at = 0; at < grid.size(); at++) {
            sheet.rowHeight(from + at, heights[at]);
            for (Place place : grid.get(at)) {
                cell(from + at, place, header);
            }
        }
    }

    private void cell(int row, Place place, boolean header) {
        Table.Cell cell = place.cell();
        Align align =
                header ? Align.CENTER : table.columns().get(place.column()).align();
        SheetNumber number = header || align == Align.LEFT ? null : SheetNumber.of(cell.text());
        for (int column = place.column(); column < place.column() + cell.columnSpan(); column++) {
            StyleSetter style = sheet.style(row, column)
                    .borderStyle("thin")
                    .wrapText(true)
                    .verticalAlignment(cell.rowSpan() > 1 ? "top" : "center")
                    .horizontalAlignment(align.name().toLowerCase(Locale.ROOT));
            if (header) {
                style.fillColor(HEADING_FILL);
            }
            if (header || cell.strong()) {
                // A style with a font of its own knows nothing of the default one.
                style.fontName(XlsxPaper.FONT).fontSize(SIZE).bold();
            }
            if (number != null) {
                style.format(number.format());
            }
            style.set();
        }
        if (!place.first()) {
            return;
        }
        if (number == null) {
            sheet.value(row, place.column(), cell.text());
        } else {
            sheet.value(row, place.column(), number.value());
        }
        if (cell.rowSpan() > 1 || cell.columnSpan() > 1) {
            sheet.range(row, place.column(), row + cell.rowSpan() - 1, place.column() + cell.columnSpan() - 1)
                    .merge();
        }
    }
}
