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
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jixiao.budget.analysis.Analysis;
import org.jixiao.budget.export.Column.Content;
import org.jixiao.web.csv.Cell;

/** A workbook with a sheet per table. Numbers are numbers; whatever was entered as text stays text. */
public final class AnalysisXlsx {

    private static final String CORE_PROPERTIES = "docProps/core.xml";
    private static final String HEADING_FILL = "D9E2F3";
    private static final String FONT = "宋体";
    private static final int FONT_SIZE = 11;

    private AnalysisXlsx() {}

    public static byte[] write(Analysis analysis) {
        try {
            return timeless(workbook(AnalysisTables.from(analysis)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] workbook(List<Table> tables) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Jixiao", "1.0")) {
            workbook.setGlobalDefaultFont(FONT, FONT_SIZE);
            for (Table table : tables) {
                sheet(workbook.newWorksheet(table.title()), table);
            }
        }
        return bytes.toByteArray();
    }

    private static void sheet(Worksheet sheet, Table table) {
        for (int c = 0; c < table.columns().size(); c++) {
            Column column = table.columns().get(c);
            sheet.width(c, column.width());
            sheet.value(0, c, column.heading());
            bold(sheet.style(0, c))
                    .fillColor(HEADING_FILL)
                    .horizontalAlignment("center")
                    .borderStyle("thin")
                    .set();
        }
        for (int r = 0; r < table.rows().size(); r++) {
            row(sheet, r + 1, table.columns(), table.rows().get(r));
        }
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private static void row(Worksheet sheet, int r, List<Column> columns, Table.Row row) {
        for (int c = 0; c < columns.size(); c++) {
            Cell cell = row.cells().get(c);
            if (cell instanceof Cell.Text text) {
                sheet.value(r, c, text.text());
            } else if (cell instanceof Cell.Number number) {
                sheet.value(r, c, number.number());
            }
            StyleSetter style = sheet.style(r, c).borderStyle("thin");
            if (columns.get(c).content() != Content.TEXT) {
                style.format(columns.get(c).content() == Content.MONEY ? "#,##0.00" : "0.00");
            }
            if (row.total()) {
                bold(style);
            }
            style.set();
        }
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
