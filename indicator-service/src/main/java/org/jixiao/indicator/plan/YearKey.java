package org.jixiao.indicator.plan;

/** A department's (部门) fiscal year. */
public record YearKey(String department, int year) {

    /** The key of its plan on the stream, e.g. {@code 420104-LJT/2019}. */
    public String text() {
        return department + "/" + year;
    }
}
