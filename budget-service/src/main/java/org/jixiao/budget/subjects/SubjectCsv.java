package org.jixiao.budget.subjects;

import java.util.List;
import java.util.stream.Stream;
import org.jixiao.budget.classification.Entry;
import org.jixiao.web.csv.Cell;
import org.jixiao.web.csv.Csv;

/** A table as CSV, to start a year's full one from. */
final class SubjectCsv {

    private SubjectCsv() {}

    static byte[] of(List<Entry> entries) {
        return Csv.file(
                List.of("code", "name", "fund"),
                entries.stream()
                        .map(entry -> Stream.of(
                                        entry.code(), entry.name(), entry.fund().name())
                                .map(Cell::of)
                                .toList()));
    }
}
