package org.jixiao.budget.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jixiao.budget.analysis.Analysis;
import org.jixiao.web.csv.Cell;
import org.jixiao.web.csv.Csv;

/** The tables of an analysis one below the other, each with its title and an empty line after it. */
public final class AnalysisCsv {

    private AnalysisCsv() {}

    public static byte[] write(Analysis analysis) {
        StringBuilder csv = new StringBuilder(Csv.BOM);
        for (Table table : AnalysisTables.from(analysis)) {
            csv.append(Csv.line(List.of(Cell.of(table.title()))));
            csv.append(Csv.line(table.columns().stream()
                    .map(column -> Cell.of(column.heading()))
                    .toList()));
            table.rows().forEach(row -> csv.append(Csv.line(row.cells())));
            csv.append("\r\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
