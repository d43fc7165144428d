package org.jixiao.indicator.exchange;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.indicator.form.Column;
import org.jixiao.web.csv.Cell;
import org.jixiao.web.csv.Csv;
import org.jspecify.annotations.Nullable;

/** The table of a plan as CSV. */
final class PlanCsv {

    private PlanCsv() {}

    static byte[] write(List<PlanRow> rows) {
        List<Column> columns = List.of(Column.values());
        return Csv.file(
                columns.stream().map(Column::heading).toList(),
                rows.stream()
                        .map(row -> columns.stream()
                                .map(column -> cell(row.value(column)))
                                .toList()));
    }

    private static Cell cell(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return Cell.of(number);
        }
        return value instanceof Number number
                ? Cell.of(BigDecimal.valueOf(number.longValue()))
                : Cell.of(value == null ? null : value.toString());
    }
}
