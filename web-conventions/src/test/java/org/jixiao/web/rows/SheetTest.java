package org.jixiao.web.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jixiao.web.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

    @Test
    void everyCellOfAMergedRangeHoldsWhatTheRangeShows() throws IOException {
        Sheet sheet = sheet(cells -> {
            cells.value(0, 0, "绩效目标表");
            cells.range(0, 0, 0, 3).merge();
            cells.value(2, 0, "产出指标");
            cells.range(2, 0, 4, 1).merge();
            cells.value(2, 2, "甲");
            cells.value(4, 2, "乙");
        });
        assertEquals(
                List.of("绩效目标表", "绩效目标表", "绩效目标表", "绩效目标表"), texts(sheet.lines().get(0)));
        assertEquals(List.of("产出指标", "产出指标", "甲"), texts(sheet.lines().get(1)));
        // the line between has nothing of its own and counts as blank
        assertEquals(5, sheet.lines().get(2).number());
        assertEquals(List.of("产出指标", "产出指标", "乙"), texts(sheet.lines().get(2)));
        assertEquals(
                List.of(false, true, false),
                sheet.lines().get(1).cells().stream().map(Sheet.Cell::merged).toList());
        assertEquals(
                List.of(true, true, false),
                sheet.lines().get(2).cells().stream().map(Sheet.Cell::merged).toList());
    }

    @Test
    void figuresAreReadAsTheyAreSeen() throws IOException {
        Sheet sheet = sheet(cells -> {
            cells.value(0, 0, 0.95);
            cells.style(0, 0).format("0.00%").set();
            cells.value(0, 1, LocalDate.of(2019, 12, 31));
            cells.style(0, 1).format("yyyy/m/d").set();
            cells.value(0, 2, 93.060000000000002);
            cells.value(0, 3, 0.1 + 0.2);
            cells.value(0, 4, 1234.5);
            cells.style(0, 4).format("#,##0.00\"元\"").set();
            cells.value(0, 5, true);
            cells.value(0, 6, 1);
            cells.style(0, 6).format("000").set();
            cells.value(0, 7, 1.5);
            cells.style(0, 7).format("000").set();
        });
        assertEquals(
                List.of("95%", "2019-12-31", "93.06", "0.3", "1234.5", "true", "001", "1.5"),
                texts(sheet.lines().get(0)));
    }

    @Test
    void aFormulaIsAFaultOfItsCellAlone() throws IOException {
        Sheet sheet = sheet(cells -> {
            cells.value(0, 0, "甲");
            cells.formula(0, 1, "SUM(1,2)");
        });
        assertNull(sheet.lines().get(0).cells().get(0).fault());
        assertNotNull(sheet.lines().get(0).cells().get(1).fault());
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 指标!A1", "12, 5, 指标!F12", "7, 25, 指标!Z7", "7, 26, 指标!AA7", "9, 701, 指标!ZZ9"})
    void aCellIsCalledAsSpreadsheetsCallIt(int line, int column, String address) {
        assertEquals(address, new Sheet("指标", List.of()).address(line, column));
    }

    @Test
    void aCsvIsASheetWithoutAName() throws IOException {
        byte[] csv = "\uFEFF指标名称,目标值\r\n新增就业,≥2700\r\n".getBytes(StandardCharsets.UTF_8);
        Sheet sheet = Sheet.read(new ByteArrayInputStream(csv), RowFormat.CSV, 10, 0);
        assertEquals(List.of("新增就业", "≥2700"), texts(sheet.lines().get(1)));
        assertEquals("B2", sheet.address(2, 1));
    }

    @Test
    void aSheetHasSoManyLinesAndRangesAtMost() {
        Refusal lines = assertThrows(Refusal.class, () -> read(workbook(cells -> fill(cells, 11))));
        assertEquals(422, lines.status());
        byte[] merged = workbook(cells -> {
            fill(cells, 1);
            for (int row = 0; row < 6; row++) {
                cells.range(row, 1, row, 2).merge();
            }
        });
        Refusal ranges = assertThrows(Refusal.class, () -> read(merged));
        assertEquals(400, ranges.status());
        assertTrue(ranges.faults().get(0).reason().en().contains("more than 5 merged"));
    }

    @Test
    void whatFewRowsShowByMergingIsBoundedAndNamesTheMerge() {
        byte[] merged = workbook(cells -> {
            fill(cells, 25_000);
            cells.range(0, 2, 999_999, 253).merge();
            for (int row = 0; row < 25_000; row++) {
                cells.value(row, 2, "乙");
            }
        });
        Refusal refused = assertThrows(
                Refusal.class, () -> Sheet.read(new ByteArrayInputStream(merged), RowFormat.XLSX, 30_000, 5));
        assertTrue(refused.faults().get(0).reason().en().contains("C1:IT1000000"), refused.faults()::toString);
    }

    @Test
    void cellsAreCountedInACsvToo() {
        byte[] csv = ("甲,".repeat(200) + "\n").repeat(2_600).getBytes(StandardCharsets.UTF_8);
        Refusal refused =
                assertThrows(Refusal.class, () -> Sheet.read(new ByteArrayInputStream(csv), RowFormat.CSV, 10_000, 5));
        assertTrue(refused.faults().get(0).reason().en().contains("500000 cells"));
    }

    @Test
    void aLongTextThatManyCellsReferToCountsForEach() {
        byte[] workbook = workbook(cells -> {
            for (int row = 0; row < 2_000; row++) {
                cells.value(row, 0, "甲".repeat(32_000));
            }
        });
        Refusal refused = assertThrows(
                Refusal.class, () -> Sheet.read(new ByteArrayInputStream(workbook), RowFormat.XLSX, 10_000, 5));
        assertTrue(refused.faults().get(0).reason().en().contains("Mi characters"));
    }

    @Test
    void aNumberFormatIsReadOnceOver() {
        byte[] workbook = workbook(cells -> {
            cells.value(0, 0, 0.95);
            cells.style(0, 0).format("[".repeat(200_000) + "0%").set();
        });
        Sheet sheet = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(workbook));
        assertEquals(List.of("95%"), texts(sheet.lines().get(0)));
    }

    @Test
    void theFirstSheetThatCanBeSeenIsRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet hidden = workbook.newWorksheet("参数");
            hidden.value(0, 0, "隐");
            hidden.setVisibilityState(VisibilityState.VERY_HIDDEN);
            workbook.newWorksheet("指标").value(0, 0, "显");
        }
        assertEquals(List.of("显"), texts(read(out.toByteArray()).lines().get(0)));
    }

    @ParameterizedTest(name = "its content types tell of styles: {0}")
    @ValueSource(booleans = {true, false})
    void aWorkbookWithoutStylesShowsItsNumbersPlainly(boolean told) throws IOException {
        byte[] workbook = workbook(cells -> {
            cells.value(0, 0, "新增就业");
            cells.value(0, 1, 2731);
            cells.value(0, 2, 0.95);
            cells.range(0, 2, 0, 3).merge();
        });

        Sheet sheet = read(withoutStyles(workbook, told));

        assertEquals(
                List.of("新增就业", "2731", "0.95", "0.95"), texts(sheet.lines().get(0)));
    }

    private static byte[] withoutStyles(byte[] workbook, boolean told) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipArchiveEntry part : Collections.list(in.getEntries())) {
                if (!part.getName().equals("xl/styles.xml")) {
                    zip.putNextEntry(new ZipEntry(part.getName()));
                    String content = new String(in.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                    String without = content.replaceAll("<(?:Override|Relationship) [^>]*styles\\.xml[^>]*>", "");
                    zip.write((told ? content : without).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return out.toByteArray();
    }

    private static void fill(Worksheet cells, int lines) {
        for (int row = 0; row < lines; row++) {
            cells.value(row, 0, "甲");
        }
    }

    private static List<String> texts(Sheet.Line line) {
        return line.cells().stream()
                .map(cell -> cell == null ? "" : cell.text())
                .toList();
    }

    private static Sheet sheet(Consumer<Worksheet> cells) throws IOException {
        Sheet sheet = read(workbook(cells));
        assertEquals("指标", sheet.name());
        return sheet;
    }

    private static Sheet read(byte[] workbook) throws IOException {
        return Sheet.read(new ByteArrayInputStream(workbook), RowFormat.XLSX, 10, 5);
    }

    private static byte[] workbook(Consumer<Worksheet> cells) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            cells.accept(workbook.newWorksheet("指标"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }
}
