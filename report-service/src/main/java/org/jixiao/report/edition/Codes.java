package org.jixiao.report.edition;

/** What the codes in a path look like. */
public final class Codes {

    public static final String DEPARTMENT = "[0-9A-Za-z][0-9A-Za-z-]{0,31}";
    public static final int FIRST_YEAR = 2000;
    public static final int LAST_YEAR = 2100;

    private Codes() {}
}
