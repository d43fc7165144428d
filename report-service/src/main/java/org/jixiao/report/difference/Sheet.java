package org.jixiao.report.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jixiao.report.document.Grid;
import org.jixiao.report.document.Grid.Place;
import org.jixiao.report.document.Table;

/**
 * A table laid out: every row has a text for every column, be it that of a cell it shares.
 *
 * @param columns their headings, from the top down; the second of a name says so
 */
record Sheet(List<String> columns, List<Line> lines) {

    /** Headed so, a column numbers the rows and tells nothing of them. */
    private static final String RUNNING_NUMBER = "序号";

    /** @param at number of the row, from 0 */
    record Line(int at, List<Place> places) {

        /** The cell that covers each column; one that covers several is there as often. */
        private static Line of(int at, List<Place> row) {
            List<Place> places = new ArrayList<>();
            for (Place place : row) {
                for (int more = 0; more < place.cell().columnSpan(); more++) {
                    places.add(place);
                }
            }
            return new Line(at, places);
        }

        String text(int column) {
            return places.get(column).cell().text();
        }

        /** Whether a cell that began further left goes on here. */
        boolean goesOn(int column) {
            return places.get(column).column() < column;
        }

        List<String> texts() {
            return places.stream().distinct().map(place -> place.cell().text()).toList();
        }
    }

    static Sheet of(Table table) {
        int width = table.columns().size();
        List<List<String>> headings = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            headings.add(new ArrayList<>());
        }
        for (List<Place> row : Grid.of(table.header(), width)) {
            Line line = Line.of(0, row);
            for (int column = 0; column < width; column++) {
                List<String> above = headings.get(column);
                String text = line.text(column);
                if (above.isEmpty() || !above.get(above.size() - 1).equals(text)) {
                    above.add(text);
                }
            }
        }
        Map<String, Integer> known = new HashMap<>();
        List<String> columns = headings.stream()
                .map(texts -> texts.stream().filter(text -> !text.isBlank()).collect(Collectors.joining("／")))
                .map(name -> known.merge(name, 1, Integer::sum) == 1 ? name : name + "（" + known.get(name) + "）")
                .toList();
        List<Line> lines = new ArrayList<>();
        for (List<Place> row : Grid.of(table.rows(), width)) {
            lines.add(Line.of(lines.size(), row));
        }
        return new Sheet(columns, lines);
    }

    static boolean tells(String column) {
        return !column.equals(RUNNING_NUMBER);
    }
}
