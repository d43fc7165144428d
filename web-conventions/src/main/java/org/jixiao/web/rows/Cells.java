package org.jixiao.web.rows;

import java.io.IOException;
import java.util.List;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** A table as a file holds it: lines of cells, the first one its header. Blank lines are passed over. */
interface Cells {

    /** Columns a table may have: more than any table of ours. */
    int MAX_COLUMNS = 256;

    /** Characters a cell may have: what Excel allows. */
    int MAX_LENGTH = 32_767;

    /** Cells with something in them that a table may show, however little of a file they take: merged ones among them. */
    int MAX_SHOWN = 500_000;

    /** Characters that all cells may show together: a text that many cells refer to is read for each of them. */
    int MAX_CHARACTERS = 32 << 20;

    /** @return the next line that isn't blank, null at the end */
    @Nullable
    Line next() throws Broken, IOException;

    /** Which line the header is, so that what follows is read as its columns have it. */
    default void headedBy(Line header) {}

    /**
     * @param number of the line in the file, from 1
     * @param cells blank ones are null
     */
    record Line(int number, List<@Nullable Cell> cells) {

        boolean isBlank() {
            return cells.stream().allMatch(cell -> cell == null);
        }
    }

    /**
     * @param text what it says
     * @param fault why that can't be taken, null where it can
     * @param merged whether it shows what stands in another cell
     */
    record Cell(String text, @Nullable Text fault, boolean merged) {

        /** Null where the text is blank. */
        static @Nullable Cell of(@Nullable String text) {
            if (text == null || text.isBlank()) {
                return null;
            }
            return text.length() <= MAX_LENGTH
                    ? new Cell(text, null, false)
                    : new Cell(
                            "",
                            new Text("超过 " + MAX_LENGTH + " 字符。", "Longer than " + MAX_LENGTH + " characters."),
                            false);
        }

        static Cell refused(Text why) {
            return new Cell("", why, false);
        }
    }

    /** Where a file ends to be a table, so that nothing behind can be read. */
    final class Broken extends Exception {

        private static final long serialVersionUID = 1;

        private final int line;
        private final transient Text reason;

        /** @param line from 1, or 0 where it is the file as a whole */
        Broken(int line, Text reason) {
            super(reason.en());
            this.line = line;
            this.reason = reason;
        }

        Text reason() {
            return line == 0
                    ? reason
                    : new Text("第 " + line + " 行：" + reason.zh(), "Line " + line + ": " + reason.en());
        }
    }
}
