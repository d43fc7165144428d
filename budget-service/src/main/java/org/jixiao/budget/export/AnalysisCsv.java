package org.jixiao.budget.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jixiao.budget.analysis.Analysis;

/** The tables of an analysis one below the other, each with its title and an empty line after it. */
public final class AnalysisCsv {

    /** Without it Excel takes UTF-8 for the local code page. */
    private static final String BOM = "\uFEFF";

    private AnalysisCsv() {}

    public static byte[] write(Analysis analysis) {
        StringBuilder csv = new StringBuilder(BOM);
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
