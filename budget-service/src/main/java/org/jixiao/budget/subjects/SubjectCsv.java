package org.jixiao.budget.subjects;

import java.util.List;
import org.jixiao.budget.classification.Entry;

/** A table as CSV, to start a year's full one from; with a byte order mark, or Excel takes it for GBK. */
final class SubjectCsv {

    private static final String START = "\ufeffcode,name,fund\r\n";

    private SubjectCsv() {}

    static String of(List<Entry> entries) {
        StringBuilder csv = new StringBuilder(START);
        for (Entry entry : entries) {
            csv.append(entry.code())
                    .append(",\"")
                    .append(entry.name().replace("\"", "\"\""))
                    .append("\",")
                    .append(entry.fund())
                    .append("\r\n");
        }
        return csv.toString();
    }
}
