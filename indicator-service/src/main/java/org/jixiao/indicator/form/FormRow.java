package org.jixiao.indicator.form;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jixiao.indicator.wording.Unit;
import org.jixiao.indicator.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * One row: a measure, with what is told of its indicator.
 *
 * @param cells that are filled
 * @param addresses where columns stand, or would
 * @param columns that the row has, filled or blank; of others it says nothing
 * @param units that headings say, of all cells below that say no other
 * @param amounts the unit that the table says above its header that its amounts are in; absent where it says none
 * @param typed whether it came as data: its figures are numbers by their very type, in the unit of their measure, and its
 *     texts are what they are
 */
public record FormRow(
        Map<Column, Filled> cells,
        Map<Column, String> addresses,
        Set<Column> columns,
        Map<Column, Unit> units,
        @Nullable Unit amounts,
        boolean typed) {

    /** Of what was written by hand. */
    static FormRow written(
            Map<Column, Filled> cells, Map<Column, String> addresses, Map<Column, Unit> units, @Nullable Unit amounts) {
        return new FormRow(cells, addresses, addresses.keySet(), units, amounts, false);
    }

    /** Of what came as data. */
    public static FormRow typed(Map<Column, Filled> cells, Map<Column, String> addresses, Set<Column> columns) {
        return new FormRow(cells, addresses, columns, Map.of(), null, true);
    }

    @Nullable
    Filled cell(Column column) {
        return cells.get(column);
    }

    @Nullable
    String text(Column column) {
        Filled cell = cells.get(column);
        return cell == null ? null : cell.text();
    }

    /** Whether something stands there that is no stroke; a stroke that came as data is a text like any other. */
    boolean tells(Column column) {
        Filled cell = cells.get(column);
        return cell != null && (cell.fault() != null || typed || !Words.isStroke(cell.text()));
    }

    boolean has(Column column) {
        return columns.contains(column);
    }

    /** Of the row itself where the table lacks the column. */
    String address(Column column) {
        String address = addresses.get(column);
        return address == null ? place() : address;
    }

    /** Where it is found: its name, or its first cell. */
    public String place() {
        return Objects.requireNonNullElseGet(
                addresses.get(Column.NAME), () -> addresses.values().iterator().next());
    }
}
