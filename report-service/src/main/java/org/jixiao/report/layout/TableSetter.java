package org.jixiao.report.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jixiao.report.document.Grid;
import org.jixiao.report.document.Grid.Place;
import org.jixiao.report.document.Table;
import org.jixiao.report.document.Table.Align;
import org.jixiao.report.document.Table.Cell;
import org.jixiao.report.layout.Style.Fit;
import org.jspecify.annotations.Nullable;

/**
 * Sets a table in strips: rows that share a cell are one, parted where a page ends if they are higher than it, or too much of
 * it would stay empty. Caption and header are repeated on every page, and a table begins where they and two rows have room.
 */
final class TableSetter {

    private static final int SPACE_ABOVE = 8500;

    /** A table begins with so many rows, and those that share a cell part below as many. */
    private static final int LEAST = 2;

    /** A table that is no higher stays on one page. */
    private static final int SMALL = Page.ROOM / 4;

    private final Fonts fonts;
    private final Table table;
    private final int[] edges;
    /** What was set once: rows are tried on a page, and set again on the next. */
    private final Map<Said, List<Line>> lines = new HashMap<>();

    private TableSetter(Fonts fonts, Table table) {
        this.fonts = fonts;
        this.table = table;
        this.edges = edges(table);
    }

    static List<Strip> set(Fonts fonts, Table table) {
        return new TableSetter(fonts, table).set();
    }

    private record Said(String text, Style style, int measure) {}

    /** @param rows those that share cells; one of them is not left alone with the header above or below */
    private record Piece(Strip strip, List<List<Place>> rows) {

        boolean single() {
            return rows.size() == 1;
        }
    }

    private List<Strip> set() {
        List<Strip> header = table.header().isEmpty()
                ? List.of()
                : List.of(
                        Box.strip(boxes(Grid.of(table.header(), table.columns().size()), true)));
        List<Strip> repeated = new ArrayList<>(caption(table.caption() + "（续）"));
        repeated.addAll(header);

        List<Strip> strips = new ArrayList<>(caption(table.caption()));
        strips.set(0, strips.get(0).spaced(SPACE_ABOVE));
        strips.addAll(header);
        strips.replaceAll(Strip::keptWithNext);
        List<Piece> body = body(room(repeated));
        int height = body.stream().mapToInt(piece -> piece.strip().height()).sum();
        for (int at = 0; at < body.size(); at++) {
            boolean last = at == body.size() - 1;
            boolean lonely = at == 0 && body.get(0).single()
                    || at == body.size() - 2 && body.get(at + 1).single();
            Piece piece = body.get(at);
            boolean kept = !last && (height <= SMALL || lonely);
            strips.add(going(piece.strip(), kept, repeated, within -> parts(piece.rows(), within, repeated)));
        }
        return strips;
    }

    private static Strip going(Strip rows, boolean kept, List<Strip> repeated, Strip.@Nullable Parting parting) {
        return new Strip(rows.height(), 0, kept, false, repeated, null, rows.marks(), parting);
    }

    /** As many as fit above, all others below, which may be parted again; what they share is said in both parts. */
    private Optional<Strip.Parts> parts(List<List<Place>> rows, int within, List<Strip> repeated) {
        int room = room(repeated);
        int fitting = 0;
        while (fitting + 1 < rows.size() && strip(rows, 0, fitting + 1).height() <= within) {
            fitting++;
        }
        if (fitting < (within < room ? LEAST : 1)) {
            return Optional.empty();
        }
        List<List<Place>> below = Grid.part(rows, fitting, rows.size());
        return Optional.of(new Strip.Parts(
                going(strip(rows, 0, fitting), false, repeated, null),
                going(Box.strip(boxes(below, false)), false, repeated, further -> parts(below, further, repeated))));
    }

    private Strip strip(List<List<Place>> rows, int from, int to) {
        return Box.strip(boxes(Grid.part(rows, from, to), false));
    }

    private static int room(List<Strip> repeated) {
        return Page.ROOM - repeated.stream().mapToInt(Strip::height).sum();
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
        Strip whole = Box.strip(boxes(rows, false));
        if (whole.height() <= room
                || IntStream.range(0, rows.size())
                        .allMatch(row -> strip(rows, row, row + 1).height() <= room)) {
            return List.of(new Piece(whole, rows));
        }
        return rows.stream()
                .flatMap(row -> Box.slices(severed(row), room).stream().map(strip -> new Piece(strip, List.of(row))))
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
                lines.computeIfAbsent(
                        new Said(cell.text(), style, width - 2 * Box.PADDING),
                        said -> LineSetter.set(fonts, said.text(), said.style(), said.measure())));
    }

    private static Fit fit(Align align) {
        return switch (align) {
            case LEFT -> Fit.LEFT;
            case CENTER -> Fit.CENTER;
            case RIGHT -> Fit.RIGHT;
        };
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
