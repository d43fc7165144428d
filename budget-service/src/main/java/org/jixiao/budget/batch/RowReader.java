package org.jixiao.budget.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jixiao.budget.ledger.Batches.Row;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;

/** Reads a body into rows, all of them sound; a body that holds another is refused with every fault found. */
@ApplicationScoped
class RowReader {

    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";

    private static final int MOST_ROWS = 10_000;

    private final ObjectMapper json;
    private final Validator validator;

    @Inject
    RowReader(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** @throws Refusal 400 naming every row and field that can't be read */
    <R, T> Rows<T> read(InputStream body, MediaType type, RowShape<R, T> shape) {
        Faults faults = new Faults();
        List<Row<T>> rows = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        try {
            format(type).read(body, shape.fields(), faults, cells -> {
                if (cells.number() >= MOST_ROWS) {
                    throw Refusal.invalid(
                            "", new Text("一次至多 " + MOST_ROWS + " 行。", "No more than " + MOST_ROWS + " rows at once."));
                }
                R row = shape.reading().apply(cells);
                if (isSound(row, cells)) {
                    rows.add(shape.entry().apply(row));
                    lines.add(cells.line());
                }
            });
        } catch (CharacterCodingException noUtf8) {
            faults.add("", new Text("不是 UTF-8 文本", "not UTF-8 text"));
        } catch (IOException broken) {
            throw Refusal.invalid("", new Text("请求内容未能读完。", "The body could not be read to its end."));
        }
        if (rows.isEmpty() && faults.isEmpty()) {
            faults.add("", new Text("没有数据行", "there are no rows"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults.list());
        }
        return new Rows<>(rows, lines);
    }

    private RowFormat format(MediaType type) {
        return switch (type.getType() + "/" + type.getSubtype()) {
            case CSV -> new CsvRows();
            case NDJSON -> new NdjsonRows(json.getFactory());
            default -> new JsonRows(json.getFactory());
        };
    }

    /** The messages are in the caller's language already. */
    private <R> boolean isSound(R row, Cells cells) {
        List<ConstraintViolation<R>> violations = validator.validate(row).stream()
                .sorted(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .toList();
        boolean sound = violations.isEmpty();
        for (ConstraintViolation<R> violation : violations) {
            String field = violation.getPropertyPath().toString();
            if (!cells.isFaulty(field)) {
                cells.fault(field, new Text(violation.getMessage(), violation.getMessage()));
            }
        }
        return sound && !cells.isFaulty();
    }
}
