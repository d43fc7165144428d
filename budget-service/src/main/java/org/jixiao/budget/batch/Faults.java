package org.jixiao.budget.batch;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;

/** What is wrong with the rows of a body, each fault with its row; so many are listed and no more. */
final class Faults {

    private static final int MOST = 1_000;

    private final List<Refusal.Fault> faults = new ArrayList<>();

    void add(Cells row, String field, Text reason) {
        add(row.number(), row.line(), field, reason);
    }

    /** @param row from 0; told as {@code [17].amount}, and the line of the body beside the reason */
    void add(int row, int line, String field, Text reason) {
        if (faults.size() < MOST) {
            faults.add(new Refusal.Fault(
                    "[" + row + "]" + (field.isEmpty() ? "" : "." + field),
                    new Text(reason.zh() + "（第 " + line + " 行）", reason.en() + " (line " + line + ")")));
        }
    }

    /** What concerns the body as a whole. */
    void add(String field, Text reason) {
        faults.add(new Refusal.Fault(field, reason));
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    /** In the order of the rows. */
    List<Refusal.Fault> list() {
        return List.copyOf(faults);
    }
}
