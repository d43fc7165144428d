package org.jixiao.report.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.Document.Cover;
import org.jixiao.report.document.Table;

/** Writes the tables of a document as a workbook: a cover that says where they come from, then a sheet per table. */
public final class XlsxPaper {

    static final String FONT = "宋体";

    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*");
    private static final Pattern MERGED = Pattern.compile("(<mergeCell ref=\"[A-Z0-9:]+\"/>)+");
    private static final int COVER_WIDTH = 72;

    private XlsxPaper() {}

    public static byte[] print(Document document, Imprint imprint) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Jixiao", "1.0")) {
            workbook.setGlobalDefaultFont(FONT, XlsxTable.SIZE);
            cover(workbook.newWorksheet("封面"), document.cover(), imprint);
            for (Table table : document.tables()) {
                XlsxTable.write(workbook, table);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stilled(bytes.toByteArray(), imprint);
    }

    private static void cover(Worksheet sheet, Cover cover, Imprint imprint) {
        List<String> lines = List.of(
                cover.title(), cover.subject(), "部门（单位）名称：" + cover.department(), imprint.month(), imprint.line());
        sheet.width(0, COVER_WIDTH);
        for (int row = 0; row < lines.size(); row++) {
            sheet.value(row, 0, lines.get(row));
            sheet.rowHeight(row, SheetHeights.of(lines.get(row), COVER_WIDTH * SheetHeights.DIGIT, XlsxTable.SIZE));
            sheet.style(row, 0).wrapText(true).verticalAlignment("center").set();
        }
        XlsxTable.a4(sheet, false);
    }

    /** The writer notes when it wrote, which shall be when the version was made, and lists merged cells in any order. */
    private static byte[] stilled(byte[] workbook, Imprint imprint) {
        Map<String, byte[]> parts = StillZip.parts(workbook);
        String made = "$1" + imprint.made().toInstant();
        parts.replaceAll((name, part) -> {
            String xml = new String(part, StandardCharsets.UTF_8);
            String still = name.equals(PROPERTIES) ? CREATED.matcher(xml).replaceAll(made) : mergedInOrder(xml);
            return still.getBytes(StandardCharsets.UTF_8);
        });
        return StillZip.of(parts);
    }

    private static String mergedInOrder(String sheet) {
        return MERGED.matcher(sheet)
                .replaceFirst(merged -> Stream.of(merged.group().split("(?=<mergeCell )"))
                        .sorted()
                        .collect(Collectors.joining()));
    }
}
