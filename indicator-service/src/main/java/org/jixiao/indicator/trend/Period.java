package org.jixiao.indicator.trend;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A month or a quarter (月、季) of a fiscal year, by whose end something was read.
 *
 * @param months of the year that are over by its end, from 1 to 12
 * @param quarter whether it is one; it ends together with its last month
 */
public record Period(int year, int months, boolean quarter) implements Comparable<Period> {

    public static final String PATTERN = "^[0-9]{4}-(0[1-9]|1[0-2]|Q[1-4])$";

    static final int YEAR = 12;

    private static final Pattern PARTS = Pattern.compile("([0-9]{4})-(Q?)([0-9]{1,2})");

    private static final int MONTHS_OF_A_QUARTER = 3;

    private static final Comparator<Period> ORDER = Comparator.comparingInt(Period::year)
            .thenComparingInt(Period::months)
            .thenComparing(Period::quarter);

    /** @param text as {@link #PATTERN} has it, e.g. {@code 2019-03} or {@code 2019-Q1} */
    public static Period of(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!text.matches(PATTERN) || !parts.matches()) {
            throw new IllegalArgumentException("Neither month nor quarter: " + text);
        }
        boolean quarter = !parts.group(2).isEmpty();
        int number = Integer.parseInt(parts.group(3));
        return new Period(Integer.parseInt(parts.group(1)), quarter ? number * MONTHS_OF_A_QUARTER : number, quarter);
    }

    public String text() {
        return quarter ? "%04d-Q%d".formatted(year, months / MONTHS_OF_A_QUARTER) : "%04d-%02d".formatted(year, months);
    }

    /** When what it is read by the end of can be read. */
    public LocalDate lastDay() {
        return YearMonth.of(year, months).atEndOfMonth();
    }

    /** By their ends; a quarter comes after its last month. */
    @Override
    public int compareTo(Period other) {
        return ORDER.compare(this, other);
    }
}
