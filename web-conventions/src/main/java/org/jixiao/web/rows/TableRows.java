package org.jixiao.web.rows;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jixiao.web.Refusal.Fault;
import org.jixiao.web.Text;
import org.jixiao.web.rows.Cells.Broken;
import org.jixiao.web.rows.Cells.Cell;
import org.jixiao.web.rows.Cells.Line;
import org.jixiao.web.rows.RowType.Field;
import org.jspecify.annotations.Nullable;

/**
 * A table whose header names the fields of a row, or has their {@link Heading}s, in any order; a blank cell is a field left
 * out. Above its header may stand what systems print there: a title, who made it, the unit.
 */
final class TableRows<T extends Record> implements RowFile<T> {

    private static final Text TOO_MANY = new Text("单元格多于表头的列。", "More cells than the header has columns.");
    /** A header comes after a title, a line of notes and the like. */
    private static final int HEADER_WITHIN = 10;

    /** What a header has at least where something else stands there too: a single heading may stand in any text. */
    private static final int HEADINGS = 2;

    private static final Pattern TOTAL = Pattern.compile("(?:合计|总计|小计|共计|本页合计)[:：]?");
    private static final Text A_TOTAL = new Text("这是合计行，请删去。", "This is a row of totals; remove it.");

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
                header.stream().filter(Objects::nonNull).forEach(row::tells);
                read(line, header, row);
                return row;
            }
        } catch (Broken broken) {
            faults.invalid(new Fault("", broken.reason()));
        }
        return null;
    }

    private void read(Line line, List<@Nullable String> header, Draft<?> row) throws IOException {
        if (isTotal(line, header)) {
            row.lose("", A_TOTAL);
            return;
        }
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

    /** By its first word, or by one where no text can stand. */
    private boolean isTotal(Line line, List<@Nullable String> header) {
        boolean first = true;
        for (int column = 0; column < line.cells().size(); column++) {
            Cell cell = line.cells().get(column);
            String name = column < header.size() ? header.get(column) : null;
            if (cell != null) {
                boolean isWord = first
                        || name != null
                                && !Objects.requireNonNull(type.fields().get(name))
                                        .isProse();
                if (isWord && isTotal(cell.text())) {
                    return true;
                }
                first = false;
            }
        }
        return false;
    }

    /** Most cells are told apart by a character alone. */
    private static boolean isTotal(String text) {
        return text.indexOf('计') >= 0 && TOTAL.matcher(CellText.plain(text)).matches();
    }

    /** The first line that has headings, or the one that has most; the first line of all where none has any. */
    private @Nullable Line headings() throws Broken, IOException {
        Line most = null;
        Line line = cells.next();
        for (int i = 0; line != null && i < HEADER_WITHIN; i++) {
            if (known(line) >= HEADINGS || known(line) > 0 && known(line) == filled(line)) {
                return line;
            }
            most = most == null || known(line) > known(most) ? line : most;
            line = i + 1 < HEADER_WITHIN ? cells.next() : null;
        }
        return most;
    }

    private long known(Line line) {
        return line.cells().stream()
                .filter(cell -> cell != null && type.headed(cell.text().strip()) != null)
                .count();
    }

    private static long filled(Line line) {
        return line.cells().stream().filter(Objects::nonNull).count();
    }

    /** Empty where it can't be taken, for then no row can. */
    private List<@Nullable String> header(RowFaults faults) throws Broken, IOException {
        Line line = headings();
        if (line == null) {
            faults.invalid(new Fault("", new Text("文件为空，应有表头行。", "The file is empty; it should begin with a header.")));
            return List.of();
        }
        cells.headedBy(line);
        Set<String> headed = line.cells().stream()
                .flatMap(cell -> Stream.ofNullable(
                        cell == null ? null : type.headed(cell.text().strip())))
                .collect(toSet());
        List<@Nullable String> names = new ArrayList<>();
        boolean taken = true;
        for (Cell cell : line.cells()) {
            String heading = cell == null ? null : cell.text().strip();
            String name = heading == null ? null : type.headed(heading);
            if (heading != null && (name == null || names.contains(name))) {
                taken = false;
                faults.invalid(new Fault(cut(heading), name == null ? unknown(headed) : TWICE));
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

    /**
     * Not passed over: what was meant for a field would be lost.
     *
     * @param headed the fields that have their columns
     */
    private Text unknown(Set<String> headed) {
        String free = type.fields().entrySet().stream()
                .filter(field -> !headed.contains(field.getKey()))
                .map(field -> field.getKey() + field.getValue().headingsInBrackets())
                .collect(joining(", "));
        return free.isEmpty()
                ? new Text("未知列，请删去；各字段均已有列。", "Unknown column: remove it; every field has its column.")
                : new Text(
                        "未知列：请删去，或改为尚未出现的列：" + free + "。",
                        "Unknown column: remove it, or head it as one that isn't there yet: " + free + ".");
    }
}
