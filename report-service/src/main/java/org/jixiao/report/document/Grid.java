package org.jixiao.report.document;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.report.document.Table.Cell;
import org.jixiao.report.document.Table.Row;

/**
 * Rows laid out on the columns of their table: every place names the cell that covers it. Refuses rows that overlap,
 * leave a hole or run out of the table.
 */
public final class Grid {

    private Grid() {}

    /**
     * @param column first column covered
     * @param first true in the cell's first row
     */
    public record Place(Cell cell, int column, boolean first) {}

    public static List<List<Place>> of(List<Row> rows, int columns) {
        List<Running> running = new ArrayList<>();
        List<List<Place>> laid = new ArrayList<>();
        for (Row row : rows) {
            List<Place> places = new ArrayList<>();
            List<Running> next = new ArrayList<>();
            var fresh = row.cells().iterator();
            int column = 0;
            while (column < columns) {
                int at = column;
                Running above =
                        running.stream().filter(r -> r.column == at).findFirst().orElse(null);
                if (above == null && !fresh.hasNext()) {
                    throw new IllegalArgumentException("Row " + laid.size() + " has no cell for column " + column);
                }
                Cell cell = above == null ? fresh.next() : above.cell;
                int left = (above == null ? cell.rowSpan() : above.left) - 1;
                places.add(new Place(cell, column, above == null));
                if (left > 0) {
                    next.add(new Running(cell, column, left));
                }
                column += cell.columnSpan();
            }
            if (column > columns || fresh.hasNext()) {
                throw new IllegalArgumentException("Row " + laid.size() + " is wider than its table");
            }
            running = next;
            laid.add(places);
        }
        if (!running.isEmpty()) {
            throw new IllegalArgumentException("A cell runs out of the foot of its table");
        }
        return laid;
    }

    /** Whether a row shares a cell with the one below it. */
    public static boolean joined(List<List<Place>> rows, int above) {
        return above + 1 < rows.size() && rows.get(above + 1).stream().anyMatch(place -> !place.first());
    }

    /** Some of the rows for themselves: what they share with others they say again. */
    public static List<List<Place>> part(List<List<Place>> rows, int from, int to) {
        List<List<Place>> part = new ArrayList<>();
        for (int at = from; at < to; at++) {
            List<Place> places = new ArrayList<>();
            for (Place place : rows.get(at)) {
                boolean first = at == from || place.first();
                places.add(new Place(first ? spanning(rows, place, at, to) : place.cell(), place.column(), first));
            }
            part.add(places);
        }
        return part;
    }

    private static Cell spanning(List<List<Place>> rows, Place place, int at, int to) {
        int end = at + 1;
        while (end < to && goesOn(rows.get(end), place.column())) {
            end++;
        }
        Cell cell = place.cell();
        return new Cell(cell.text(), end - at, cell.columnSpan(), cell.strong());
    }

    private static boolean goesOn(List<Place> row, int column) {
        return row.stream().anyMatch(place -> place.column() == column && !place.first());
    }

    private record Running(Cell cell, int column, int left) {}
}
