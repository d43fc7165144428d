package org.jixiao.web;

/** The roles a token may carry in its {@code groups} claim. Constants, because annotations want them so. */
public final class Role {

    /** Department clerk (填报人): reads and writes the data of their own department. */
    public static final String CLERK = "clerk";

    /** Finance bureau (财政局): plans, waivers, assessments, schemes, of every department. */
    public static final String FINANCE = "finance";

    /** Auditor (审计): reads everything, writes nothing. */
    public static final String AUDITOR = "auditor";

    /** Another government system: reads scorecards and reports. */
    public static final String CONSUMER = "consumer";

    private Role() {}
}
