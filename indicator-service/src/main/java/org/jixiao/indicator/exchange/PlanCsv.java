package org.jixiao.indicator.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jixiao.indicator.form.Column;
import org.jixiao.web.rows.CsvLine;

/** The table of a plan as CSV in UTF-8, with the byte order mark that Excel asks for. */
final class PlanCsv {

    private PlanCsv() {}

    static byte[] write(List<PlanRow> rows) {
        List<Column> columns = List.of(Column.values());
        StringBuilder csv = new StringBuilder(CsvLine.BOM);
        csv.append(CsvLine.of(columns.stream().map(Column::heading).toList()));
        rows.forEach(row -> csv.append(
                CsvLine.of(Arrays.asList(columns.stream().map(row::value).toArray()))));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
