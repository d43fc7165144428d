package org.jixiao.indicator.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jixiao.events.IndicatorState;
import org.jixiao.indicator.form.Entries.Entry;
import org.jspecify.annotations.Nullable;

/** What a table would make of a year's indicators. What it has no rows of stays as it is. */
public final class Drafting {

    private Drafting() {}

    /**
     * @param removed codes of indicators that were taken out of the year
     * @param locked whether the plan takes no new indicator now
     */
    public static Drafted of(FormTable table, List<IndicatorState> existing, Set<String> removed, boolean locked) {
        List<Question> questions = new ArrayList<>(table.questions());
        List<Note> notes = new ArrayList<>();
        List<Draft> drafts = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (Entry entry : new Entries(existing, removed, locked, questions, notes).of(table.rows())) {
            Asking asking = new Asking();
            FormRow told = together(entry.rows(), asking);
            int number = numbers.merge(String.valueOf(told.text(Column.LEVEL1)), 1, Integer::sum);
            Draft draft = new EntryReading(entry, told, number, asking).draft();
            questions.addAll(asking.questions());
            notes.addAll(asking.notes());
            if (asking.questions().isEmpty()) {
                drafts.add(draft);
            }
        }
        return new Drafted(drafts, questions, notes);
    }

    /** What the rows of an indicator tell of it as a whole, each thing once or the same. */
    private static FormRow together(List<FormRow> rows, Asking asking) {
        Map<Column, Filled> cells = new EnumMap<>(Column.class);
        Set<Column> columns = EnumSet.noneOf(Column.class);
        for (FormRow row : rows) {
            columns.addAll(row.columns());
            row.cells().forEach((column, cell) -> {
                Filled first = cells.putIfAbsent(column, cell);
                if (first != null && !column.ofMeasure() && differ(first, cell)) {
                    asking.ask(
                            cell.cell().address(),
                            "同一指标各行的“" + column.heading() + "”应相同或只填首行",
                            column.heading() + " of an indicator is told once, or the same in each of its rows",
                            first.text());
                }
            });
        }
        FormRow first = rows.get(0);
        return new FormRow(cells, first.addresses(), columns, first.units(), first.amounts(), first.typed());
    }

    private static boolean differ(@Nullable Filled one, Filled other) {
        return one != null && !one.text().strip().equals(other.text().strip());
    }
}
