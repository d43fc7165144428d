package org.jixiao.report.regeneration;

import org.jixiao.events.Cause;
import org.jixiao.report.edition.DepartmentYear;
import org.jspecify.annotations.Nullable;

/**
 * That a report be written anew, and why.
 *
 * @param scored whether a scorecard asks: its cause is the change people look for, and outweighs others that still wait
 * @param traceparent W3C header of the trace it is asked in
 */
public record Wish(
        DepartmentYear year,
        Cause cause,
        boolean scored,
        @Nullable String traceparent) {

    /** Of two of the same year, the one whose cause the report is to name: the scorecard's, else the later. */
    public Wish or(Wish later) {
        return scored && !later.scored ? this : later;
    }
}
