package org.jixiao.indicator.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.indicator.form.Column;
import org.jixiao.indicator.plan.Progress;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a year as a workbook to be filled in: what may not be changed now is locked, without a password, and grey.
 * A reader takes it back as it is.
 */
final class PlanXlsx {

    private static final String SHEET = "指标";

    private static final int TITLE = 0;
    private static final int ABOUT = 1;
    private static final int GROUPS = 2;
    private static final int HEADER = 3;
    private static final int FIRST = 4;

    /** Rows for what is new, while the plan is open. */
    private static final int FREE_ROWS = 20;

    /** So that what is planned fits on one page across, and what was achieved on the next. */
    private static final short SCALE = 54;

    /** What a spreadsheet keeps of a number; more is written as text. */
    private static final int MAX_DIGITS = 15;

    /** What last year came to stands on the page of what is planned. */
    private static final int LAST_OF_PLAN = Column.LAST_YEAR_ACTUAL.ordinal();

    private static final List<Column> COLUMNS = List.of(Column.values());

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFSheet sheet = workbook.createSheet(SHEET);
    private final FormStyles styles = new FormStyles(workbook);
    private final boolean planLocked;
    private final boolean actualsLocked;

    private PlanXlsx(Progress progress) {
        this.planLocked = progress.locksPlan() != null;
        this.actualsLocked = progress.locksActuals() != null;
    }

    static byte[] write(PlanTitle title, Progress progress, List<PlanRow> rows) {
        PlanXlsx xlsx = new PlanXlsx(progress);
        try (XSSFWorkbook workbook = xlsx.workbook) {
            xlsx.head(title);
            int last = xlsx.body(rows);
            xlsx.layOut(last);
            new FormChoices(xlsx.sheet).offer(rows, FIRST, last);
            FormGuide.write(workbook, xlsx.styles);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The titles leave the first column out, which is repeated on every page. */
    private void head(PlanTitle title) {
        int lastColumn = COLUMNS.size() - 1;
        text(sheet.createRow(TITLE), 1, title.heading(), styles.title());
        sheet.addMergedRegion(new CellRangeAddress(TITLE, TITLE, 1, LAST_OF_PLAN));
        text(sheet.createRow(ABOUT), 1, title.about(), styles.about());
        sheet.addMergedRegion(new CellRangeAddress(ABOUT, ABOUT, 1, LAST_OF_PLAN));
        Row groups = sheet.createRow(GROUPS);
        Row header = sheet.createRow(HEADER);
        for (Column column : COLUMNS) {
            text(groups, column.ordinal(), "", styles.header());
            text(header, column.ordinal(), FormColumns.heading(column), styles.header());
            sheet.setColumnWidth(column.ordinal(), FormColumns.width(column) * 256);
        }
        group(groups, 0, LAST_OF_PLAN, "绩效目标申报");
        group(groups, LAST_OF_PLAN + 1, lastColumn - 1, "自评填报");
    }

    private void group(Row groups, int from, int to, String heading) {
        groups.getCell(from).setCellValue(heading);
        sheet.addMergedRegion(new CellRangeAddress(GROUPS, GROUPS, from, to));
    }

    /** @return the last row that can be filled in */
    private int body(List<PlanRow> rows) {
        for (int from = 0; from < rows.size(); ) {
            int to = from;
            while (to + 1 < rows.size() && sameIndicator(rows.get(from), rows.get(to + 1))) {
                to++;
            }
            for (int i = from; i <= to; i++) {
                Row cells = sheet.createRow(FIRST + i);
                row(cells, rows.get(i), i == from);
                FormHeights.set(cells, rows.get(i), to - from + 1);
            }
            if (to > from) {
                merge(FIRST + from, FIRST + to);
            }
            from = to + 1;
        }
        int last = FIRST + rows.size() - 1 + (planLocked ? 0 : FREE_ROWS);
        for (int r = FIRST + rows.size(); r <= last; r++) {
            row(sheet.createRow(r), null, true);
        }
        return Math.max(last, FIRST);
    }

    private static boolean sameIndicator(PlanRow one, PlanRow other) {
        return Objects.equals(one.code(), other.code());
    }

    /** What is told of an indicator stands once beside its measures. */
    private void merge(int first, int last) {
        for (Column column : COLUMNS) {
            if (!column.ofMeasure()) {
                // Ranges of one's own making overlap nowhere; to look takes ever longer the more there are.
                sheet.addMergedRegionUnsafe(new CellRangeAddress(first, last, column.ordinal(), column.ordinal()));
            }
        }
    }

    private void row(Row cells, @Nullable PlanRow row, boolean begins) {
        for (Column column : COLUMNS) {
            Cell cell = cells.createCell(column.ordinal());
            Object value = row == null || follows(row, column) ? null : row.value(column);
            boolean shown = value != null && (begins || column.ofMeasure());
            boolean asText = !(value instanceof Number number) || !set(cell, number, shown);
            if (shown && value instanceof LocalDate day) {
                cell.setCellValue(day);
            } else if (shown && asText) {
                cell.setCellValue(value.toString());
            }
            cell.setCellStyle(style(column, locked(column, row)));
        }
    }

    /** A share follows from its parts, which are what is filled in. */
    private static boolean follows(PlanRow row, Column column) {
        return column == Column.ACTUAL && row.numerator() != null;
    }

    private boolean locked(Column column, @Nullable PlanRow row) {
        return switch (column.part()) {
            case PLAN -> planLocked || column == Column.CODE && row != null;
            case ACTUALS -> actualsLocked || row == null || follows(row, column);
            case LAST_YEAR, REVISION -> true;
        };
    }

    /** @return whether a spreadsheet keeps the number as it is */
    private static boolean set(Cell cell, Number number, boolean shown) {
        if (new BigDecimal(number.toString()).precision() > MAX_DIGITS) {
            return false;
        }
        if (shown) {
            cell.setCellValue(Double.parseDouble(number.toString()));
        }
        return true;
    }

    private CellStyle style(Column column, boolean locked) {
        return column == Column.AS_OF ? styles.day(locked) : styles.cell(FormColumns.centred(column), locked);
    }

    private static void text(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    private void layOut(int last) {
        sheet.getRow(TITLE).setHeightInPoints(28);
        sheet.getRow(ABOUT).setHeightInPoints(32);
        sheet.getRow(HEADER).setHeightInPoints(32);
        sheet.createFreezePane(Column.EXPLANATION.ordinal(), FIRST);
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.setRepeatingRows(new CellRangeAddress(GROUPS, HEADER, -1, -1));
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
        sheet.setColumnBreak(LAST_OF_PLAN);
        workbook.setPrintArea(0, 0, COLUMNS.size() - 1, 0, last);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setScale(SCALE);
        print.setLeftToRight(true);
        sheet.setMargin(PageMargin.LEFT, 0.4);
        sheet.setMargin(PageMargin.RIGHT, 0.4);
        sheet.setMargin(PageMargin.TOP, 0.5);
        sheet.setMargin(PageMargin.BOTTOM, 0.5);
        sheet.getFooter().setCenter("第 &P 页 共 &N 页");
    }
}
