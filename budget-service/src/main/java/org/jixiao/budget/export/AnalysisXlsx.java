package org.jixiao.budget.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jixiao.budget.analysis.Analysis;
import org.jixiao.web.csv.Cell;

/**
 * A workbook with a sheet per table, each ready to be printed: A4 across, as wide as the page, under the department's name
 * and with its number on every page. Numbers are numbers; whatever was entered as text stays text.
 */
public final class AnalysisXlsx {

    private static final String CORE_PROPERTIES = "docProps/core.xml";
    private static final String HEADING_FILL = "D9E2F3";
    private static final String FONT = "宋体";
    private static final int FONT_SIZE = 11;
    private static final int LINE_HEIGHT = 15;
    private static final int TITLE_SIZE = 16;
    private static final int TITLE_HEIGHT = 30;
    private static final String PAGE_NUMBER = "第 &P 页，共 &N 页";

    /** Rows of the title, of the state with the unit, and of the headings: all come again on every page. */
    private static final int TITLE = 0;

    private static final int STATE = 1;
    private static final int HEADINGS = 2;

    private AnalysisXlsx() {}

    public static byte[] write(Analysis analysis, Letterhead letterhead) {
        try {
            return timeless(workbook(AnalysisTables.from(analysis), letterhead));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] workbook(List<Table> tables, Letterhead letterhead) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Jixiao", "1.0")) {
            workbook.setGlobalDefaultFont(FONT, FONT_SIZE);
            for (Table table : tables) {
                sheet(workbook.newWorksheet(table.title()), table, letterhead);
            }
        }
        return bytes.toByteArray();
    }

    private static void sheet(Worksheet sheet, Table table, Letterhead letterhead) {
        top(sheet, table, letterhead);
        for (int c = 0; c < table.columns().size(); c++) {
            Column column = table.columns().get(c);
            sheet.width(c, column.width());
            sheet.value(HEADINGS, c, column.heading());
            bold(sheet.style(HEADINGS, c))
                    .fillColor(HEADING_FILL)
                    .horizontalAlignment("center")
                    .verticalAlignment("center")
                    .wrapText(true)
                    .borderStyle("thin")
                    .set();
        }
        sheet.rowHeight(HEADINGS, 2 * LINE_HEIGHT);
        for (int r = 0; r < table.rows().size(); r++) {
            row(sheet, HEADINGS + 1 + r, table.columns(), table.rows().get(r));
        }
        sheet.freezePane(0, HEADINGS + 1);
        page(sheet);
    }

    private static void top(Worksheet sheet, Table table, Letterhead letterhead) {
        int last = table.columns().size() - 1;
        sheet.value(TITLE, 0, letterhead.title(table.title()));
        // One range alone: of several the writer keeps no order.
        sheet.range(TITLE, 0, TITLE, last).merge();
        sheet.rowHeight(TITLE, TITLE_HEIGHT);
        sheet.style(TITLE, 0)
                .fontName(FONT)
                .fontSize(TITLE_SIZE)
                .bold()
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .set();
        sheet.value(STATE, 0, letterhead.state());
        sheet.value(STATE, last, "单位：元");
        sheet.style(STATE, last).horizontalAlignment("right").set();
    }

    private static void page(Worksheet sheet) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        // In inches; the writer's own margins would leave little of a page.
        sheet.leftMargin(0.5f);
        sheet.rightMargin(0.5f);
        sheet.repeatRows(TITLE, HEADINGS);
        sheet.footer(PAGE_NUMBER, Position.CENTER, FONT, FONT_SIZE);
    }

    private static void row(Worksheet sheet, int r, List<Column> columns, Table.Row row) {
        int lines = 1;
        for (int c = 0; c < columns.size(); c++) {
            Cell cell = row.cells().get(c);
            if (cell instanceof Cell.Text text) {
                sheet.value(r, c, text.text());
                lines = Math.max(lines, lines(text.text(), columns.get(c).width()));
            } else if (cell instanceof Cell.Number number) {
                sheet.value(r, c, number.number());
            }
            StyleSetter style = sheet.style(r, c).borderStyle("thin").verticalAlignment("center");
            switch (columns.get(c).content()) {
                case TEXT -> style.wrapText(true);
                case NAME -> style.wrapText(true).indent(row.part() ? 1 : 0).horizontalAlignment("left");
                case MONEY -> style.format("#,##0.00");
                case PERCENT -> style.format("0.00");
            }
            if (row.total()) {
                bold(style);
            }
            style.set();
        }
        sheet.rowHeight(r, lines * LINE_HEIGHT);
    }

    /** Not every program makes room for text that is wrapped: its rows have their height. A Chinese character is two wide. */
    private static int lines(String text, int width) {
        int wide = text.codePoints().map(c -> c < 0x2e80 ? 1 : 2).sum();
        return (wide + width - 2) / (width - 1);
    }

    /** A style with a font of its own knows nothing of the default one. */
    private static StyleSetter bold(StyleSetter style) {
        return style.fontName(FONT).fontSize(FONT_SIZE).bold();
    }

    /**
     * The writer notes when it wrote; two exports of the same accounts shall be the same. Its archive keeps sizes only in
     * the directory at the end, so it has to be read as a file.
     */
    private static byte[] timeless(byte[] workbook) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Path written = Files.createTempFile("analysis", ".xlsx");
        try {
            Files.write(written, workbook);
            try (ZipFile zip = new ZipFile(written.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    byte[] content = zip.getInputStream(entry).readAllBytes();
                    files.put(
                            entry.getName(),
                            entry.getName().equals(CORE_PROPERTIES) ? withoutCreation(content) : content);
                }
            }
        } finally {
            Files.delete(written);
        }
        return Zip.of(files);
    }

    private static byte[] withoutCreation(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("<dcterms:created.*?</dcterms:created>", "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
