package org.jixiao.budget.subjects;

/** Which table answers for a year. */
public enum Source {
    /** What the service brings along: certain, but not complete. */
    BUILT_IN,
    /** The full table that the finance bureau has loaded. */
    LOADED
}
