package org.jixiao.budget.analysis;

/** Why an amount isn't there. */
enum Unknown {
    NOT_ENTERED,
    /** It was entered for the year as a whole, and is asked for as of a day within it. */
    NOT_BY_DAY;

    String reason(String name) {
        return this == NOT_ENTERED ? "未登记" + name : name + "未按日登记";
    }
}
