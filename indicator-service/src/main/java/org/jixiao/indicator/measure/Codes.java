package org.jixiao.indicator.measure;

/**
 * What the codes in a path look like. A department is not looked up: its profile may reach the stream later than its
 * indicators, so only the form of its code is checked.
 */
public final class Codes {

    public static final String DEPARTMENT = "[0-9A-Za-z][0-9A-Za-z-]{0,31}";
    public static final String INDICATOR = "[0-9A-Za-z][0-9A-Za-z.-]{0,31}";
    public static final int FIRST_YEAR = 2000;
    public static final int LAST_YEAR = 2100;

    private Codes() {}
}
