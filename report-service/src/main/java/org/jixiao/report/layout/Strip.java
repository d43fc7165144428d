package org.jixiao.report.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can't be divided between pages, as wide as the text: a line, or rows of a table.
 *
 * @param space above it, except at the top of a page
 * @param withNext whether it must not be the last on its page
 * @param newPage whether it begins a page
 * @param head what is repeated above it where it is the first on a page, such as the header of its table
 * @param marks counted from its upper edge
 */
record Strip(
        int height,
        int space,
        boolean withNext,
        boolean newPage,
        List<Strip> head,
        @Nullable Heading heading,
        List<Mark> marks) {

    /** A heading that the bookmarks name. */
    record Heading(int level, String text) {}

    static Strip line(Line line, Style style, int space, boolean withNext) {
        return new Strip(style.pitch(), space, withNext, false, List.of(), null, List.of(mark(line, style, 0, 0)));
    }

    static Mark mark(Line line, Style style, int x, int top) {
        return new Mark.Text(x, top + style.baseline(), style.size(), line.glyphs(), line.places());
    }

    Strip beginningPage() {
        return new Strip(height, space, withNext, true, head, heading, marks);
    }

    Strip headed(int level, String text) {
        return new Strip(height, space, withNext, newPage, head, new Heading(level, text), marks);
    }

    Strip keptWithNext() {
        return new Strip(height, space, true, newPage, head, heading, marks);
    }

    /** With that much above it. */
    Strip spaced(int above) {
        return new Strip(height, above, withNext, newPage, head, heading, marks);
    }
}
