package org.jixiao.web.rows;

import org.jixiao.web.Refusal.Fault;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * Where a row stands.
 *
 * @param index of the row, from 0, a header not counted
 * @param line of the file, from 1, where the format has lines
 */
public record Place(int index, @Nullable Integer line) {

    /**
     * @param field of the row, empty for the row as a whole
     * @return at e.g. {@code [17].amount}
     */
    public Fault fault(String field, Text reason) {
        String path = field.isEmpty() || field.startsWith("[") ? field : "." + field;
        return new Fault("[" + index + "]" + path, line == null ? reason : onLine(reason));
    }

    private Text onLine(Text reason) {
        return new Text("第 " + line + " 行：" + reason.zh(), "Line " + line + ": " + reason.en());
    }
}
