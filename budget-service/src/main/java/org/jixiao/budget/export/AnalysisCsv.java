package org.jixiao.budget.export;

import java.util.List;
import java.util.stream.Stream;
import org.jixiao.budget.analysis.Analysis;
import org.jixiao.web.csv.Cell;
import org.jixiao.web.csv.Csv;

/** The tables of an analysis one below the other, each with its title (and the day as of which it is) and an empty line
 * after it. */
public final class AnalysisCsv {

    private AnalysisCsv() {}

    public static byte[] write(Analysis analysis) {
        String asOf = analysis.asOf() == null ? "" : "（截至 " + analysis.asOf() + "）";
        return Csv.file(AnalysisTables.from(analysis).stream().flatMap(table -> lines(table, asOf)));
    }

    private static Stream<List<Cell>> lines(Table table, String asOf) {
        List<Cell> headings = table.columns().stream()
                .map(column -> Cell.of(column.heading()))
                .toList();
        return Stream.of(
                        Stream.of(List.of(Cell.of(table.title() + asOf)), headings),
                        table.rows().stream().map(row -> row.cells()),
                        Stream.of(List.<Cell>of()))
                .flatMap(lines -> lines);
    }
}
