package org.jixiao.web.rows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

    /** What the workbook holds is not what was typed any more. */
    private static final Text ROUNDED = new Text(
            "超过 15 位的编号作为数字录入，Excel 已将其末位舍为零；请将该列设置为文本格式后重新录入。",
            "More than 15 digits that were typed as a number, of which Excel keeps no more."
                    + " Set the column to text and enter it again.");

    /** Digits that a number is written out in; beyond, the binding refuses it as it stands. */
    private static final int MAX_DIGITS = 40;

    /** More digits than a spreadsheet shows are what its arithmetic left behind: 93.060000000000002 was typed as 93.06. */
    private static final MathContext SHOWN = new MathContext(15);

    private final InputStream body;
    private final Function<String, @Nullable Class<?>> types;
    private final boolean asShown;
    private final int maxMerged;
    private final Map<Integer, Class<?>> columns = new HashMap<>();
    private @Nullable Iterator<Row> rows;
    private @Nullable MergedCells merged;
    private @Nullable String sheet;

    /** @param types what the column headed so holds, for a workbook has days and codes as numbers */
    XlsxCells(InputStream body, Function<String, @Nullable Class<?>> types) {
        this(body, types, false, 0);
    }

    private XlsxCells(InputStream body, Function<String, @Nullable Class<?>> types, boolean asShown, int maxMerged) {
        this.body = body;
        this.types = types;
        this.asShown = asShown;
        this.maxMerged = maxMerged;
    }

    /** Every cell as it is seen: by its format, and with what merged cells, so many at most, show. */
    static XlsxCells asShown(InputStream body, int maxMerged) {
        return new XlsxCells(body, heading -> null, true, maxMerged);
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

    @Override
    public void headedBy(Line header) {
        for (int column = 0; column < header.cells().size(); column++) {
            Cell cell = header.cells().get(column);
            Class<?> type = cell == null ? null : types.apply(cell.text().strip());
            if (type != null) {
                columns.put(column, type);
            }
        }
    }

    private Line line(Row row) {
        List<@Nullable Cell> cells = new ArrayList<>();
        for (org.dhatim.fastexcel.reader.Cell cell : row) {
            cells.add(cell == null ? null : cell(cell, columns.get(cells.size())));
        }
        return new Line(row.getRowNum(), cells);
    }

    private @Nullable Cell cell(org.dhatim.fastexcel.reader.Cell cell, @Nullable Class<?> type) {
        return switch (cell.getType()) {
            case EMPTY -> null;
            case FORMULA -> Cell.refused(FORMULA);
            case ERROR -> Cell.refused(ERROR);
            case NUMBER -> asShown ? Cell.of(shown(cell)) : number(cell, type);
            case BOOLEAN, STRING -> Cell.of(cell.getText());
        };
    }

    private static @Nullable Cell number(org.dhatim.fastexcel.reader.Cell cell, @Nullable Class<?> type) {
        if (type == LocalDate.class) {
            return Cell.of(date(cell));
        }
        BigDecimal number = cell.asNumber();
        boolean rounded = (long) number.precision() - number.scale() > SHOWN.getPrecision();
        return type == String.class && rounded ? Cell.refused(ROUNDED) : Cell.of(plain(number));
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
