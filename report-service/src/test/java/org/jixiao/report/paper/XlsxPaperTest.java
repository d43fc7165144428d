package org.jixiao.report.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.report.Reference;
import org.jixiao.report.Reports;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.Grid;
import org.jixiao.report.document.Grid.Place;
import org.jixiao.report.document.Table;
import org.junit.jupiter.api.Test;

class XlsxPaperTest {

    private final Document document = Reports.of(Reference.facts(94)).document();
    private final byte[] bytes = XlsxPaper.print(document, Papers.IMPRINT);

    @Test
    void theSameDocumentGivesTheSameBytesWheneverItIsPrinted() throws IOException {
        assertArrayEquals(bytes, XlsxPaper.print(document, Papers.IMPRINT));
        try (XSSFWorkbook workbook = reopened()) {
            assertEquals(
                    Papers.IMPRINT.madeAt(),
                    workbook.getProperties().getCoreProperties().getCreated().toInstant());
        }
    }

    @Test
    void everyTableIsASheetOfItsNameAfterTheCover() throws IOException {
        try (XSSFWorkbook workbook = reopened()) {
            assertEquals(1 + document.tables().size(), workbook.getNumberOfSheets());
            assertTrue(workbook.getSheetAt(0)
                    .getRow(4)
                    .getCell(0)
                    .getStringCellValue()
                    .contains("本报告为第2版"));
            assertEquals("表5 支出规模和结构", workbook.getSheetName(5));
        }
    }

    @Test
    void everyCellShowsWhatTheDocumentSays() throws IOException {
        DataFormatter shown = new DataFormatter();
        try (XSSFWorkbook workbook = reopened()) {
            for (int at = 0; at < document.tables().size(); at++) {
                Table table = document.tables().get(at);
                XSSFSheet sheet = workbook.getSheetAt(at + 1);
                assertEquals(table.caption(), sheet.getRow(0).getCell(0).getStringCellValue());
                List<List<Place>> grid = Grid.of(table.rows(), table.columns().size());
                for (int row = 0; row < grid.size(); row++) {
                    for (Place place : grid.get(row)) {
                        Cell cell =
                                sheet.getRow(1 + table.header().size() + row).getCell(place.column());
                        String text = place.first() ? place.cell().text() : "";
                        assertEquals(text, shown.formatCellValue(cell), table.caption() + " row " + row);
                    }
                }
            }
        }
    }

    @Test
    void amountsPointsAndRatesAreNumbersAndAddUp() throws IOException {
        try (XSSFWorkbook workbook = reopened()) {
            XSSFSheet subjects = workbook.getSheetAt(6);
            int last = subjects.getLastRowNum();
            for (int column = 1; column <= 4; column++) {
                BigDecimal sum = BigDecimal.ZERO;
                for (int row = 2; row < last; row++) {
                    Cell amount = subjects.getRow(row).getCell(column);
                    assertEquals(CellType.NUMERIC, amount.getCellType());
                    sum = sum.add(new BigDecimal(String.valueOf(amount.getNumericCellValue())));
                }
                assertEquals(
                        0,
                        sum.compareTo(new BigDecimal(String.valueOf(
                                subjects.getRow(last).getCell(column).getNumericCellValue()))));
            }
            XSSFSheet execution = workbook.getSheetAt(10);
            Cell rate = execution.getRow(execution.getLastRowNum()).getCell(4);
            assertEquals(1.0, rate.getNumericCellValue());
            assertEquals("0.00%", rate.getCellStyle().getDataFormatString());
        }
    }

    @Test
    void everyRowIsAsHighAsWhatItsCellsSay() throws IOException {
        try (XSSFWorkbook workbook = reopened()) {
            for (int at = 0; at < document.tables().size(); at++) {
                Table table = document.tables().get(at);
                XSSFSheet sheet = workbook.getSheetAt(at + 1);
                List<List<Place>> grid = Grid.of(table.rows(), table.columns().size());
                int below = 1 + table.header().size();
                for (int row = 0; row < grid.size(); row++) {
                    for (Place place : grid.get(row)) {
                        if (place.first()) {
                            double height = 0;
                            for (int each = row; each < row + place.cell().rowSpan(); each++) {
                                height += sheet.getRow(below + each).getHeightInPoints();
                            }
                            assertTrue(height >= needed(sheet, place), table.caption() + " " + place.cell());
                        }
                    }
                }
            }
            assertTrue(workbook.getSheetAt(0).getRow(4).getHeightInPoints() > 3 * 11, "编制说明 has several lines");
        }
    }

    /** Points for the lines that a text takes at least, were its characters set without a gap. */
    private static double needed(XSSFSheet sheet, Place place) {
        double digits = 0;
        for (int column = place.column(); column < place.column() + place.cell().columnSpan(); column++) {
            digits += sheet.getColumnWidth(column) / 256.0;
        }
        int length = place.cell()
                .text()
                .codePoints()
                .map(character -> character < 0x2000 ? 1 : 2)
                .sum();
        return Math.ceil(length / digits) * 11 * 1.3;
    }

    @Test
    void codesAndWordsStayText() {
        for (String code : List.of("0420104", "1234567890123456", "B12", "≥95%", "1.2.3", "12,34", "")) {
            assertNull(SheetNumber.of(code), code);
        }
    }

    @Test
    void sharedCellsAreMergedHeadersStayInSightAndItPrintsOnA4() throws IOException {
        try (XSSFWorkbook workbook = reopened()) {
            for (int at = 0; at < document.tables().size(); at++) {
                Table table = document.tables().get(at);
                XSSFSheet sheet = workbook.getSheetAt(at + 1);
                long shared = Stream.concat(table.header().stream(), table.rows().stream())
                        .flatMap(row -> row.cells().stream())
                        .filter(cell -> cell.rowSpan() * cell.columnSpan() > 1)
                        .count();
                assertEquals(shared + 1, sheet.getNumMergedRegions(), table.caption());
                assertEquals(
                        1 + table.header().size(), sheet.getPaneInformation().getHorizontalSplitTopRow());
                assertEquals(table.header().size(), sheet.getRepeatingRows().getLastRow());
                assertEquals(PrintSetup.A4_PAPERSIZE, sheet.getPrintSetup().getPaperSize());
            }
        }
    }

    private XSSFWorkbook reopened() throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }
}
