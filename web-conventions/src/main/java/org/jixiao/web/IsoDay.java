package org.jixiao.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** A day as it is written in a body or an address: {@code 2019-12-31}, in a year that books are kept of. */
public final class IsoDay {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private IsoDay() {}

    /** @throws DateTimeException where it isn't one */
    public static LocalDate of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new DateTimeParseException("not yyyy-MM-dd", text, 0);
        }
        // By its parts: a formatter takes several times as long, and a batch has thousands of days.
        return check(LocalDate.of(part(text, 0, 4), part(text, 5, 7), part(text, 8, 10)));
    }

    /** @throws DateTimeException where no books are kept of its year */
    static LocalDate check(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("a year out of bounds");
        }
        return day;
    }

    private static int part(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
