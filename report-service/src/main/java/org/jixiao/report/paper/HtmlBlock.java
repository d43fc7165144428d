package org.jixiao.report.paper;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jixiao.report.document.AnnexNote;
import org.jixiao.report.document.Block;
import org.jixiao.report.document.Grid;
import org.jixiao.report.document.Heading;
import org.jixiao.report.document.Paragraph;
import org.jixiao.report.document.Picture;
import org.jixiao.report.document.Pieces;
import org.jixiao.report.document.Table;
import org.jspecify.annotations.Nullable;

/**
 * A block as the page template takes it: a tag with text, a table, or a picture.
 *
 * @param css class of the element
 * @param widths of the columns, in per cent, as text; null but of a table
 * @param svg the picture, which is markup already; null but of one
 */
public record HtmlBlock(
        String tag,
        String css,
        String text,
        @Nullable List<String> widths,
        List<Row> header,
        List<Row> rows,
        @Nullable RawString svg) {

    /** @param joined whether it shares a cell with the row below it */
    public record Row(List<Cell> cells, boolean joined) {}

    /** @param css alignment and weight */
    public record Cell(String text, String css, int rowSpan, int columnSpan) {}

    /** One, or several that a page shows of it. */
    static List<HtmlBlock> of(Block block) {
        if (block instanceof Heading heading && heading.newPage() && heading.number() != null) {
            return List.of(plain("p", "annex-number", heading.number()), plain("h2", "annex-title", heading.title()));
        }
        if (block instanceof AnnexNote note) {
            return note.lines().stream()
                    .map(line -> plain("p", "annex-note", line))
                    .toList();
        }
        return List.of(one(block));
    }

    private static HtmlBlock one(Block block) {
        if (block instanceof Heading heading) {
            return plain("h" + (heading.level() + 1), heading.newPage() ? "new-page" : "", heading.text());
        }
        if (block instanceof Table table) {
            return new HtmlBlock(
                    "table",
                    table.dense() ? "dense" : "",
                    table.caption(),
                    table.columns().stream()
                            .map(column -> column.width() / 10 + "." + column.width() % 10)
                            .toList(),
                    rows(table, table.header()),
                    rows(table, Pieces.of(table).rows()),
                    null);
        }
        if (block instanceof Picture picture) {
            return new HtmlBlock(
                    "figure", "picture", picture.caption(), null, List.of(), List.of(), new RawString(Svg.of(picture)));
        }
        return plain("p", "", ((Paragraph) block).text());
    }

    private static HtmlBlock plain(String tag, String css, String text) {
        return new HtmlBlock(tag, css, text, null, List.of(), List.of(), null);
    }

    private static List<Row> rows(Table table, List<Table.Row> rows) {
        List<List<Grid.Place>> grid = Grid.of(rows, table.columns().size());
        return IntStream.range(0, grid.size())
                .mapToObj(at -> new Row(
                        grid.get(at).stream()
                                .filter(Grid.Place::first)
                                .map(place -> cell(table, place))
                                .toList(),
                        Grid.joined(grid, at)))
                .toList();
    }

    private static Cell cell(Table table, Grid.Place place) {
        Table.Cell cell = place.cell();
        String align = table.columns().get(place.column()).align().name().toLowerCase(Locale.ROOT);
        return new Cell(cell.text(), align + (cell.strong() ? " strong" : ""), cell.rowSpan(), cell.columnSpan());
    }
}
