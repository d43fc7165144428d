package org.jixiao.web.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** Reads the body of a batch whole: of a bad row as much as can still be judged. */
@ApplicationScoped
public class BatchReader {

    private static final int MOST_ROWS = 10_000;

    private final RowReader reader;

    @Inject
    public BatchReader(RowReader reader) {
        this.reader = reader;
    }

    /**
     * @param type as {@link RowReader#read} has it
     * @param whole what becomes of a row that is bound and valid
     * @param inPart what becomes of another, whose faults are told already
     * @throws Refusal 400 where there are no rows, 422 where there are too many
     */
    public <R extends Record, B> List<B> read(
            InputStream body,
            @Nullable MediaType contentType,
            Class<R> type,
            RowFaults faults,
            Function<Row<R>, B> whole,
            Function<RowPart, B> inPart)
            throws IOException {
        List<B> rows = new ArrayList<>();
        reader.read(body, RowFormat.of(contentType), type, MOST_ROWS, faults, new RowSink<>() {
            @Override
            public void take(Row<R> row) {
                rows.add(whole.apply(row));
            }

            @Override
            public void takePart(RowPart part) {
                rows.add(inPart.apply(part));
            }
        });
        if (rows.isEmpty() && faults.none()) {
            throw Refusal.invalid("", new Text("没有数据行。", "There are no rows."));
        }
        return rows;
    }
}
