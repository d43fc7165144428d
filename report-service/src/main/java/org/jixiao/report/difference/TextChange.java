package org.jixiao.report.difference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A heading, a paragraph or the words and figures of a picture that came, went or reads otherwise.
 *
 * @param chapter headings it stands under, from the chapter down, as the later document has them (the earlier one, where
 *     it went); of a heading itself its own is the last
 * @param before as it was; absent where it came
 * @param after as it is; absent where it went
 * @param sentence e.g. {@code 2.存在的问题 新增：“跃进片签约困难。”}
 */
public record TextChange(
        Kind kind,
        Part part,
        List<String> chapter,
        @Nullable String before,
        @Nullable String after,
        String sentence) {

    public TextChange {
        chapter = List.copyOf(chapter);
    }

    public enum Part {
        HEADING,
        PARAGRAPH,
        PICTURE
    }

    static TextChange added(Part part, List<String> chapter, String text) {
        return new TextChange(Kind.ADDED, part, chapter, null, text, place(part, chapter) + "新增：" + Quote.of(text));
    }

    static TextChange removed(Part part, List<String> chapter, String text) {
        return new TextChange(Kind.REMOVED, part, chapter, text, null, place(part, chapter) + "删去：" + Quote.of(text));
    }

    static TextChange changed(Part part, List<String> chapter, String before, String after) {
        String was = Numbering.without(before);
        String is = Numbering.without(after);
        return new TextChange(
                Kind.CHANGED,
                part,
                chapter,
                before,
                after,
                place(part, chapter) + Quote.of(was, is) + "改为" + Quote.of(is, was));
    }

    private static String place(Part part, List<String> chapter) {
        return part == Part.HEADING ? "标题" : chapter.get(chapter.size() - 1) + " ";
    }
}
