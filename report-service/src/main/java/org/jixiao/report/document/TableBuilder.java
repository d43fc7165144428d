package org.jixiao.report.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jixiao.report.document.Table.Align;
import org.jixiao.report.document.Table.Cell;
import org.jixiao.report.document.Table.Column;
import org.jixiao.report.document.Table.Row;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of one table; equal neighbours in the columns named by {@link #merging} become one cell. */
public final class TableBuilder {

    private final List<Column> columns = new ArrayList<>();
    private final List<Row> header = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private List<Integer> merging = List.of();
    private boolean joiningBlanks;
    private boolean dense;
    private @Nullable Row closing;

    /** @param group lines of different groups never share a cell */
    private record Line(@Nullable Object group, List<String> texts, boolean strong) {}

    public TableBuilder column(Align align, int width) {
        columns.add(new Column(align, width));
        return this;
    }

    /** Sets the table in smaller type. */
    public TableBuilder dense() {
        dense = true;
        return this;
    }

    public TableBuilder header(String... texts) {
        return header(Arrays.stream(texts).map(text -> cell(text, 1, 1)).toArray(Cell[]::new));
    }

    public TableBuilder header(Cell... cells) {
        header.add(new Row(List.of(cells)));
        return this;
    }

    /** Merges equal texts below each other in these columns, where the columns named before are merged too. */
    public TableBuilder merging(Integer... columnsFromOuterToInner) {
        merging = List.of(columnsFromOuterToInner);
        return this;
    }

    /** Makes one cell of empty ones below each other, too. */
    public TableBuilder joiningBlanks() {
        joiningBlanks = true;
        return this;
    }

    public TableBuilder row(String... texts) {
        return grouped(null, texts);
    }

    /** A row that may share cells with its neighbours of the same group only. */
    public TableBuilder grouped(@Nullable Object group, String... texts) {
        lines.add(new Line(group, List.of(texts), false));
        return this;
    }

    /** A sum, or the row of a branch. */
    public TableBuilder strong(String... texts) {
        lines.add(new Line(null, List.of(texts), true));
        return this;
    }

    /** The last row, such as a total over several columns. */
    public TableBuilder closing(Cell... cells) {
        closing = new Row(List.of(cells));
        return this;
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public static Cell cell(String text, int rowSpan, int columnSpan) {
        return new Cell(text, rowSpan, columnSpan, false);
    }

    public static Cell strongCell(String text, int columnSpan) {
        return new Cell(text, 1, columnSpan, true);
    }

    public Table build(String caption) {
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; column < line.texts.size(); column++) {
                int span = spanAt(at, column);
                if (span > 0) {
                    cells.add(new Cell(line.texts.get(column), span, 1, line.strong));
                }
            }
            rows.add(new Row(cells));
        }
        if (closing != null) {
            rows.add(closing);
        }
        return new Table(caption, columns, header, rows, dense);
    }

    /** Height of the cell that begins here, 0 where the one above reaches down. */
    private int spanAt(int at, int column) {
        if (at > 0 && shared(at - 1, at, column)) {
            return 0;
        }
        int end = at + 1;
        while (end < lines.size() && shared(end - 1, end, column)) {
            end++;
        }
        return end - at;
    }

    private boolean shared(int above, int below, int column) {
        int depth = merging.indexOf(column);
        Line upper = lines.get(above);
        Line lower = lines.get(below);
        if (upper.strong != lower.strong || !Objects.equals(upper.group, lower.group)) {
            return false;
        }
        if (depth < 0) {
            return joiningBlanks
                    && upper.texts.get(column).isEmpty()
                    && lower.texts.get(column).isEmpty();
        }
        return merging.subList(0, depth + 1).stream()
                .allMatch(each -> upper.texts.get(each).equals(lower.texts.get(each)));
    }
}
