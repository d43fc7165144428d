package org.jixiao.budget.export;

import java.util.List;
import org.jixiao.web.csv.Cell;

/** A table of a file: a sheet of a workbook, a part of a CSV. */
record Table(String title, List<Column> columns, List<Row> rows) {

    /** @param total whether it sums up those above it */
    record Row(boolean total, List<Cell> cells) {

        static Row of(Cell... cells) {
            return new Row(false, List.of(cells));
        }

        static Row total(Cell... cells) {
            return new Row(true, List.of(cells));
        }
    }
}
