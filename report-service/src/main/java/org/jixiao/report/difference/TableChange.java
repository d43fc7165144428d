package org.jixiao.report.difference;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that came or went, or of which something differs.
 *
 * @param chapter headings it stands under, as of a paragraph
 * @param before its caption as it was; absent where it came
 * @param after its caption as it is; absent where it went
 * @param rows that came, in the order of the later table, and that went, in that of the earlier one; none of a table that
 *     came or went as a whole
 * @param cells that read otherwise, in rows that both have
 * @param reordered whether rows that both have changed places
 * @param sentence all of it counted, e.g. {@code 表12　评分明细：改动 2 格}
 */
public record TableChange(
        Kind kind,
        List<String> chapter,
        @Nullable String before,
        @Nullable String after,
        List<RowChange> rows,
        List<CellChange> cells,
        boolean reordered,
        String sentence) {

    public TableChange {
        chapter = List.copyOf(chapter);
        rows = List.copyOf(rows);
        cells = List.copyOf(cells);
    }

    /**
     * @param kind {@link Kind#ADDED} or {@link Kind#REMOVED}
     * @param row the first cells that tell it from the others
     * @param cells its texts, one for each cell
     * @param sentence e.g. {@code 表4 新增一行：产出指标，数量指标，……}
     */
    public record RowChange(Kind kind, String row, List<String> cells, String sentence) {
        public RowChange {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param row the first cells that tell it from the others
     * @param column its heading
     * @param before absent where only the later table has the column
     * @param after absent where only the earlier table has the column
     * @param sentence e.g. {@code 表12 B12 得分：0 → 1}
     */
    public record CellChange(
            String row,
            String column,
            @Nullable String before,
            @Nullable String after,
            String sentence) {}

    static TableChange added(List<String> chapter, String caption, int rows) {
        return whole(Kind.ADDED, chapter, null, caption, "新增" + caption + "（" + rows + " 行）");
    }

    static TableChange removed(List<String> chapter, String caption, int rows) {
        return whole(Kind.REMOVED, chapter, caption, null, "删去" + caption + "（" + rows + " 行）");
    }

    private static TableChange whole(
            Kind kind, List<String> chapter, @Nullable String before, @Nullable String after, String sentence) {
        return new TableChange(kind, chapter, before, after, List.of(), List.of(), false, sentence);
    }

    static TableChange changed(
            List<String> chapter,
            String before,
            String after,
            List<RowChange> rows,
            List<CellChange> cells,
            boolean reordered) {
        List<String> parts = new ArrayList<>();
        if (!Numbering.without(before).equals(Numbering.without(after))) {
            parts.add("表题由" + Quote.of(before) + "改为" + Quote.of(after));
        }
        count(parts, "新增", rows.stream().filter(row -> row.kind() == Kind.ADDED).count(), "行");
        count(
                parts,
                "删去",
                rows.stream().filter(row -> row.kind() == Kind.REMOVED).count(),
                "行");
        count(parts, "改动", cells.size(), "格");
        if (reordered) {
            parts.add("行序有变");
        }
        return new TableChange(
                Kind.CHANGED, chapter, before, after, rows, cells, reordered, after + "：" + String.join("，", parts));
    }

    private static void count(List<String> parts, String what, long many, String of) {
        if (many > 0) {
            parts.add(what + " " + many + " " + of);
        }
    }
}
