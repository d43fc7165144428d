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
import org.jixiao.web.rows.RowPart;
import org.jixiao.web.rows.RowReader;
import org.jixiao.web.rows.RowSink;

/** Reads a year's whole table from a file: every bad row is named, or all of it is taken. */
@ApplicationScoped
class SubjectFile {

    /** Five times what the classification has had in any year. */
    private static final int MAX_ROWS = 10_000;

    private static final Text NO_FUND =
            new Text("必须填写资金性质：仅由科目代码不能确定。", "The fund is required: it does not follow from the code for certain.");

    private final RowReader reader;

    @Inject
    SubjectFile(RowReader reader) {
        this.reader = reader;
    }

    Classification read(int year, InputStream file, RowFormat format) throws IOException {
        RowFaults faults = new RowFaults();
        Map<String, Place> places = new LinkedHashMap<>();
        Map<String, Entry> entries = new LinkedHashMap<>();
        reader.read(file, format, BroughtSubject.class, MAX_ROWS, faults, new RowSink<>() {
            @Override
            public void take(Row<BroughtSubject> row) {
                boolean isNew = isNew(row.value().code(), row.place(), places, faults);
                row.value()
                        .entry(year)
                        .ifPresentOrElse(
                                entry -> {
                                    if (isNew) {
                                        entries.put(entry.code(), entry);
                                    }
                                },
                                () -> faults.invalid(row.place(), "fund", NO_FUND));
            }

            /** What stands below a row with another fault is not to blame for it. */
            @Override
            public void takePart(RowPart part) {
                String code = part.get("code", String.class);
                if (code != null) {
                    isNew(code, part.place(), places, faults);
                }
            }
        });
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

    private static boolean isNew(String code, Place place, Map<String, Place> places, RowFaults faults) {
        Place first = places.putIfAbsent(code, place);
        if (first != null) {
            faults.unprocessable(
                    place,
                    "code",
                    new Text(
                            "科目 " + code + " 重复，已见于 [" + first.index() + "]。",
                            "Subject " + code + " occurs twice, first at [" + first.index() + "]."));
        }
        return first == null;
    }
}
