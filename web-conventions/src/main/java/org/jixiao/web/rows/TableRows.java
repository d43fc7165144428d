package org.jixiao.web.rows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jixiao.web.Refusal.Fault;
import org.jixiao.web.Text;
import org.jixiao.web.rows.Cells.Broken;
import org.jixiao.web.rows.Cells.Cell;
import org.jixiao.web.rows.Cells.Line;
import org.jspecify.annotations.Nullable;

/** A table whose header names the fields of a row, in any order; a blank cell is a field left out. */
final class TableRows<T extends Record> implements RowFile<T> {

    private static final Text TOO_MANY = new Text("单元格多于表头的列。", "More cells than the header has columns.");
    private static final Text MISSING = new Text("表头缺少此列。", "The header lacks this column.");

    private final Cells cells;
    private final RowType<T> type;
    private final RowCount count;
    private @Nullable List<@Nullable String> header;

    TableRows(Cells cells, RowType<T> type, RowCount count) {
        this.cells = cells;
        this.type = type;
        this.count = count;
    }

    @Override
    public @Nullable Draft<T> next(RowFaults faults) throws IOException {
        try {
            if (header == null) {
                header = header(faults);
            }
            Line line = header.isEmpty() ? null : cells.next();
            if (line != null) {
                Draft<T> row = new Draft<>(new Place(count.next(), line.number()), type, faults);
                read(line, header, row);
                return row;
            }
        } catch (Broken broken) {
            faults.invalid(new Fault("", broken.reason()));
        }
        return null;
    }

    private static void read(Line line, List<@Nullable String> header, Draft<?> row) throws IOException {
        for (int column = 0; column < line.cells().size(); column++) {
            if (line.cells().get(column) != null && (column >= header.size() || header.get(column) == null)) {
                row.lose("", TOO_MANY);
                return;
            }
        }
        for (int column = 0; column < line.cells().size(); column++) {
            Cell cell = line.cells().get(column);
            String field = cell == null ? null : header.get(column);
            if (field != null && cell.fault() != null) {
                row.fault(field, cell.fault());
            } else if (field != null) {
                row.read(field, cell.text());
            }
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
        for (String missing : missing(names)) {
            taken = false;
            faults.invalid(new Fault(missing, MISSING));
        }
        return taken ? names : List.of();
    }

    private List<String> missing(List<@Nullable String> names) {
        return type.fields().entrySet().stream()
                .filter(field -> field.getValue().required() && !names.contains(field.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private @Nullable Text fault(String name, List<@Nullable String> before) {
        if (!type.fields().containsKey(name)) {
            String known = String.join(", ", type.fields().keySet());
            return new Text("未知列；可用的列：" + known + "。", "Unknown column; there are: " + known + ".");
        }
        return before.contains(name) ? new Text("列重复。", "This column occurs twice.") : null;
    }
}
