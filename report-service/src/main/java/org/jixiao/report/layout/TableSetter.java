package org.jixiao.report.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jixiao.report.document.Grid;
import org.jixiao.report.document.Grid.Place;
import org.jixiao.report.document.Table;
import org.jixiao.report.document.Table.Align;
import org.jixiao.report.document.Table.Cell;
import org.jixiao.report.layout.Style.Fit;

/**
 * Sets a table in strips: rows that share a cell are one, and stay whole unless they are higher than a page. Caption and
 * header are repeated on every page, and a table begins where they and two rows have room.
 */
final class TableSetter {

    private static final int SPACE_ABOVE = 8500;
    private static final int PADDING = 3300;
    private static final int PADDING_ABOVE = 2100;

    /** A table that is no higher stays on one page. */
    private static final int SMALL = Page.ROOM / 4;

    private final Fonts fonts;
    private final Table table;
    private final int[] edges;

    private TableSetter(Fonts fonts, Table table) {
        this.fonts = fonts;
        this.table = table;
        this.edges = edges(table);
    }

    static List<Strip> set(Fonts fonts, Table table) {
        return new TableSetter(fonts, table).set();
    }

    /** A cell with its text set; it begins in the row it is in, and takes so many. */
    private record Box(int x, int width, int rows, Style style, List<Line> lines) {

        int needed() {
            return lines.size() * style.pitch() + 2 * PADDING_ABOVE;
        }
    }

    /** @param single whether it is one row: that is not left alone with the header above or below */
    private record Piece(Strip strip, boolean single) {}

    private List<Strip> set() {
        List<Strip> header = table.header().isEmpty()
                ? List.of()
                : List.of(strip(boxes(Grid.of(table.header(), table.columns().size()), true)));
        List<Strip> repeated = new ArrayList<>(caption(table.caption() + "（续）"));
        repeated.addAll(header);
        int room = Page.ROOM - repeated.stream().mapToInt(Strip::height).sum();

        List<Strip> strips = new ArrayList<>(caption(table.caption()));
        strips.set(0, strips.get(0).spaced(SPACE_ABOVE));
        strips.addAll(header);
        strips.replaceAll(Strip::keptWithNext);
        List<Piece> body = body(room);
        int height = body.stream().mapToInt(piece -> piece.strip().height()).sum();
        for (int at = 0; at < body.size(); at++) {
            boolean last = at == body.size() - 1;
            boolean lonely = at == 0 && body.get(0).single()
                    || at == body.size() - 2 && body.get(at + 1).single();
            Strip strip = body.get(at).strip();
            strips.add(new Strip(
                    strip.height(), 0, !last && (height <= SMALL || lonely), false, repeated, null, strip.marks()));
        }
        return strips;
    }

    private List<Strip> caption(String text) {
        return LineSetter.set(fonts, text, Style.CAPTION, Page.MEASURE).stream()
                .map(line -> Strip.line(line, Style.CAPTION, 0, false))
                .toList();
    }

    private List<Piece> body(int room) {
        List<List<Place>> grid = Grid.of(table.rows(), table.columns().size());
        List<Piece> pieces = new ArrayList<>();
        int begin = 0;
        for (int row = 0; row < grid.size(); row++) {
            if (!Grid.joined(grid, row)) {
                pieces.addAll(rows(grid.subList(begin, row + 1), room));
                begin = row + 1;
            }
        }
        return pieces;
    }

    private List<Piece> rows(List<List<Place>> rows, int room) {
        Strip whole = strip(boxes(rows, false));
        if (whole.height() <= room) {
            return List.of(new Piece(whole, rows.size() == 1));
        }
        return rows.stream()
                .flatMap(row -> slices(severed(row), room).stream())
                .map(strip -> new Piece(strip, true))
                .toList();
    }

    /** A row for itself; what goes on from the row above is left empty. */
    private List<Box> severed(List<Place> row) {
        return row.stream()
                .map(place -> place.first()
                        ? place.cell()
                        : new Cell("", 1, place.cell().columnSpan(), false))
                .map(new Alone()::box)
                .toList();
    }

    /** Boxes side by side. */
    private final class Alone {
        private int column;

        Box box(Cell cell) {
            Box box = TableSetter.this.box(cell, column, false);
            column += cell.columnSpan();
            return new Box(box.x(), box.width(), 1, box.style(), box.lines());
        }
    }

    /** A row cut where the page ends, if it must be. */
    private static List<Strip> slices(List<Box> row, int room) {
        int pitch = row.stream().mapToInt(box -> box.style().pitch()).max().orElseThrow();
        int fitting = (room - 2 * PADDING_ABOVE) / pitch;
        int lines = row.stream().mapToInt(box -> box.lines().size()).max().orElseThrow();
        return IntStream.iterate(0, from -> from < lines, from -> from + fitting)
                .mapToObj(from -> strip(List.of(row.stream()
                        .map(box -> new Box(
                                box.x(),
                                box.width(),
                                1,
                                box.style(),
                                box.lines()
                                        .subList(
                                                Math.min(from, box.lines().size()),
                                                Math.min(
                                                        from + fitting,
                                                        box.lines().size()))))
                        .toList())))
                .toList();
    }

    private List<List<Box>> boxes(List<List<Place>> rows, boolean header) {
        return rows.stream()
                .map(row -> row.stream()
                        .filter(Place::first)
                        .map(place -> box(place.cell(), place.column(), header))
                        .toList())
                .toList();
    }

    private Box box(Cell cell, int column, boolean header) {
        Typeface typeface = header || cell.strong() ? Typeface.HEI : Typeface.SONG;
        Style style = Style.cell(
                table.dense(),
                typeface,
                header ? Fit.CENTER : fit(table.columns().get(column).align()));
        int width = edges[column + cell.columnSpan()] - edges[column];
        return new Box(
                edges[column],
                width,
                cell.rowSpan(),
                style,
                LineSetter.set(fonts, cell.text(), style, width - 2 * PADDING));
    }

    private static Fit fit(Align align) {
        return switch (align) {
            case LEFT -> Fit.LEFT;
            case CENTER -> Fit.CENTER;
            case RIGHT -> Fit.RIGHT;
        };
    }

    private static Strip strip(List<List<Box>> rows) {
        int[] tops = tops(rows);
        List<Mark> marks = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (Box box : rows.get(row)) {
                int height = tops[row + box.rows()] - tops[row];
                marks.add(new Mark.Frame(box.x(), tops[row], box.width(), height));
                int top = tops[row] + (height - box.lines().size() * box.style().pitch()) / 2;
                for (Line line : box.lines()) {
                    marks.add(Strip.mark(line, box.style(), box.x() + PADDING, top));
                    top += box.style().pitch();
                }
            }
        }
        return new Strip(tops[rows.size()], 0, false, false, List.of(), null, marks);
    }

    /** Where each row begins, and the last ends: what a shared cell needs beyond its rows is spread over them. */
    private static int[] tops(List<List<Box>> rows) {
        int[] heights = new int[rows.size()];
        Arrays.fill(heights, 1);
        for (int row = 0; row < rows.size(); row++) {
            for (Box box : rows.get(row)) {
                if (box.rows() == 1) {
                    heights[row] = Math.max(heights[row], box.needed());
                }
            }
        }
        for (int row = 0; row < rows.size(); row++) {
            for (Box box : rows.get(row)) {
                int lacking = box.needed()
                        - Arrays.stream(heights, row, row + box.rows()).sum();
                for (int shared = 0; lacking > 0 && shared < box.rows(); shared++) {
                    heights[row + shared] += (lacking + box.rows() - 1) / box.rows();
                }
            }
        }
        int[] tops = new int[rows.size() + 1];
        for (int row = 0; row < rows.size(); row++) {
            tops[row + 1] = tops[row] + heights[row];
        }
        return tops;
    }

    private static int[] edges(Table table) {
        int all = table.columns().stream().mapToInt(Table.Column::width).sum();
        int[] edges = new int[table.columns().size() + 1];
        int sum = 0;
        for (int column = 0; column < table.columns().size(); column++) {
            sum += table.columns().get(column).width();
            edges[column + 1] = Page.MEASURE / all * sum + Page.MEASURE % all * sum / all;
        }
        return edges;
    }
}
