package org.jixiao.indicator.plan;

import java.util.Comparator;

/** A department's (部门) fiscal year. */
public record YearKey(String department, int year) implements Comparable<YearKey> {

    private static final Comparator<YearKey> ORDER =
            Comparator.comparing(YearKey::department).thenComparingInt(YearKey::year);

    /** The key of its plan on the stream, e.g. {@code 420104-LJT/2019}. */
    public String text() {
        return department + "/" + year;
    }

    /** 上年. */
    public YearKey before() {
        return new YearKey(department, year - 1);
    }

    @Override
    public int compareTo(YearKey other) {
        return ORDER.compare(this, other);
    }
}
