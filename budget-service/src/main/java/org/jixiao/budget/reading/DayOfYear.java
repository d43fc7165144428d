package org.jixiao.budget.reading;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** A day of a fiscal year as of which it is asked for. */
public final class DayOfYear {

    private DayOfYear() {}

    /**
     * @param asked query parameter {@code asOf}; absent where none is asked for
     * @throws Refusal 400 for what is no day of that year
     */
    public static @Nullable LocalDate asked(int year, @Nullable String asked) {
        if (asked == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(asked);
            if (day.getYear() == year) {
                return day;
            }
        } catch (DateTimeParseException noDate) {
            // refused like any other text that is no day of the year
        }
        throw Refusal.invalid(
                "asOf",
                new Text(
                        "应为 " + year + " 年度内的日期，例如 " + year + "-06-30。",
                        "Must be a day of the fiscal year, such as " + year + "-06-30."));
    }

    public static LocalDate first(int year) {
        return LocalDate.of(year, Month.JANUARY, 1);
    }

    public static LocalDate last(int year) {
        return LocalDate.of(year, Month.DECEMBER, 31);
    }
}
