package org.jixiao.web.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;

/** Workbooks that a body may hold, and that unfold to far more than one holds, each in its own way. */
enum CraftedWorkbook {
    ZIP_BOMB("unpacked", Part.MEDIA, out -> repeat(out, 1 << 20, "\0".repeat(1024))),
    PARTS("too many parts", Part.MEDIA, zip -> {
        for (int i = 0; i < 75_000; i++) {
            zip.putNextEntry(new ZipEntry(Integer.toHexString(i)));
        }
    }),
    ROWS_UNPACKING_TO_TOO_MUCH("unpacked", Part.SHEET, out -> rows(out, 3_000_000, "<row><c><v>1</v></c></row>")),
    ROWS_OF_NOTHING("is empty", Part.SHEET, out -> rows(out, 3_000_000, "<row/>")),
    ROWS_OF_BLANK_CELLS("is empty", Part.SHEET, out -> rows(out, 1_500_000, "<row><c s=\"1\"/></row>")),
    CELLS("500000 cells", Part.SHEET, out -> rows(out, 500_001, "<row><c><v>1</v></c></row>")),
    FORMULAS("10000 formulas", Part.SHEET, out -> rows(out, 10_001, "<row><c><f>1</f></c></row>")),
    MANY_TEXTS("500000 different texts", Part.TEXTS, out -> {
        write(out, "<sst>");
        repeat(out, 1_500_000, "<si><t>x</t></si>");
    }),
    ONE_LONG_TEXT("too long", Part.TEXTS, out -> text(out, "<si><t>", "</t></si>")),
    LONG_TEXT_IN_PIECES("too long", Part.TEXTS, out -> {
        write(out, "<si>");
        repeat(out, 1_500_000, "<r><t>xxxxxxx</t></r>");
    }),
    TEXT_THAT_IS_NOT_THERE("damaged", Part.SHEET, out -> rows(out, 1, "<row><c t=\"s\"><v>2000000000</v></c></row>")),
    LONG_CELL("too long", Part.SHEET, out -> text(out, Part.ROWS + "<row><c t=\"inlineStr\"><is><t>", "</t></is></c>")),
    LONG_NUMBER("more than 100 digits", Part.SHEET, out -> {
        write(out, Part.ROWS + "<row><c><v>");
        repeat(out, 900, "9".repeat(1024));
        write(out, "</v></c></row></sheetData></worksheet>");
    }),
    FORMULA_SHARED_BY_MANY("longer than 8192", Part.SHEET, out -> {
        write(out, Part.ROWS + "<row><c><f t=\"shared\" si=\"0\" ref=\"A1:A9999\">");
        repeat(out, 100, "A1+A2+A3+".repeat(1000));
        write(out, "</f></c></row>");
        repeat(out, 9_000, "<row><c><f t=\"shared\" si=\"0\"/></c></row>");
        write(out, "</sheetData></worksheet>");
    }),
    LONG_ATTRIBUTE("too long", Part.SHEET, out -> text(out, Part.ROWS + "<row r=\"", "\"/>")),
    LONG_COMMENT("too long", Part.SHEET, out -> text(out, "<!--", "-->")),
    FORMATS("100000 cell formats", Part.STYLES, out -> {
        write(out, "<styleSheet><cellXfs>");
        repeat(out, 4_000_000, "<xf/>");
    }),
    NUMBER_FORMATS("10000 number formats", Part.STYLES, out -> {
        write(out, "<styleSheet><numFmts>");
        for (int id = 0; id < 700_000; id++) {
            write(out, "<numFmt numFmtId=\"" + id + "\" formatCode=\"0\"/>");
        }
    }),
    SHEETS("1000 sheets", Part.WORKBOOK, out -> {
        write(out, "<workbook><sheets>");
        repeat(out, 1_000_000, "<sheet name=\"a\" sheetId=\"1\"/>");
    }),
    DEEP("nested", Part.SHEET, out -> repeat(out, 5_000_000, "<a>")),
    ENTITIES("DOCTYPE", Part.SHEET, out -> {
        write(out, "<!DOCTYPE w [<!ENTITY a0 \"aaaaaaaaaa\">");
        for (int i = 1; i < 10; i++) {
            write(out, "<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
        }
        write(out, "]><w>&a9;</w>");
    });

    private interface Content {
        void writeTo(ZipOutputStream zip) throws IOException;
    }

    /** Of the usual workbook. */
    private static final class Part {
        static final String WORKBOOK = "xl/workbook.xml";
        static final String STYLES = "xl/styles.xml";
        static final String TEXTS = "xl/sharedStrings.xml";
        static final String MEDIA = "xl/media/a.bin";
        static final String SHEET = "xl/worksheets/sheet1.xml";
        static final String ROWS =
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    }

    private final String reason;
    private final String part;
    private final Content content;

    CraftedWorkbook(String reason, String part, Content content) {
        this.reason = reason;
        this.part = part;
        this.content = content;
    }

    /** What it is refused for. */
    String reason() {
        return reason;
    }

    Path writeTo(Path folder) throws IOException {
        Path file = folder.resolve(name() + ".xlsx");
        try (ZipFile honest = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(honest()))
                        .get();
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipArchiveEntry entry : Collections.list(honest.getEntries())) {
                if (!entry.getName().equals(part)) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    honest.getInputStream(entry).transferTo(zip);
                }
            }
            zip.putNextEntry(new ZipEntry(part));
            content.writeTo(zip);
        }
        return file;
    }

    private static byte[] honest() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            workbook.newWorksheet("指标").value(0, 0, "a");
        }
        return out.toByteArray();
    }

    private static void rows(OutputStream out, int count, String row) throws IOException {
        write(out, Part.ROWS);
        repeat(out, count, row);
        write(out, "</sheetData></worksheet>");
    }

    /** As much of it as just passes for what an honest workbook unfolds to. */
    private static void text(OutputStream out, String before, String after) throws IOException {
        write(out, before);
        repeat(out, 31 << 10, "x".repeat(1024));
        write(out, after);
    }

    private static void repeat(OutputStream out, int count, String what) throws IOException {
        byte[] bytes = what.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < count; i++) {
            out.write(bytes);
        }
    }

    private static void write(OutputStream out, String what) throws IOException {
        out.write(what.getBytes(StandardCharsets.UTF_8));
    }
}
