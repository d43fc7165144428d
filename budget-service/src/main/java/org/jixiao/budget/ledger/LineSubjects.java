package org.jixiao.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jixiao.budget.changes.LineEntered;
import org.jixiao.budget.changes.LineStated;
import org.jixiao.budget.classification.Entry;
import org.jixiao.budget.classification.Fund;
import org.jixiao.budget.subjects.Subjects;
import org.jixiao.budget.subjects.Unknown;
import org.jixiao.budget.subjects.YearTable;
import org.jixiao.web.rows.RowFaults;
import org.jspecify.annotations.Nullable;

/** Holds the lines of a batch against the classification of their years. */
@ApplicationScoped
class LineSubjects {

    private final Subjects subjects;

    @Inject
    LineSubjects(Subjects subjects) {
        this.subjects = subjects;
    }

    /** To be asked before any accounts are locked. */
    List<BatchRow<LineEntered>> classify(List<BatchRow<LineStated>> rows, RowFaults faults) {
        Map<Integer, YearTable> tables = new HashMap<>();
        rows.stream()
                .flatMap(row -> Stream.ofNullable(row.year()))
                .distinct()
                .sorted()
                .forEach(year -> tables.put(year, subjects.keep(year)));
        rows.forEach(row -> tellFaults(row, tables.get(row.year()), faults));
        return rows.stream()
                .map(row -> row.map(line -> line.under(subject(line, tables.get(row.year())))))
                .toList();
    }

    private static void tellFaults(BatchRow<LineStated> row, @Nullable YearTable table, RowFaults faults) {
        if (table != null && row.line() != null) {
            String code = row.line().subject().code();
            Optional<Entry> subject = table.entries().find(code);
            if (subject.isEmpty()) {
                faults.unprocessable(row.place(), "line", Unknown.reason(table, code));
            } else if (row.entry() != null) {
                new Entries<>(List.of(row))
                        .tell(row.entry().against(subject.get()).stream().toList(), faults);
            }
        }
    }

    /** A line of an unknown subject is judged further as if there were one, but never entered. */
    private static Entry subject(LineStated line, YearTable table) {
        String code = line.line().subject().code();
        return table.entries().find(code).orElseGet(() -> new Entry(code, line.name(), Fund.GENERAL_PUBLIC));
    }
}
