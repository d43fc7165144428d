package org.jixiao.report.layout;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can't be divided between pages, as wide as the text: a line, or rows of a table.
 *
 * @param space above it, except at the top of a page
 * @param withNext whether it must not be the last on its page
 * @param newPage whether it begins a page
 * @param head what is repeated above it where it is the first on a page, such as the header of its table
 * @param marks counted from its upper edge
 * @param parting how it may be divided all the same, where too much of a page would stay empty
 */
record Strip(
        int height,
        int space,
        boolean withNext,
        boolean newPage,
        List<Strip> head,
        @Nullable Heading heading,
        List<Mark> marks,
        @Nullable Parting parting) {

    /** Divides a strip into one that takes no more than a height, and the rest; empty where that can't be. */
    @FunctionalInterface
    interface Parting {
        Optional<Parts> within(int height);
    }

    record Parts(Strip above, Strip below) {}

    Strip(
            int height,
            int space,
            boolean withNext,
            boolean newPage,
            List<Strip> head,
            @Nullable Heading heading,
            List<Mark> marks) {
        this(height, space, withNext, newPage, head, heading, marks, null);
    }

    /** A heading that the bookmarks name. */
    record Heading(int level, String text) {}

    static Strip line(Line line, Style style, int space, boolean withNext) {
        return new Strip(style.pitch(), space, withNext, false, List.of(), null, List.of(mark(line, style, 0, 0)));
    }

    static Mark mark(Line line, Style style, int x, int top) {
        return new Mark.Text(x, top + style.baseline(), style.size(), line.glyphs(), line.places());
    }

    Optional<Parts> parts(int within) {
        return parting == null ? Optional.empty() : parting.within(within);
    }

    Strip beginningPage() {
        return new Strip(height, space, withNext, true, head, heading, marks, parting);
    }

    Strip headed(int level, String text) {
        return new Strip(height, space, withNext, newPage, head, new Heading(level, text), marks, parting);
    }

    Strip keptWithNext() {
        return new Strip(height, space, true, newPage, head, heading, marks, parting);
    }

    /** With that much above it. */
    Strip spaced(int above) {
        return new Strip(height, above, withNext, newPage, head, heading, marks, parting);
    }
}
