package org.jixiao.budget.export;

/**
 * A column and how wide it is shown.
 *
 * @param heading in Chinese, with the unit where it holds figures
 * @param width in characters
 */
record Column(String heading, int width, Content content) {

    enum Content {
        TEXT,
        /** Text that is set in where its row is a part. */
        NAME,
        MONEY,
        PERCENT
    }

    static Column text(String heading, int width) {
        return new Column(heading, width, Content.TEXT);
    }

    static Column name(String heading, int width) {
        return new Column(heading, width, Content.NAME);
    }

    static Column yuan(String heading) {
        return new Column(heading + "（元）", 15, Content.MONEY);
    }

    static Column percent(String heading) {
        return new Column(heading + "（%）", 13, Content.PERCENT);
    }
}
