package org.jixiao.report.archive;

/** Which version of each report an archive holds. */
public enum Selection {
    /** The newest, of departments whose report stands. */
    NEWEST,
    /** The one submitted last, of departments that submitted one. */
    SUBMITTED
}
