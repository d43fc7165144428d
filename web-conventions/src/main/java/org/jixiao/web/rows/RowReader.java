package org.jixiao.web.rows;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;

/** Reads the rows of a body one by one, so that a file of any length takes the memory of a row. */
@ApplicationScoped
public class RowReader {

    private final ObjectMapper json;
    private final Validator validator;

    @Inject
    public RowReader(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * Hands on each row that is bound and valid, and gathers what is wrong with the others; the caller adds what it finds
     * itself, and then asks {@link RowFaults#refuseIfAny()}.
     *
     * @param type a record; its components are the fields, and the columns, of a row
     * @param maxRows how many rows the file may have, good and bad
     * @throws Refusal 422 beyond that
     */
    public <T extends Record> void read(
            InputStream body, RowFormat format, Class<T> type, int maxRows, RowFaults faults, Consumer<Row<T>> rows)
            throws IOException {
        RowCount count = new RowCount(maxRows);
        RowFile<T> file = switch (format) {
            case JSON -> new JsonRows<>(body, json, new Binding<>(json, type), count);
            case NDJSON -> new JsonLines<>(body, new Binding<>(json, type), count);
            case CSV -> table(new CsvCells(body), type, count);
            case XLSX -> table(new XlsxCells(body, dates(type)), type, count);
        };
        for (Row<T> row = file.next(faults); row != null; row = file.next(faults)) {
            if (valid(row, faults)) {
                rows.accept(row);
            }
        }
    }

    private <T extends Record> RowFile<T> table(Cells cells, Class<T> type, RowCount count) {
        List<String> fields = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        return new TableRows<>(cells, Binding.ofText(json, type), fields, count);
    }

    private static Set<String> dates(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getType() == LocalDate.class)
                .map(RecordComponent::getName)
                .collect(toSet());
    }

    private <T> boolean valid(Row<T> row, RowFaults faults) {
        Set<ConstraintViolation<T>> violations = validator.validate(row.value());
        violations.stream()
                .sorted(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .forEach(violation -> faults.invalid(
                        row.place(), violation.getPropertyPath().toString(), inTheCallersLanguage(violation)));
        return violations.isEmpty();
    }

    /** Bean Validation asks the request for its language itself. */
    private static Text inTheCallersLanguage(ConstraintViolation<?> violation) {
        return new Text(violation.getMessage(), violation.getMessage());
    }
}
