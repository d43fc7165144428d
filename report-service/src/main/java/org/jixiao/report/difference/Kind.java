package org.jixiao.report.difference;

/** Whether something is only in the later document, only in the earlier one, or in both and not the same. */
public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
}
