package org.jixiao.indicator.form;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row: a measure, with what is told of its indicator.
 *
 * @param cells that are filled
 * @param addresses of the cells of all columns that the table has
 */
public record FormRow(Map<Column, Filled> cells, Map<Column, String> addresses) {

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
        return addresses.containsKey(column);
    }

    /** Of the row itself where the table lacks the column. */
    String address(Column column) {
        String address = addresses.get(column);
        return address == null ? place() : address;
    }

    /** Where it is found: its name, or its first cell. */
    String place() {
        return Objects.requireNonNullElseGet(
                addresses.get(Column.NAME), () -> addresses.values().iterator().next());
    }
}
