package org.jixiao.report.document;

import java.util.List;

/**
 * A table. Header and body are laid on the columns from left to right; a cell that spans rows or columns takes their
 * places, and the rows below leave those places out.
 *
 * @param caption with its number, e.g. 表3 支出规模和结构（单位：元）
 * @param header rows repeated on every page
 * @param dense true for tables of many columns, set in smaller type
 */
public record Table(String caption, List<Column> columns, List<Row> header, List<Row> rows, boolean dense)
        implements Block {

    public Table {
        columns = List.copyOf(columns);
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    public enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    /** @param width share of the table's width, in thousandths */
    public record Column(Align align, int width) {}

    public record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** @param strong true for sums and branches */
    public record Cell(String text, int rowSpan, int columnSpan, boolean strong) {
        public Cell {
            if (rowSpan < 1 || columnSpan < 1) {
                throw new IllegalArgumentException("A cell takes at least one place");
            }
        }
    }
}
