package org.jixiao.web.rows;

import org.jixiao.web.Refusal;
import org.jixiao.web.Text;

/** Numbers the rows of a file, up to as many as it may have. */
final class RowCount {

    private final int max;
    private int counted;

    RowCount(int max) {
        this.max = max;
    }

    /** @return the index of the next row, from 0 */
    int next() {
        if (counted == max) {
            throw Refusal.unprocessable(
                    "", new Text("一次至多 " + max + " 行，请分批提交。", "At most " + max + " rows at once; send them in parts."));
        }
        return counted++;
    }
}
