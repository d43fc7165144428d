package org.jixiao.indicator.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jixiao.indicator.filing.DefinitionRequest;
import org.jixiao.indicator.form.Column;
import org.jixiao.indicator.form.Filled;
import org.jixiao.indicator.form.FormRow;
import org.jixiao.indicator.form.FormTable;
import org.jixiao.indicator.form.Line;
import org.jixiao.indicator.form.Question;
import org.jixiao.indicator.plan.YearKey;
import org.jixiao.indicator.register.IndicatorRegister;
import org.jixiao.indicator.wording.Cell;
import org.jixiao.web.PlainText;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jixiao.web.rows.RowFaults;
import org.jixiao.web.rows.RowFormat;
import org.jixiao.web.rows.RowReader;
import org.jixiao.web.rows.Sheet;
import org.jspecify.annotations.Nullable;

/** A file that came in, as a table of the form. */
@ApplicationScoped
class PlanFile {

    /** Titles, sums and footnotes around the rows. */
    private static final int AROUND = 100;

    /** The fullest plan there may be, a row for every measure. */
    private static final int MAX_LINES = IndicatorRegister.MOST_INDICATORS * DefinitionRequest.MOST_MEASURES + AROUND;

    /** Any column of any indicator may be merged over its rows. */
    private static final int MAX_MERGED = IndicatorRegister.MOST_INDICATORS * Column.values().length + AROUND;

    /** Characters, more than any column takes. */
    private static final int LONGEST = 5_000;

    private static final Text TOO_LONG = new Text("超过 " + LONGEST + " 字符。", "Longer than " + LONGEST + " characters.");

    private final RowReader rows;

    @Inject
    PlanFile(RowReader rows) {
        this.rows = rows;
    }

    /**
     * @param year that titles and columns may be headed with
     * @throws Refusal 400 for what is no such file, 422 where it has more than a plan may
     */
    FormTable read(byte[] content, RowFormat format, YearKey year) throws IOException {
        FormTable table = format == RowFormat.JSON ? json(content) : sheet(content, format, year);
        checkSize(table.indicators());
        return table;
    }

    private static FormTable sheet(byte[] content, RowFormat format, YearKey year) throws IOException {
        Sheet sheet = Sheet.read(new ByteArrayInputStream(content), format, MAX_LINES, MAX_MERGED);
        return FormTable.read(
                sheet.lines().stream().map(line -> line(sheet, line)).toList(), year);
    }

    /** Before anything is read out of it, or anybody waits for the year. */
    private static void checkSize(List<List<FormRow>> indicators) {
        if (indicators.size() > IndicatorRegister.MOST_INDICATORS) {
            throw tooMany(
                    indicators.get(IndicatorRegister.MOST_INDICATORS).get(0),
                    new Text(
                            "表中有 " + indicators.size() + " 个指标，一个年度至多 " + IndicatorRegister.MOST_INDICATORS + " 个。",
                            "The table has " + indicators.size() + " indicators; a year has at most "
                                    + IndicatorRegister.MOST_INDICATORS + "."));
        }
        for (List<FormRow> measures : indicators) {
            if (measures.size() > DefinitionRequest.MOST_MEASURES) {
                throw tooMany(
                        measures.get(DefinitionRequest.MOST_MEASURES),
                        new Text(
                                "此处起同一指标超过 " + DefinitionRequest.MOST_MEASURES + " 个衡量项。",
                                "From here on the indicator has more than " + DefinitionRequest.MOST_MEASURES
                                        + " measures."));
            }
        }
    }

    private static Refusal tooMany(FormRow first, Text why) {
        return Refusal.unprocessable(first.place(), why);
    }

    private static Line line(Sheet sheet, Sheet.Line line) {
        List<@Nullable Filled> cells = new ArrayList<>();
        for (Sheet.Cell cell : line.cells()) {
            cells.add(cell == null ? null : filled(cell, sheet.address(line.number(), cells.size())));
        }
        return new Line(cells, column -> sheet.address(line.number(), column));
    }

    private static Filled filled(Sheet.Cell cell, String address) {
        if (cell.text().length() > LONGEST) {
            return tooLong(cell.text(), address, cell.merged());
        }
        Text fault = cell.fault() == null ? unreadable(cell.text()) : cell.fault();
        return new Filled(
                new Cell(cell.text(), address),
                cell.merged(),
                fault == null ? null : new Question(address, fault.zh(), fault.en(), null));
    }

    private static Filled tooLong(String text, String address, boolean merged) {
        return new Filled(
                new Cell(text.substring(0, LONGEST), address),
                merged,
                new Question(address, TOO_LONG.zh(), TOO_LONG.en(), null));
    }

    private static @Nullable Text unreadable(String text) {
        try {
            PlainText.check("", text);
            return null;
        } catch (Refusal refused) {
            return refused.faults().get(0).reason();
        }
    }

    /** What a row leaves out stays as it is; what is null in it, or empty, is blank. */
    private FormTable json(byte[] content) throws IOException {
        RowFaults faults = new RowFaults();
        List<FormRow> table = new ArrayList<>();
        rows.read(
                new ByteArrayInputStream(content),
                RowFormat.JSON,
                PlanRow.class,
                MAX_LINES,
                faults,
                row -> table.add(row(row.place().index(), row.value(), row.told())));
        faults.refuseIfAny();
        return FormTable.of(table);
    }

    static FormRow row(int index, PlanRow row, Set<String> told) {
        Map<Column, Filled> cells = new EnumMap<>(Column.class);
        Map<Column, String> addresses = new EnumMap<>(Column.class);
        // Which indicator it is a row always tells, if only that it is new.
        Set<Column> columns = EnumSet.of(Column.CODE);
        for (Column column : Column.values()) {
            if (!column.isRead()) {
                continue;
            }
            boolean milestone = column == Column.ACTUAL && row.achieved() != null;
            String address = "[" + index + "]." + (milestone ? "achieved" : column.field());
            addresses.put(column, address);
            if (told.contains(column.field()) || column == Column.ACTUAL && told.contains("achieved")) {
                columns.add(column);
            }
            Object value = row.value(column);
            if (value != null && !value.toString().isEmpty()) {
                String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
                cells.put(
                        column,
                        text.length() > LONGEST
                                ? tooLong(text, address, false)
                                : new Filled(new Cell(text, address), false, null));
            }
        }
        return FormRow.typed(cells, addresses, columns);
    }
}
