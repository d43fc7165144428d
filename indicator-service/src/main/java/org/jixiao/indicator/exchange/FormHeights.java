package org.jixiao.indicator.exchange;

import org.apache.poi.ss.usermodel.Row;
import org.jixiao.indicator.form.Column;

/** How high a row is for its text to be read: a spreadsheet grows rows by itself only while somebody types. */
final class FormHeights {

    private static final int POINTS_OF_LINE = 14;

    /** What Excel allows a row. */
    private static final int MOST_LINES = 29;

    private FormHeights() {}

    /** @param together over how many rows what is told of an indicator spreads */
    static void set(Row cells, PlanRow row, int together) {
        int lines = 1;
        for (Column column : Column.values()) {
            Object value = row.value(column);
            if (value != null) {
                int needed = lines(value.toString(), FormColumns.width(column));
                lines = Math.max(lines, column.ofMeasure() ? needed : (needed + together - 1) / together);
            }
        }
        cells.setHeightInPoints(POINTS_OF_LINE * Math.min(lines, MOST_LINES) + 2);
    }

    /** @param width in characters of an alphabet, of which a Chinese one takes two */
    private static int lines(String text, int width) {
        return text.lines()
                .mapToInt(line -> {
                    int characters = line.chars().map(c -> c > 0xff ? 2 : 1).sum();
                    return Math.max(1, (characters + width - 2) / (width - 1));
                })
                .sum();
    }
}
