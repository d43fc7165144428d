package org.jixiao.report.regeneration;

import org.jixiao.events.Cause;
import org.jixiao.report.edition.DepartmentYear;
import org.jspecify.annotations.Nullable;

/**
 * A report that an instance took on.
 *
 * @param wish number of the newest wish when it did; whoever asks later gives the report another
 */
record Claim(
        DepartmentYear year,
        long wish,
        Cause cause,
        @Nullable String traceparent) {}
