package org.jixiao.web.rows;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a body one by one, so that a file of any length takes the memory of a row. */
@ApplicationScoped
public class RowReader {

    private final ObjectMapper json;
    private final ObjectMapper text;
    private final Validator validator;

    @Inject
    public RowReader(ObjectMapper json, Validator validator) {
        this.json = json;
        // For a format that knows nothing but text: there 2019 is a number and true a boolean.
        this.text = json.copy().configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, true);
        this.validator = validator;
    }

    /**
     * Hands on each row that is bound and valid, and gathers what is wrong with the others, every field of them; the caller
     * adds what it finds itself, and then asks {@link RowFaults#refuseIfAny()}.
     *
     * @param type a record in a {@code @NullMarked} package; its components, one value each, are the fields, and the
     *     columns, of a row
     * @param maxRows how many rows the file may have, good and bad
     * @throws Refusal 422 beyond that
     */
    public <T extends Record> void read(
            InputStream body, RowFormat format, Class<T> type, int maxRows, RowFaults faults, RowSink<T> rows)
            throws IOException {
        RowCount count = new RowCount(maxRows);
        RowType<T> fields = new RowType<>(format.isTable() ? text : json, type);
        RowFile<T> file = switch (format) {
            case JSON -> new JsonRows<>(body, fields, count);
            case NDJSON -> new JsonLines<>(body, fields, count);
            case CSV, CSV_GB18030 -> new TableRows<>(new CsvCells(body, format), fields, count);
            case XLSX -> new TableRows<>(new XlsxCells(body, fields::typeHeaded), fields, count);
        };
        for (Draft<T> row = file.next(faults); row != null; row = file.next(faults)) {
            if (!row.isLost()) {
                handOn(row, type, rows);
            }
        }
    }

    private <T extends Record> void handOn(Draft<T> draft, Class<T> type, RowSink<T> rows) {
        T whole = draft.whole();
        Set<ConstraintViolation<T>> violations =
                whole == null ? violations(type, draft.sound()) : validator.validate(whole);
        violations.stream()
                .sorted(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .forEach(violation ->
                        draft.fault(violation.getPropertyPath().toString(), inTheCallersLanguage(violation)));
        if (whole != null && violations.isEmpty()) {
            rows.take(new Row<>(draft.place(), whole, draft.told()));
        } else {
            rows.takePart(new RowPart(draft.place(), draft.sound()));
        }
    }

    private <T> Set<ConstraintViolation<T>> violations(Class<T> type, Map<String, @Nullable Object> fields) {
        Set<ConstraintViolation<T>> violations = new HashSet<>();
        fields.forEach((name, value) -> violations.addAll(validator.validateValue(type, name, value)));
        return violations;
    }

    /** Bean Validation asks the request for its language itself. */
    private static Text inTheCallersLanguage(ConstraintViolation<?> violation) {
        return new Text(violation.getMessage(), violation.getMessage());
    }
}
