package org.jixiao.report.document;

/**
 * A heading with its official number already in the text.
 *
 * @param level 1 一、 · 2 （一） · 3 1. · 4 （1）
 * @param newPage true where a new page begins
 */
public record Heading(int level, String text, boolean newPage) implements Block {

    public Heading {
        if (level < 1 || level > 4) {
            throw new IllegalArgumentException("A heading has level 1 to 4, not " + level);
        }
    }
}
