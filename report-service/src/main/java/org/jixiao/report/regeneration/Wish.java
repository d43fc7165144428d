package org.jixiao.report.regeneration;

import org.jixiao.events.Cause;
import org.jixiao.report.edition.DepartmentYear;
import org.jspecify.annotations.Nullable;

/**
 * That a report be written anew, and why.
 *
 * @param weight of its cause: the report names that of the heaviest wish that waits, and of equal ones the last
 * @param traceparent W3C header of the trace it is asked in
 */
public record Wish(
        DepartmentYear year,
        Cause cause,
        int weight,
        @Nullable String traceparent) {

    /** A change of the year's own scorecard is what people look for. */
    public static final int OF_ITS_SCORECARD = 2;

    /** Of its budget, its plan, its narrative or the department's profile. */
    public static final int OF_ITS_FACTS = 1;

    /** The report looks back to it. */
    public static final int OF_AN_EARLIER_YEAR = 0;

    /** Of two of the same year, the one whose cause the report is to name. */
    public Wish or(Wish later) {
        return weight > later.weight ? this : later;
    }
}
