package org.jixiao.budget.reading;

import java.time.LocalDate;
import java.time.Month;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** A day of a fiscal year that is asked for. */
public final class DayOfYear {

    private DayOfYear() {}

    /**
     * @param parameter of the query that asks for it
     * @param asked absent where none is asked for
     * @throws Refusal 400 for a day of another year
     */
    public static void require(int year, String parameter, @Nullable LocalDate asked) {
        if (asked != null && asked.getYear() != year) {
            throw Refusal.invalid(
                    parameter,
                    new Text(
                            "应为 " + year + " 年度内的日期，例如 " + year + "-06-30。",
                            "Must be a day of the fiscal year, such as " + year + "-06-30."));
        }
    }

    public static LocalDate first(int year) {
        return LocalDate.of(year, Month.JANUARY, 1);
    }

    public static LocalDate last(int year) {
        return LocalDate.of(year, Month.DECEMBER, 31);
    }
}
