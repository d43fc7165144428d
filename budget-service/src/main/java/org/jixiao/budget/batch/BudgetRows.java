package org.jixiao.budget.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.ledger.BatchRow;
import org.jixiao.web.Refusal;
import org.jixiao.web.rows.BatchReader;
import org.jixiao.web.rows.Row;
import org.jixiao.web.rows.RowFaults;
import org.jixiao.web.rows.RowPart;
import org.jspecify.annotations.Nullable;

/** Reads the body of a batch of budgets: of a bad row as much as the ledger can judge. */
@ApplicationScoped
class BudgetRows {

    private final BatchReader reader;

    @Inject
    BudgetRows(BatchReader reader) {
        this.reader = reader;
    }

    /** @throws Refusal as {@link BatchReader} has it */
    <R extends Record & BatchEntry> List<BatchRow<R>> read(
            InputStream body, MediaType contentType, Class<R> type, RowFaults faults) throws IOException {
        return reader.read(body, contentType, type, faults, BudgetRows::whole, BudgetRows::inPart);
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
