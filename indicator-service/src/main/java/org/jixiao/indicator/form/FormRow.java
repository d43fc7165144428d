package org.jixiao.indicator.form;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row: a measure, with what is told of its indicator.
 *
 * @param cells that are filled
 * @param addresses where columns stand, or would
 * @param columns that the row has, filled or blank; of others it says nothing
 */
public record FormRow(Map<Column, Filled> cells, Map<Column, String> addresses, Set<Column> columns) {

    @Nullable
    Filled cell(Column column) {
        return cells.get(column);
    }

    @Nullable
    String text(Column column) {
        Filled cell = cells.get(column);
        return cell == null ? null : cell.text();
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
