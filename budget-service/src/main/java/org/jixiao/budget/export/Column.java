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
        MONEY,
        PERCENT
    }

    static Column text(String heading, int width) {
        return new Column(heading, width, Content.TEXT);
    }

    static Column yuan(String heading) {
        return new Column(heading + "（元）", 18, Content.MONEY);
    }

    static Column percent(String heading) {
        return new Column(heading + "（%）", 18, Content.PERCENT);
    }
}
