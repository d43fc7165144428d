package org.jixiao.report.difference;

import java.util.List;
import org.jixiao.report.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two documents. Pictures are compared by the words and figures in them: most say what tables and
 * sentences say, but the months of a year are told by theirs alone.
 *
 * @param texts headings, paragraphs and pictures, in the order of the later document, then those only the earlier one has
 * @param tables likewise
 */
public record Difference(List<TextChange> texts, List<TableChange> tables) {

    public Difference {
        texts = List.copyOf(texts);
        tables = List.copyOf(tables);
    }

    /** @param before absent to have all of {@code after} told as new */
    public static Difference between(@Nullable Document before, Document after) {
        List<Section> earlier = before == null ? List.of() : Section.of(before);
        List<Section> later = Section.of(after);
        return new Difference(Texts.between(earlier, later), Tables.between(earlier, later));
    }
}
