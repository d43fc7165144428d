package org.jixiao.budget.export;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whose tables they are and as of when, for the top of every sheet.
 *
 * @param department its code
 * @param name of the department in that year
 * @param revision of the accounts
 * @param changed the day of that revision; absent where it isn't known any more
 * @param asOf the last day that counts; absent where all that was entered does
 */
public record Letterhead(
        String department,
        String name,
        int year,
        long revision,
        @Nullable LocalDate changed,
        @Nullable LocalDate asOf) {

    String title(String table) {
        return name + year + "年度" + table;
    }

    String state() {
        return "部门代码：" + department + "　数据：第 " + revision + " 次修订" + (changed == null ? "" : "（" + changed + "）")
                + (asOf == null ? "" : "　截至 " + asOf);
    }
}
