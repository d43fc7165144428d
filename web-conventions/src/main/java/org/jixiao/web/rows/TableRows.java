package org.jixiao.web.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.web.Refusal.Fault;
import org.jixiao.web.Text;
import org.jixiao.web.rows.Cells.Broken;
import org.jixiao.web.rows.Cells.Cell;
import org.jixiao.web.rows.Cells.Line;
import org.jspecify.annotations.Nullable;

/** A table whose header names the fields of a row, in any order; a blank cell is a field left out. */
final class TableRows<T> implements RowFile<T> {

    private static final Text TOO_MANY = new Text("单元格多于表头的列。", "More cells than the header has columns.");

    private final Cells cells;
    private final Binding<T> binding;
    private final List<String> fields;
    private final RowCount count;
    private @Nullable List<@Nullable String> header;

    /** @param fields that a row may have */
    TableRows(Cells cells, Binding<T> binding, List<String> fields, RowCount count) {
        this.cells = cells;
        this.binding = binding;
        this.fields = fields;
        this.count = count;
    }

    @Override
    public @Nullable Row<T> next(RowFaults faults) throws IOException {
        try {
            if (header == null) {
                header = header(faults);
            }
            if (header.isEmpty()) {
                return null;
            }
            for (Line line = cells.next(); line != null; line = cells.next()) {
                Place place = new Place(count.next(), line.number());
                Row<T> row = row(place, line, header, faults);
                if (row != null) {
                    return row;
                }
            }
        } catch (Broken broken) {
            faults.invalid(new Fault("", broken.reason()));
        }
        return null;
    }

    private @Nullable Row<T> row(Place place, Line line, List<@Nullable String> header, RowFaults faults)
            throws IOException {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        boolean taken = true;
        for (int column = 0; column < line.cells().size(); column++) {
            Cell cell = line.cells().get(column);
            String field = column < header.size() ? header.get(column) : null;
            if (field == null && cell != null) {
                faults.invalid(place, "", TOO_MANY);
                return null;
            }
            if (cell != null && cell.fault() != null) {
                faults.invalid(place, field, cell.fault());
                taken = false;
            } else if (cell != null) {
                row.put(field, cell.text());
            }
        }
        if (!taken) {
            return null;
        }
        try {
            return new Row<>(place, binding.read(row));
        } catch (JsonProcessingException unreadable) {
            Binding.faults(unreadable, fault -> faults.invalid(place, fault.field(), fault.reason()));
            return null;
        }
    }

    /** Empty where it can't be taken, for then no row can. */
    private List<@Nullable String> header(RowFaults faults) throws Broken, IOException {
        Line line = cells.next();
        if (line == null) {
            faults.invalid(new Fault("", new Text("文件为空，应有表头行。", "The file is empty; it should begin with a header.")));
            return List.of();
        }
        List<@Nullable String> names = new ArrayList<>();
        boolean taken = true;
        for (Cell cell : line.cells()) {
            String name = cell == null ? null : cell.text().strip();
            Text fault = name == null ? null : fault(name, names);
            if (name != null && fault != null) {
                taken = false;
                faults.invalid(new Fault(name, fault));
            }
            names.add(name);
        }
        return taken ? names : List.of();
    }

    private @Nullable Text fault(String name, List<@Nullable String> before) {
        if (!fields.contains(name)) {
            String known = String.join(", ", fields);
            return new Text("未知列；可用的列：" + known + "。", "Unknown column; there are: " + known + ".");
        }
        return before.contains(name) ? new Text("列重复。", "This column occurs twice.") : null;
    }
}
