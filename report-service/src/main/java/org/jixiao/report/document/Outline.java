package org.jixiao.report.document;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.report.drawing.Drawing;

/**
 * Writes the running text and numbers headings, tables and pictures as official documents do (一、 /（一）/1./（1）), so that no
 * number is given by hand.
 */
public final class Outline {

    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    private final List<Block> blocks = new ArrayList<>();
    private final int[] counts = new int[5];
    private final boolean pictured;
    private int tables;
    private int pictures;
    private final List<String> annexes = new ArrayList<>();

    public Outline() {
        this(true);
    }

    private Outline(boolean pictured) {
        this.pictured = pictured;
    }

    /** One that takes no pictures, whoever brings them. */
    public static Outline withoutPictures() {
        return new Outline(false);
    }

    public Outline heading(int level, String title) {
        counts[level]++;
        for (int below = level + 1; below < counts.length; below++) {
            counts[below] = 0;
        }
        String number = number(level, counts[level]);
        blocks.add(new Heading(level, number + title, false, number));
        return this;
    }

    /** An annex (附件) on a new page, numbered apart from the chapters, and not where it is the only one. */
    public Outline annex(String title) {
        annexes.add(title);
        blocks.add(new Heading(1, title, true, null));
        for (int below = 1; below < counts.length; below++) {
            counts[below] = 0;
        }
        return this;
    }

    public Outline say(String text) {
        blocks.add(new Paragraph(text));
        return this;
    }

    /** Paragraphs numbered （1）（2）…; left as they are where there is only one. */
    public Outline sayAll(List<String> texts) {
        for (int at = 0; at < texts.size(); at++) {
            say(texts.size() == 1 ? texts.get(at) : number(4, at + 1) + texts.get(at));
        }
        return this;
    }

    public Outline table(TableBuilder table, String title) {
        tables++;
        blocks.add(table.build("表" + tables + "　" + title));
        return this;
    }

    /** Number the next table will have, for a sentence that points to it. */
    public String nextTable() {
        return "表" + (tables + 1);
    }

    /** One or several pictures of one title; none where there is nothing to show. */
    public Outline pictures(List<Drawing> drawings, String title) {
        for (int at = 0; pictured && at < drawings.size(); at++) {
            pictures++;
            blocks.add(new Picture("图" + pictures + "　" + title + (at == 0 ? "" : "（续）"), drawings.get(at)));
        }
        return this;
    }

    /** How a sentence points to the pictures to come, e.g. 、图1; nothing where there won't be any. */
    public String pointing(String before, List<Drawing> drawings) {
        if (!pictured || drawings.isEmpty()) {
            return "";
        }
        String first = before + "图" + (pictures + 1);
        return drawings.size() == 1 ? first : first + "至图" + (pictures + drawings.size());
    }

    /** With the note of the annexes above the first. */
    public List<Block> blocks() {
        List<Block> all = new ArrayList<>();
        int annex = 0;
        for (Block block : blocks) {
            if (block instanceof Heading heading && heading.newPage()) {
                if (annex++ == 0) {
                    all.add(new AnnexNote(annexes));
                }
                String number = "附件" + (annexes.size() == 1 ? "" : annex);
                all.add(new Heading(1, number + "　" + heading.text(), true, number));
            } else {
                all.add(block);
            }
        }
        return List.copyOf(all);
    }

    private static String number(int level, int count) {
        return switch (level) {
            case 1 -> chinese(count) + "、";
            case 2 -> "（" + chinese(count) + "）";
            case 3 -> count + ".";
            case 4 -> "（" + count + "）";
            default -> throw new IllegalArgumentException("A heading has level 1 to 4, not " + level);
        };
    }

    /** 1 to 99 in Chinese numerals. */
    static String chinese(int number) {
        if (number < 1 || number > 99) {
            throw new IllegalArgumentException("Headings are numbered 1 to 99, not " + number);
        }
        int tens = number / 10;
        return (tens == 0 ? "" : (tens == 1 ? "" : DIGITS[tens]) + "十") + DIGITS[number % 10];
    }
}
