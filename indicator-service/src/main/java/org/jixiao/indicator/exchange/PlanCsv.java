package org.jixiao.indicator.exchange;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jixiao.indicator.form.Column;
import org.jixiao.web.csv.Cell;
import org.jixiao.web.csv.Csv;
import org.jspecify.annotations.Nullable;

/** The table of a plan as CSV in UTF-8, with the byte order mark that Excel asks for. */
final class PlanCsv {

    private PlanCsv() {}

    static byte[] write(List<PlanRow> rows) {
        List<Column> columns = List.of(Column.values());
        StringBuilder csv = new StringBuilder(Csv.BOM);
        csv.append(Csv.line(
                columns.stream().map(column -> Cell.of(column.heading())).toList()));
        rows.forEach(row -> csv.append(
                Csv.line(columns.stream().map(column -> cell(row.value(column))).toList())));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
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
