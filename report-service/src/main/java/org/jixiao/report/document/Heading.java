package org.jixiao.report.document;

import org.jspecify.annotations.Nullable;

/**
 * A heading with its official number already in the text.
 *
 * @param level 1 一、 · 2 （一） · 3 1. · 4 （1）
 * @param newPage true of an annex (附件), where a new page begins
 * @param number what the text begins with, for papers that count themselves; absent from models older than the field
 */
public record Heading(
        int level, String text, boolean newPage, @Nullable String number) implements Block {

    public Heading {
        if (level < 1 || level > 4) {
            throw new IllegalArgumentException("A heading has level 1 to 4, not " + level);
        }
        if (number != null && !text.startsWith(number)) {
            throw new IllegalArgumentException(text + " doesn't begin with " + number);
        }
    }

    /** The text without its number, where that is known. */
    public String title() {
        return number == null ? text : text.substring(number.length()).strip();
    }
}
