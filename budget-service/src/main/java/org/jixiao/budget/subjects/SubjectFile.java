package org.jixiao.budget.subjects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jixiao.budget.classification.Classification;
import org.jixiao.budget.classification.Entry;
import org.jixiao.budget.classification.Level;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jixiao.web.rows.Place;
import org.jixiao.web.rows.Row;
import org.jixiao.web.rows.RowFaults;
import org.jixiao.web.rows.RowFormat;
import org.jixiao.web.rows.RowReader;

/** Reads a year's whole table from a file: every bad row is named, or all of it is taken. */
@ApplicationScoped
class SubjectFile {

    /** Five times what the classification has had in any year. */
    private static final int MAX_ROWS = 10_000;

    private final RowReader reader;

    @Inject
    SubjectFile(RowReader reader) {
        this.reader = reader;
    }

    Classification read(int year, InputStream file, RowFormat format) throws IOException {
        RowFaults faults = new RowFaults();
        Map<String, Place> places = new LinkedHashMap<>();
        Map<String, Entry> entries = new LinkedHashMap<>();
        reader.read(file, format, SubjectRow.class, MAX_ROWS, faults, row -> take(row, places, entries, faults));
        places.forEach((code, place) -> Level.parent(code)
                .filter(parent -> !places.containsKey(parent))
                .ifPresent(parent -> faults.unprocessable(
                        place,
                        "code",
                        new Text(
                                "科目 " + code + " 的上级 " + parent + " 不在表中。",
                                "The parent " + parent + " of " + code + " is not in the table."))));
        faults.refuseIfAny();
        if (entries.isEmpty()) {
            throw Refusal.unprocessable("", new Text("表中没有科目。", "The table holds no subjects."));
        }
        return new Classification(year, entries.values());
    }

    private static void take(
            Row<SubjectRow> row, Map<String, Place> places, Map<String, Entry> entries, RowFaults faults) {
        Entry entry = row.value().entry();
        Place first = places.putIfAbsent(entry.code(), row.place());
        if (first == null) {
            entries.put(entry.code(), entry);
            return;
        }
        faults.unprocessable(
                row.place(),
                "code",
                new Text(
                        "科目 " + entry.code() + " 重复，已见于 [" + first.index() + "]。",
                        "Subject " + entry.code() + " occurs twice, first at [" + first.index() + "]."));
    }
}
