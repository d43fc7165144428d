package org.jixiao.budget.subjects;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which table answers for a year. */
@Schema(name = "SubjectSource")
public enum Source {
    /** What the service brings along: certain, but not complete. */
    BUILT_IN,
    /** The full table that the finance bureau has loaded. */
    LOADED,
    /** None: the year is before the built-in table's first, and nothing was loaded for it. */
    NONE
}
