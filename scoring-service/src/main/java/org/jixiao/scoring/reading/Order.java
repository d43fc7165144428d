package org.jixiao.scoring.reading;

/** In which order a ranking is listed. */
public enum Order {
    RANK("share desc, department"),
    TOTAL("total, department"),
    DEPARTMENT("department");

    private final String sql;

    Order(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
