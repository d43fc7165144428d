package org.jixiao.budget.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jixiao.web.Text;

/** CSV (RFC 4180) with the fields' names as its header, in any order; an empty cell is an absent one. */
final class CsvRows implements RowFormat {

    @Override
    public void read(InputStream body, List<String> fields, Faults faults, Consumer<Cells> rows) throws IOException {
        CsvRecords records = new CsvRecords(new BufferedReader(Utf8.reader(body)));
        List<String> header = records.next();
        if (header == null || !isHeader(header, fields, faults)) {
            if (header == null) {
                faults.add("", new Text("缺少表头", "there is no header"));
            }
            return;
        }
        int number = 0;
        for (List<String> record = records.next(); record != null; record = records.next()) {
            if (record.size() != header.size()) {
                faults.add(
                        number,
                        records.line(),
                        "",
                        new Text(
                                "应有 " + header.size() + " 列，实有 " + record.size() + " 列",
                                "must have " + header.size() + " columns, has " + record.size()));
            } else {
                rows.accept(new Cells(number, records.line(), texts(header, record), faults));
            }
            number++;
        }
        if (records.endsWithinQuotes()) {
            faults.add(number, records.line(), "", new Text("引号未闭合", "a quote is not closed"));
        }
    }

    private static boolean isHeader(List<String> header, List<String> fields, Faults faults) {
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (!fields.contains(name)) {
                faults.add(
                        name,
                        new Text(
                                "未知的列；可用的列：" + String.join(", ", fields),
                                "unknown column; known are " + String.join(", ", fields)));
            } else if (!seen.add(name)) {
                faults.add(name, new Text("列重复", "the column occurs twice"));
            }
        }
        return faults.isEmpty();
    }

    private static Map<String, String> texts(List<String> header, List<String> record) {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String cell = record.get(i);
            if (!cell.isEmpty()) {
                texts.put(header.get(i), cell);
            }
        }
        return texts;
    }
}
