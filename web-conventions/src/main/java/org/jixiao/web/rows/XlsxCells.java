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
import java.util.Objects;
import java.util.function.Function;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jixiao.web.PlainText;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook that isn't hidden, as the values that stand in it: nothing is computed. */
final class XlsxCells implements Cells {

    private static final Text FORMULA = new Text("不接受公式，请粘贴为数值。", "Formulas are not taken. Paste the value.");
    private static final Text ERROR =
            new Text("单元格有错误值，或内容与其类型不符。", "An error value, or not what the cell's type says.");

    /** Characters: what Excel allows. */
    private static final int MAX_NAME = 31;

    private static final Text LONG_NAME = new Text(
            "工作表名称超过 " + MAX_NAME + " 字符。", "The name of the sheet is longer than " + MAX_NAME + " characters.");
    private static final Text HIDDEN = new Text("工作簿没有可见的工作表。", "All sheets of the workbook are hidden.");
    private static final Text TOO_MUCH = new Text(
            "至此工作表所显示的文字超过 " + (MAX_CHARACTERS >> 20) + " Mi 字符。",
            "Up to there the sheet shows more than " + (MAX_CHARACTERS >> 20) + " Mi characters.");

    /** What the workbook holds is not what was typed any more. */
    private static final Text ROUNDED = new Text(
            "超过 15 位的编号作为数字录入，Excel 已将其末位舍为零；请将该列设置为文本格式后重新录入。",
            "More than 15 digits that were typed as a number, of which Excel keeps no more."
                    + " Set the column to text and enter it again.");

    private static final String STYLES = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

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
    private long characters;

    /** Its formats without what they quote, as they come up. */
    private final Map<String, String> formats = new HashMap<>();

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
                if (!line.isBlank()) {
                    if (merged != null) {
                        merged.fill(line.number(), line.cells());
                        countMerged(line);
                    }
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
            Sheet first = new ReadableWorkbook(
                            new ByteArrayInputStream(workbook), new ReadingOptions(asShown && isStyled(workbook), true))
                    .getSheets()
                    .filter(any -> any.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(() -> new Broken(0, HIDDEN));
            sheet = called(first.getName());
            merged = asShown ? MergedCells.of(workbook, first.getId(), maxMerged) : null;
            return first.openStream().iterator();
        } catch (IOException | RuntimeException noWorkbook) {
            throw XlsxGuard.unreadable();
        }
    }

    /** A workbook needn't have styles, and shows its numbers plainly then; the reader asked for formats insists on them. */
    private static boolean isStyled(byte[] workbook) {
        return OfficeFile.read(workbook)
                .map(file -> file.types().contains(STYLES))
                .orElse(false);
    }

    /** As long as Excel lets it be, and such that faults can name it. */
    private static String called(String name) throws Broken {
        if (name.length() > MAX_NAME) {
            throw new Broken(0, LONG_NAME);
        }
        try {
            return PlainText.check("", name);
        } catch (Refusal notPlain) {
            Text why = notPlain.faults().get(0).reason();
            throw new Broken(0, new Text("工作表名称：" + why.zh(), "The name of the sheet: " + why.en()));
        }
    }

    private void countMerged(Line line) throws Broken {
        for (Cell cell : line.cells()) {
            count(cell != null && cell.merged() ? cell.text() : null, line.number());
        }
    }

    private void count(@Nullable String text, int line) throws Broken {
        characters += text == null ? 0 : text.length();
        if (characters > MAX_CHARACTERS) {
            throw new Broken(line, TOO_MUCH);
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

    private Line line(Row row) throws Broken {
        List<@Nullable Cell> cells = new ArrayList<>();
        for (org.dhatim.fastexcel.reader.Cell cell : row) {
            if (cell != null && cell.getType() == CellType.STRING) {
                count(cell.getText(), row.getRowNum());
            }
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

    private String shown(org.dhatim.fastexcel.reader.Cell cell) {
        String format =
                formats.computeIfAbsent(Objects.requireNonNullElse(cell.getDataFormatString(), ""), NumberFormat::bare);
        if (NumberFormat.isPercent(format)) {
            return plain(cell.asNumber().movePointRight(2).stripTrailingZeros()) + "%";
        }
        Integer id = cell.getDataFormatId();
        return NumberFormat.isDate(id == null ? 0 : id, format)
                ? date(cell)
                : NumberFormat.padded(plain(cell.asNumber().stripTrailingZeros()), format);
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
