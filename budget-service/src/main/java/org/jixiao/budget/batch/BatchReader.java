package org.jixiao.budget.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.ledger.BatchRow;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jixiao.web.rows.Row;
import org.jixiao.web.rows.RowFaults;
import org.jixiao.web.rows.RowFormat;
import org.jixiao.web.rows.RowPart;
import org.jixiao.web.rows.RowReader;
import org.jixiao.web.rows.RowSink;
import org.jspecify.annotations.Nullable;

/** Reads the body of a batch: of a bad row as much as the ledger can judge. */
@ApplicationScoped
class BatchReader {

    private static final int MOST_ROWS = 10_000;

    private final RowReader reader;

    @Inject
    BatchReader(RowReader reader) {
        this.reader = reader;
    }

    /** @throws Refusal 400 where there are no rows, 422 where there are too many */
    <R extends Record & BatchEntry> List<BatchRow<R>> read(
            InputStream body, MediaType contentType, Class<R> type, RowFaults faults) throws IOException {
        List<BatchRow<R>> rows = new ArrayList<>();
        reader.read(body, RowFormat.of(contentType), type, MOST_ROWS, faults, new RowSink<>() {
            @Override
            public void take(Row<R> row) {
                rows.add(whole(row));
            }

            @Override
            public void takePart(RowPart part) {
                rows.add(inPart(part));
            }
        });
        if (rows.isEmpty() && faults.none()) {
            throw Refusal.invalid("", new Text("没有数据行。", "There are no rows."));
        }
        return rows;
    }

    private static <R extends Record & BatchEntry> BatchRow<R> whole(Row<R> row) {
        R entry = row.value();
        return new BatchRow<>(
                row.place(), entry.department(), entry.year(), LineCode.of(entry.line()), entry.date(), entry);
    }

    private static <R> BatchRow<R> inPart(RowPart part) {
        return new BatchRow<>(
                part.place(),
                part.get("department", String.class),
                part.get("year", Integer.class),
                line(part.get("line", String.class)),
                part.get("date", LocalDate.class),
                null);
    }

    private static @Nullable LineCode line(@Nullable String code) {
        return code == null ? null : LineCode.of(code);
    }
}
