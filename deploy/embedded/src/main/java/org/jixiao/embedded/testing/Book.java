package org.jixiao.embedded.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A workbook as somebody at a desk has it open. */
public final class Book {

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;

    private Book(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.sheet = workbook.getSheetAt(0);
    }

    public static Book blank(String sheet) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.createSheet(sheet);
        return new Book(workbook);
    }

    public static Book open(byte[] file) {
        try {
            return new Book(new XSSFWorkbook(new ByteArrayInputStream(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public XSSFSheet sheet() {
        return sheet;
    }

    /** @param values text or numbers; null leaves a cell blank */
    public Book row(int line, @Nullable Object... values) {
        for (int column = 0; column < values.length; column++) {
            if (values[column] != null) {
                set(cell(line, column), values[column]);
            }
        }
        return this;
    }

    public Book set(String address, Object value) {
        CellReference at = new CellReference(address);
        set(cell(at.getRow() + 1, at.getCol()), value);
        return this;
    }

    public Book formula(String address, String formula) {
        CellReference at = new CellReference(address);
        cell(at.getRow() + 1, at.getCol()).setBlank();
        cell(at.getRow() + 1, at.getCol()).setCellFormula(formula);
        return this;
    }

    public Book format(String address, String format) {
        CellReference at = new CellReference(address);
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell(at.getRow() + 1, at.getCol()).setCellStyle(style);
        return this;
    }

    public Book merge(String range) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(range));
        return this;
    }

    /** Fills in columns of a line by their headings. */
    public Book fill(int header, int line, Map<String, ?> values) {
        values.forEach((heading, value) -> set(cell(line, column(header, heading)), value));
        return this;
    }

    public int column(int header, String heading) {
        for (Cell cell : sheet.getRow(header - 1)) {
            if (cell.getStringCellValue().replace("\n", "").equals(heading)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + heading);
    }

    /** The line that holds this in its first column. */
    public int line(String first) {
        for (Row row : sheet) {
            Cell cell = row.getCell(0);
            if (cell != null && first.equals(new DataFormatter().formatCellValue(cell))) {
                return row.getRowNum() + 1;
            }
        }
        throw new AssertionError("no line " + first);
    }

    public String text(String address) {
        CellReference at = new CellReference(address);
        return new DataFormatter().formatCellValue(cell(at.getRow() + 1, at.getCol()));
    }

    public Cell cell(int line, int column) {
        Row row = sheet.getRow(line - 1) == null ? sheet.createRow(line - 1) : sheet.getRow(line - 1);
        return row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    public List<String> headings(int header) {
        return StreamSupport.stream(sheet.getRow(header - 1).spliterator(), false)
                .map(Cell::getStringCellValue)
                .toList();
    }

    private static void set(Cell cell, Object value) {
        if (value instanceof BigDecimal number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue(value.toString());
        }
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
