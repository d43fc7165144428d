package org.jixiao.report.paper;

/**
 * Styles of a report in Word, by the names that a base document must have. Word keeps names and writes the identifiers anew
 * as it saves, in Chinese to "1" or "a".
 */
enum DocxStyle {
    NORMAL("Normal"),
    COVER_TITLE("Title"),
    COVER_YEAR("Subtitle"),
    COVER_DEPARTMENT("封面单位"),
    COVER_SEAL("封面盖章"),
    COVER_DATE("封面日期"),
    HEADING_1("heading 1"),
    HEADING_2("heading 2"),
    HEADING_3("heading 3"),
    HEADING_4("heading 4"),
    ANNEX_HEADING("附件标题"),
    CAPTION("caption"),
    TABLE_TEXT("表格文字"),
    TABLE_HEAD("表格标题"),
    DENSE_TEXT("小号表格文字"),
    DENSE_HEAD("小号表格标题"),
    AFTER_TABLE("表后"),
    IMPRINT("编制说明"),
    REPORT_TABLE("报告表格");

    private final String title;

    DocxStyle(String title) {
        this.title = title;
    }

    /** As Word shows it; built-in ones in English, in whatever language they are shown. */
    String title() {
        return title;
    }

    /** @param level 1 to 4 */
    static DocxStyle heading(int level) {
        return values()[HEADING_1.ordinal() + level - 1];
    }
}
