package org.jixiao.budget.export;

import java.util.List;
import org.jixiao.web.csv.Cell;

/** A table of a file: a sheet of a workbook, a part of a CSV. */
record Table(String title, List<Column> columns, List<Row> rows) {

    /**
     * @param total whether it sums up others
     * @param part whether it is a part of what stands above it, and is set in below that
     */
    record Row(boolean total, boolean part, List<Cell> cells) {

        static Row of(Cell... cells) {
            return new Row(false, false, List.of(cells));
        }

        static Row part(Cell... cells) {
            return new Row(false, true, List.of(cells));
        }

        static Row total(Cell... cells) {
            return new Row(true, false, List.of(cells));
        }
    }
}
