package org.jixiao.budget.export;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.web.rows.CsvLine;
import org.jspecify.annotations.Nullable;

/** Lines of CSV from the cells of a table. */
final class Csv {

    private Csv() {}

    static String line(List<Cell> cells) {
        List<@Nullable Object> values = new ArrayList<>();
        cells.forEach(cell -> values.add(value(cell)));
        return CsvLine.of(values);
    }

    private static @Nullable Object value(Cell cell) {
        if (cell instanceof Cell.Number number) {
            return number.number();
        }
        return cell instanceof Cell.Text text ? text.text() : null;
    }
}
