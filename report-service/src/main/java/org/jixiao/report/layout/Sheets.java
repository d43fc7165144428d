package org.jixiao.report.layout;

import java.util.List;

/**
 * A document on its pages: first the cover, which has no number, then the text from page 1 on.
 *
 * @param sheets A4
 */
public record Sheets(List<Sheet> sheets, List<Bookmark> bookmarks) {

    public static final int WIDTH = 595276;
    public static final int HEIGHT = 841890;

    public Sheets {
        sheets = List.copyOf(sheets);
        bookmarks = List.copyOf(bookmarks);
    }

    public record Sheet(List<Mark> marks) {
        public Sheet {
            marks = List.copyOf(marks);
        }
    }

    /**
     * @param level 1 to 4
     * @param sheet from 0, the cover
     * @param y where the heading begins
     */
    public record Bookmark(int level, String text, int sheet, int y) {}
}
