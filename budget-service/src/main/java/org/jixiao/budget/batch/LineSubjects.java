package org.jixiao.budget.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jixiao.budget.changes.LineEntered;
import org.jixiao.budget.classification.Entry;
import org.jixiao.budget.classification.Fund;
import org.jixiao.budget.ledger.BatchRow;
import org.jixiao.budget.subjects.Subjects;
import org.jixiao.budget.subjects.Unknown;
import org.jixiao.budget.subjects.YearTable;
import org.jixiao.web.rows.RowFaults;

/** Holds the lines of a batch against the classification of their years. */
@ApplicationScoped
class LineSubjects {

    private final Subjects subjects;

    @Inject
    LineSubjects(Subjects subjects) {
        this.subjects = subjects;
    }

    /** Until the transaction ends no table can be loaded that lacks the subjects of these lines. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<BatchRow<LineEntered>> classify(List<BatchRow<LineRow>> rows, RowFaults faults) {
        Map<Integer, YearTable> tables = new HashMap<>();
        // In the same order whoever comes, so that nobody waits for somebody who waits for them.
        rows.stream()
                .flatMap(row -> Stream.ofNullable(row.year()))
                .distinct()
                .sorted()
                .forEach(year -> tables.put(year, subjects.keep(year)));
        return rows.stream()
                .map(row -> {
                    Fund fund = fund(row, tables, faults);
                    return row.map(line -> line.entered(fund));
                })
                .toList();
    }

    /** Whatever it is where there is no such subject: such a row is judged further, but never entered. */
    private static Fund fund(BatchRow<LineRow> row, Map<Integer, YearTable> tables, RowFaults faults) {
        YearTable table = tables.get(row.year());
        if (table == null || row.line() == null) {
            return Fund.GENERAL_PUBLIC;
        }
        String code = row.line().subject().code();
        Optional<Entry> entry = table.entries().find(code);
        if (entry.isEmpty()) {
            faults.unprocessable(row.place(), "line", Unknown.reason(table, code));
        }
        return entry.map(Entry::fund).orElse(Fund.GENERAL_PUBLIC);
    }
}
