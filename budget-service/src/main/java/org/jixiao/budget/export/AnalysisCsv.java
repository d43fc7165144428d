package org.jixiao.budget.export;

import java.util.List;
import java.util.stream.Stream;
import org.jixiao.budget.analysis.Analysis;
import org.jixiao.web.csv.Cell;
import org.jixiao.web.csv.Csv;

/** The tables of an analysis one below the other, each with its title and an empty line after it. */
public final class AnalysisCsv {

    private AnalysisCsv() {}

    public static byte[] write(Analysis analysis) {
        return Csv.file(AnalysisTables.from(analysis).stream().flatMap(AnalysisCsv::lines));
    }

    private static Stream<List<Cell>> lines(Table table) {
        List<Cell> headings = table.columns().stream()
                .map(column -> Cell.of(column.heading()))
                .toList();
        return Stream.of(
                        Stream.of(List.of(Cell.of(table.title())), headings),
                        table.rows().stream().map(row -> row.cells()),
                        Stream.of(List.<Cell>of()))
                .flatMap(lines -> lines);
    }
}
