package org.jixiao.web.rows;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jixiao.web.Refusal.Fault;
import org.jixiao.web.Text;
import org.jixiao.web.rows.Cells.Broken;
import org.jixiao.web.rows.Cells.Cell;
import org.jixiao.web.rows.Cells.Line;
import org.jixiao.web.rows.RowType.Field;
import org.jspecify.annotations.Nullable;

/** A table whose header names the fields of a row, or has their {@link Heading}s, in any order; a blank cell is a field left out. */
final class TableRows<T extends Record> implements RowFile<T> {

    private static final Text TOO_MANY = new Text("单元格多于表头的列。", "More cells than the header has columns.");
    private static final Text TWICE = new Text("列重复。", "This column occurs twice.");

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
            String heading = cell == null ? null : cell.text().strip();
            String name = heading == null ? null : type.headed(heading);
            if (heading != null && (name == null || names.contains(name))) {
                taken = false;
                faults.invalid(new Fault(cut(heading), name == null ? unknown() : TWICE));
            }
            names.add(name);
        }
        for (Map.Entry<String, Field> field : type.fields().entrySet()) {
            if (field.getValue().required() && !names.contains(field.getKey())) {
                taken = false;
                faults.invalid(new Fault(field.getKey(), missing(field.getValue())));
            }
        }
        return taken ? names : List.of();
    }

    private static String cut(String heading) {
        return heading.length() <= RowType.MAX_HEADING ? heading : heading.substring(0, RowType.MAX_HEADING) + "…";
    }

    private static Text missing(Field field) {
        String headings = field.headingsInBrackets();
        return new Text("表头缺少此列" + headings + "。", "The header lacks this column" + headings + ".");
    }

    private Text unknown() {
        String known = type.fields().entrySet().stream()
                .map(field -> field.getKey() + field.getValue().headingsInBrackets())
                .collect(joining(", "));
        return new Text("未知列；可用的列：" + known + "。", "Unknown column; there are: " + known + ".");
    }
}
