package org.jixiao.budget.subjects;

import java.util.List;
import java.util.stream.Stream;
import org.jixiao.budget.classification.Entry;
import org.jixiao.web.csv.Cell;
import org.jixiao.web.csv.Csv;

/** A table as CSV, to start a year's full one from. */
final class SubjectCsv {

    private SubjectCsv() {}

    static String of(List<Entry> entries) {
        StringBuilder csv = new StringBuilder(Csv.BOM);
        csv.append(line("code", "name", "fund"));
        entries.forEach(entry ->
                csv.append(line(entry.code(), entry.name(), entry.fund().name())));
        return csv.toString();
    }

    private static String line(String... cells) {
        return Csv.line(Stream.of(cells).map(Cell::of).toList());
    }
}
