package org.jixiao.report.layout;

/** A4 with the margins of GB/T 9704-2012: 37 mm above, 35 below, 28 left, 26 right; 22 lines of 28 characters. */
final class Page {

    static final int LEFT = 79370;
    static final int TOP = 104882;
    static final int MEASURE = Sheets.WIDTH - LEFT - 73701;
    static final int ROOM = Sheets.HEIGHT - TOP - 99213;

    /** Baseline of the page number, whose dashes are 7 mm below the text. */
    static final int FOLIO = 768000;

    private Page() {}
}
