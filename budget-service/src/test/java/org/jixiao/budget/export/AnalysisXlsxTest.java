package org.jixiao.budget.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Kind;
import org.jixiao.budget.accounts.Line;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.accounts.ReferenceCase;
import org.jixiao.budget.analysis.Analysis;
import org.jixiao.budget.classification.BuiltIn;
import org.jixiao.budget.classification.Fund;
import org.junit.jupiter.api.Test;

class AnalysisXlsxTest {

    private static final String FORMULA = "=HYPERLINK(\"http://example.org\")";

    private final byte[] workbook = written();

    private static byte[] written() {
        return AnalysisXlsx.write(
                Analysis.of(
                        ReferenceCase.closed(ReferenceCase.accounts().with(named("2130101", FORMULA))),
                        Accounts.empty(BuiltIn.of(2018)),
                        null),
                new Letterhead("420104-LJT", "六角亭街办事处", 2019, 17, LocalDate.of(2020, 1, 9), null));
    }

    @Test
    void everySheetIsAPaperToHandOn() throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            List<Row> rows = rows(read, "基本支出");
            assertEquals("六角亭街办事处2019年度基本支出", rows.get(0).getCellText(0));
            assertEquals("部门代码：420104-LJT　数据：第 17 次修订（2020-01-09）", rows.get(1).getCellText(0));
            assertEquals("单位：元", rows.get(1).getCellText(9));
        }
        for (int sheet = 1; sheet <= 6; sheet++) {
            String xml = part("xl/worksheets/sheet" + sheet + ".xml");
            assertTrue(xml.contains("paperSize=\"9\""), xml);
            assertTrue(xml.contains("orientation=\"landscape\""), xml);
            assertTrue(xml.contains("fitToWidth=\"1\""), xml);
            assertTrue(xml.contains("&#x7b2c; &amp;P &#x9875;"), xml);
        }
        assertTrue(part("xl/workbook.xml").contains("$1:$3"));
        assertTrue(part("xl/styles.xml").contains("wrapText=\"true\""));
    }

    @Test
    void everyTableHasItsSheetWithHeadingsAndUnits() throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            assertEquals(
                    List.of("支出规模和结构", "基本支出", "项目支出", "分资金按类款汇总", "三公经费及会议费培训费", "与上年比较"),
                    read.getSheets().map(sheet -> sheet.getName()).toList());
            assertEquals(
                    List.of(
                            "科目代码",
                            "科目名称",
                            "项目代码",
                            "项目名称",
                            "资金性质",
                            "年初预算（元）",
                            "预算调整（元）",
                            "调整后预算（元）",
                            "年终决算（元）",
                            "结余（元）"),
                    rows(read, "项目支出").get(2).stream().map(Cell::getText).toList());
        }
    }

    @Test
    void numbersAreNumbers() throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            Row first = rows(read, "基本支出").get(3);
            assertEquals("2010301", first.getCellText(0));
            assertEquals(CellType.STRING, first.getCell(0).getType());
            assertEquals(CellType.NUMBER, first.getCell(8).getType());
            assertEquals(
                    0,
                    new BigDecimal("7829100.98")
                            .compareTo(first.getCellAsNumber(8).orElseThrow()));
        }
    }

    @Test
    void aNameThatLooksLikeAFormulaIsText() throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            Cell name = rows(read, "项目支出").stream()
                    .filter(row -> row.getCellText(0).equals("2130101"))
                    .findFirst()
                    .orElseThrow()
                    .getCell(1);
            assertEquals(CellType.STRING, name.getType());
            assertEquals(FORMULA, name.getText());
        }
        assertFalse(part("xl/worksheets/sheet3.xml").contains("<f>"));
    }

    @Test
    void theHeadingsStayInSight() throws IOException {
        assertTrue(part("xl/worksheets/sheet1.xml").contains("state=\"frozen\""));
    }

    @Test
    void nothingTellsWhenItWasMade() throws IOException {
        assertFalse(part("docProps/core.xml").contains("created"));
        assertArrayEquals(workbook, written());
    }

    private String part(String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no " + name);
    }

    private static List<Row> rows(ReadableWorkbook workbook, String sheet) throws IOException {
        return workbook.findSheet(sheet).orElseThrow().read();
    }

    private static Line named(String code, String name) {
        return new Line(
                LineCode.of(code),
                name,
                null,
                Kind.PROJECT,
                Fund.GENERAL_PUBLIC,
                BigDecimal.ONE,
                List.of(),
                new TreeMap<>());
    }
}
