package org.jixiao.web.rows;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jixiao.web.rows.Cells.Broken;
import org.jspecify.annotations.Nullable;

/**
 * A table as people make it, with titles above its header and merged cells: the first sheet of a workbook, or a CSV, for
 * whoever has to find out what stands where. Cells hold what is seen: 95% where 0.95 stands in per cent, a day where a
 * number stands as a date; each cell of a merged range holds what the range shows.
 *
 * @param name of the sheet, null where the file has none
 * @param lines without blank ones
 */
public record Sheet(@Nullable String name, List<Line> lines) {

    private static final Text TOO_MUCH = new Text(
            "至此有内容的单元格超过 " + Cells.MAX_SHOWN + " 个。",
            "Up to there more than " + Cells.MAX_SHOWN + " cells have something in them.");

    /**
     * @param number of the line in the file, from 1
     * @param cells blank ones are null
     */
    public record Line(int number, List<@Nullable Cell> cells) {}

    /**
     * @param text what it shows
     * @param fault why that can't be taken, null where it can
     * @param merged whether it shows what stands in another cell, of which it is part
     */
    public record Cell(String text, @Nullable Text fault, boolean merged) {}

    /**
     * @param format one of those of tables
     * @param maxMerged how many merged ranges a workbook may have
     * @throws Refusal 400 for what is no such file, or one that is crafted; 422 beyond the lines it may have
     */
    public static Sheet read(InputStream body, RowFormat format, int maxLines, int maxMerged) throws IOException {
        try {
            if (format != RowFormat.XLSX) {
                return new Sheet(null, lines(new CsvCells(body, format), maxLines));
            }
            XlsxCells cells = XlsxCells.asShown(body, maxMerged);
            List<Line> lines = lines(cells, maxLines);
            return new Sheet(cells.sheet(), lines);
        } catch (Broken broken) {
            throw Refusal.invalid("", broken.reason());
        }
    }

    private static List<Line> lines(Cells cells, int maxLines) throws Broken, IOException {
        RowCount count = new RowCount(maxLines);
        List<Line> lines = new ArrayList<>();
        int shown = 0;
        for (Cells.Line line = cells.next(); line != null; line = cells.next()) {
            count.next();
            List<@Nullable Cell> read = new ArrayList<>();
            for (Cells.Cell cell : line.cells()) {
                if (cell != null && ++shown > Cells.MAX_SHOWN) {
                    throw new Broken(line.number(), TOO_MUCH);
                }
                read.add(cell == null ? null : new Cell(cell.text(), cell.fault(), cell.merged()));
            }
            lines.add(new Line(line.number(), read));
        }
        return lines;
    }

    /** Where a cell stands, as a spreadsheet names it, e.g. {@code 指标!F12}. */
    public String address(int line, int column) {
        String cell = letters(column) + line;
        return name == null ? cell : name + "!" + cell;
    }

    /** @param column from 0 */
    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
