package org.jixiao.web.rows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook, as the values that stand in it: nothing is computed. */
final class XlsxCells implements Cells {

    private static final Text FORMULA = new Text("不接受公式，请粘贴为数值。", "Formulas are not taken. Paste the value.");
    private static final Text ERROR =
            new Text("单元格有错误值，或内容与其类型不符。", "An error value, or not what the cell's type says.");

    /** Digits that a number is written out in; beyond, the binding refuses it as it stands. */
    private static final int MAX_DIGITS = 40;

    /** More digits than a spreadsheet shows are what its arithmetic left behind: 93.060000000000002 was typed as 93.06. */
    private static final MathContext SHOWN = new MathContext(15);

    private final InputStream body;
    private final Predicate<String> dates;
    private final boolean asShown;
    private final int maxMerged;
    private final Set<Integer> dateColumns = new HashSet<>();
    private @Nullable Iterator<Row> rows;
    private @Nullable MergedCells merged;
    private @Nullable String sheet;
    private boolean headed;

    /** @param dates whether the column headed so holds dates, which a workbook has as numbers */
    XlsxCells(InputStream body, Predicate<String> dates) {
        this(body, dates, false, 0);
    }

    private XlsxCells(InputStream body, Predicate<String> dates, boolean asShown, int maxMerged) {
        this.body = body;
        this.dates = dates;
        this.asShown = asShown;
        this.maxMerged = maxMerged;
    }

    /** Every cell as it is seen: by its format, and with what merged cells, so many at most, show. */
    static XlsxCells asShown(InputStream body, int maxMerged) {
        return new XlsxCells(body, heading -> false, true, maxMerged);
    }

    /** The sheet's name; null before it is read. */
    @Nullable
    String sheet() {
        return sheet;
    }

    @Override
    public @Nullable Line next() throws Broken, IOException {
        if (rows == null) {
            rows = open(body.readAllBytes());
        }
        try {
            while (rows.hasNext()) {
                Line line = line(rows.next());
                boolean blank = line.isBlank();
                if (merged != null) {
                    merged.fill(line.number(), line.cells());
                }
                if (!blank) {
                    noteDates(line);
                    return line;
                }
            }
            return null;
        } catch (RuntimeException noSheet) {
            throw XlsxGuard.unreadable();
        }
    }

    private Iterator<Row> open(byte[] workbook) throws Broken {
        XlsxGuard.check(workbook);
        try {
            // Nothing to be closed: it is all in memory.
            Sheet first = new ReadableWorkbook(new ByteArrayInputStream(workbook), new ReadingOptions(asShown, true))
                    .getFirstSheet();
            sheet = first.getName();
            merged = asShown ? MergedCells.of(workbook, first.getId(), maxMerged) : null;
            return first.openStream().iterator();
        } catch (IOException | RuntimeException noWorkbook) {
            throw XlsxGuard.unreadable();
        }
    }

    private void noteDates(Line header) {
        for (int column = 0; !headed && column < header.cells().size(); column++) {
            Cell cell = header.cells().get(column);
            if (cell != null && dates.test(cell.text().strip())) {
                dateColumns.add(column);
            }
        }
        headed = true;
    }

    private Line line(Row row) {
        List<@Nullable Cell> cells = new ArrayList<>();
        for (org.dhatim.fastexcel.reader.Cell cell : row) {
            cells.add(cell == null ? null : cell(cell, dateColumns.contains(cells.size())));
        }
        return new Line(row.getRowNum(), cells);
    }

    private @Nullable Cell cell(org.dhatim.fastexcel.reader.Cell cell, boolean date) {
        return switch (cell.getType()) {
            case EMPTY -> null;
            case FORMULA -> Cell.refused(FORMULA);
            case ERROR -> Cell.refused(ERROR);
            case NUMBER -> Cell.of(date ? date(cell) : asShown ? shown(cell) : plain(cell.asNumber()));
            case BOOLEAN, STRING -> Cell.of(cell.getText());
        };
    }

    private static String shown(org.dhatim.fastexcel.reader.Cell cell) {
        String format = NumberFormat.bare(cell.getDataFormatString());
        if (NumberFormat.isPercent(format)) {
            return plain(cell.asNumber().movePointRight(2).stripTrailingZeros()) + "%";
        }
        Integer id = cell.getDataFormatId();
        return NumberFormat.isDate(id == null ? 0 : id, format)
                ? date(cell)
                : plain(cell.asNumber().stripTrailingZeros());
    }

    private static String date(org.dhatim.fastexcel.reader.Cell cell) {
        BigDecimal days = cell.asNumber();
        BigDecimal latest = BigDecimal.valueOf(LocalDate.of(9999, 12, 31).toEpochDay());
        return days.signum() > 0 && days.compareTo(latest) < 0
                ? cell.asDate().toLocalDate().toString()
                : plain(days);
    }

    /** A code that was typed as a number reads as it was typed. */
    private static String plain(BigDecimal number) {
        if (number.scale() > 0 && number.precision() > SHOWN.getPrecision()) {
            return plain(number.round(SHOWN).stripTrailingZeros());
        }
        boolean bounded = Math.abs((long) number.scale()) + number.precision() <= MAX_DIGITS;
        return bounded ? number.toPlainString() : number.toString();
    }
}
