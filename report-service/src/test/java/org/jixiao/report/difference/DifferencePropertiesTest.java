package org.jixiao.report.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jixiao.report.difference.TableChange.CellChange;
import org.jixiao.report.difference.TableChange.RowChange;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.Document.Cover;
import org.jixiao.report.document.Outline;
import org.jixiao.report.document.Table.Align;
import org.jixiao.report.document.TableBuilder;

/** What holds whatever stands in two documents. */
class DifferencePropertiesTest {

    private static final List<String> COLUMNS = List.of("名称", "目标", "得分");

    /** Chapters with their paragraphs, and a table of which no two rows have the same first cell. */
    record Content(Map<String, List<String>> chapters, Map<String, List<String>> rows) {

        Document document() {
            Outline out = new Outline();
            chapters.forEach((title, texts) -> {
                out.heading(1, title);
                texts.forEach(out::say);
            });
            TableBuilder table = new TableBuilder();
            COLUMNS.forEach(column -> table.column(Align.LEFT, 300));
            table.header(COLUMNS.toArray(String[]::new));
            rows.forEach((name, cells) -> table.row(name, cells.get(0), cells.get(1)));
            out.table(table, "指标");
            return new Document(new Cover("报告", "2019", "某局", "盖章"), out.blocks());
        }
    }

    @Property(tries = 200)
    void a_document_differs_in_nothing_from_itself(@ForAll("contents") Content content) {
        assertEquals(new Difference(List.of(), List.of()), Difference.between(content.document(), content.document()));
    }

    @Property(tries = 300)
    void every_changed_cell_and_every_row_that_came_or_went_is_named(
            @ForAll("contents") Content before, @ForAll("contents") Content after) {
        Map<String, List<String>> rows = new TreeMap<>();
        before.rows().forEach((name, cells) -> rows.put(name, new ArrayList<>(cells)));
        for (TableChange table :
                Difference.between(before.document(), after.document()).tables()) {
            for (CellChange cell : table.cells()) {
                String was = rows.get(cell.row()).set(COLUMNS.indexOf(cell.column()) - 1, cell.after());
                assertEquals(cell.before(), was);
            }
            for (RowChange row : table.rows()) {
                if (row.kind() == Kind.ADDED) {
                    rows.put(row.row(), row.cells().subList(1, 3));
                } else {
                    assertEquals(row.cells().subList(1, 3), rows.remove(row.row()));
                }
            }
        }
        assertEquals(new TreeMap<>(after.rows()), rows);
    }

    @Property(tries = 300)
    void every_paragraph_that_came_or_went_or_changed_is_told_where_it_stands(
            @ForAll("contents") Content before, @ForAll("contents") Content after) {
        List<String> texts = placed(before);
        for (TextChange change :
                Difference.between(before.document(), after.document()).texts()) {
            if (change.part() == TextChange.Part.PARAGRAPH) {
                String chapter = Numbering.without(change.chapter().get(0)) + "：";
                if (change.before() != null) {
                    assertEquals(true, texts.remove(chapter + change.before()), change::sentence);
                }
                if (change.after() != null) {
                    texts.add(chapter + change.after());
                }
            }
        }
        assertEquals(
                placed(after).stream().sorted().toList(),
                texts.stream().sorted().toList());
    }

    @Property(tries = 300)
    void told_the_other_way_round_it_is_the_same_reversed(
            @ForAll("contents") Content one, @ForAll("contents") Content other) {
        Difference there = Difference.between(one.document(), other.document());
        Difference back = Difference.between(other.document(), one.document());

        assertEquals(told(there, false), told(back, true));
    }

    @Provide
    Arbitrary<Content> contents() {
        Arbitrary<String> text =
                Arbitraries.strings().withChars("甲乙丙丁戊1。").ofMinLength(1).ofMaxLength(8);
        Arbitrary<Map<String, List<String>>> chapters = Arbitraries.maps(
                        Arbitraries.of("概况", "分析", "结论"), text.list().ofMaxSize(5))
                .ofMaxSize(3);
        Arbitrary<Map<String, List<String>>> rows = Arbitraries.maps(
                        Arbitraries.of("B1", "B2", "B3", "B4", "B5", "B6"),
                        Arbitraries.of("", "0", "1", "2").list().ofSize(2))
                .ofMaxSize(6);
        return chapters.flatMap(
                some -> rows.map(more -> new Content(new LinkedHashMap<>(some), new LinkedHashMap<>(more))));
    }

    private static List<String> placed(Content content) {
        List<String> texts = new ArrayList<>();
        content.chapters().forEach((title, paragraphs) -> paragraphs.forEach(text -> texts.add(title + "：" + text)));
        return texts;
    }

    /** All that is told in words of its own, one way or the other; in no order, for each way follows its later document. */
    private static List<String> told(Difference difference, boolean reversed) {
        Stream<String> texts = difference.texts().stream()
                .map(text -> kind(text.kind(), reversed)
                        + text.part()
                        + (reversed ? text.after() + "|" + text.before() : text.before() + "|" + text.after()));
        Stream<String> tables = difference.tables().stream()
                .flatMap(table -> Stream.of(
                                Stream.of(kind(table.kind(), reversed) + table.reordered()),
                                table.rows().stream().map(row -> kind(row.kind(), reversed) + row.row() + row.cells()),
                                table.cells().stream()
                                        .map(cell -> cell.row()
                                                + cell.column()
                                                + (reversed
                                                        ? cell.after() + "|" + cell.before()
                                                        : cell.before() + "|" + cell.after())))
                        .flatMap(each -> each));
        return Stream.concat(texts, tables).sorted(Comparator.naturalOrder()).toList();
    }

    private static String kind(Kind kind, boolean reversed) {
        if (!reversed || kind == Kind.CHANGED) {
            return kind.name();
        }
        return (kind == Kind.ADDED ? Kind.REMOVED : Kind.ADDED).name();
    }
}
