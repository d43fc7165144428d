package org.jixiao.report.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.report.Reference;
import org.jixiao.report.Reports;
import org.jixiao.report.difference.TableChange.CellChange;
import org.jixiao.report.difference.TableChange.RowChange;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.Document.Cover;
import org.jixiao.report.document.Outline;
import org.jixiao.report.document.Table.Align;
import org.jixiao.report.document.TableBuilder;
import org.jixiao.report.drawing.Drawing;
import org.jixiao.report.drawing.Shape;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final Cover COVER = new Cover("自评报告", "（2019年度）", "六角亭街办事处", "（盖章）");

    @Test
    void the_approved_waiver_of_the_reference_case_is_told_where_it_shows() {
        Difference difference = Difference.between(reference(93), reference(94));

        List<String> cells = difference.tables().stream()
                .flatMap(table -> table.cells().stream())
                .map(CellChange::sentence)
                .toList();
        assertTrue(cells.contains("表13 B12 得分：0 → 1"), cells::toString);
        assertTrue(cells.contains("表13 合计 得分：93 → 94"), cells::toString);
        assertTrue(
                difference.texts().stream()
                        .anyMatch(text -> text.kind() == Kind.CHANGED
                                && text.part() == TextChange.Part.HEADING
                                && text.sentence().contains("评价得分36分")
                                && text.sentence().contains("评价得分37分")),
                difference.texts()::toString);
        assertTrue(difference.tables().stream().allMatch(table -> table.kind() == Kind.CHANGED));
    }

    @Test
    void a_document_differs_in_nothing_from_itself() {
        assertEquals(new Difference(List.of(), List.of()), Difference.between(reference(93), reference(93)));
    }

    @Test
    void without_an_earlier_document_all_is_new() {
        Difference all = Difference.between(null, reference(93));

        assertTrue(all.texts().stream().allMatch(text -> text.kind() == Kind.ADDED));
        assertEquals(14, all.tables().size());
        assertTrue(all.tables().stream().allMatch(table -> table.kind() == Kind.ADDED));
    }

    @Test
    void paragraphs_that_came_went_and_changed_are_told_by_their_chapter() {
        Document before = document(
                new Outline().heading(1, "自评结论").heading(2, "存在的问题").sayAll(List.of("跃进片签约困难，析产后购房困难。", "人员不足。")));
        Document after = document(
                new Outline().heading(1, "自评结论").heading(2, "存在的问题").sayAll(List.of("经费到位较晚。", "跃进片签约十分困难，析产后购房困难。")));

        List<TextChange> texts = Difference.between(before, after).texts();

        assertEquals(
                List.of(
                        "（一）存在的问题 新增：“（1）经费到位较晚。”",
                        "（一）存在的问题 “跃进片签约困难，析产后购房……”改为“跃进片签约十分困难，析产后购房……”",
                        "（一）存在的问题 删去：“（2）人员不足。”"),
                texts.stream().map(TextChange::sentence).toList());
        assertEquals(List.of("一、自评结论", "（一）存在的问题"), texts.get(0).chapter());
    }

    @Test
    void what_a_text_quotes_stands_in_single_marks_within_the_quotation() {
        Document before = document(new Outline().heading(1, "自评结论"));
        Document after = document(new Outline().heading(1, "自评结论").say("新增商贸业“小进限”2家。"));

        assertEquals(
                List.of("一、自评结论 新增：“新增商贸业‘小进限’2家。”"),
                Difference.between(before, after).texts().stream()
                        .map(TextChange::sentence)
                        .toList());
    }

    @Test
    void a_number_that_only_follows_from_its_place_is_no_difference() {
        Outline after = new Outline().heading(1, "部门概况").heading(1, "自评结论").sayAll(List.of("甲说。", "乙说。"));
        after.table(numbered("A", "B"), "无关");
        after.table(numbered("丙", "甲", "乙"), "核查提示");
        Outline before = new Outline().heading(1, "自评结论").sayAll(List.of("乙说。", "甲说。"));
        before.table(numbered("甲", "乙"), "核查提示");

        Difference difference = Difference.between(document(before), document(after));

        assertEquals(
                List.of("标题新增：“一、部门概况”"),
                difference.texts().stream().map(TextChange::sentence).toList());
        assertEquals(
                List.of("新增表1　无关（2 行）", "表2　核查提示：新增 1 行"),
                difference.tables().stream().map(TableChange::sentence).toList());
    }

    @Test
    void rows_are_told_apart_by_as_many_first_cells_as_it_takes() {
        TableBuilder before = table("项目", "类别", "金额").row("办公", "基本", "1").row("办公", "项目", "2");
        TableBuilder after = table("项目", "类别", "金额")
                .row("办公", "基本", "1")
                .row("办公", "项目", "3")
                .row("差旅", "基本", "4");

        TableChange change = onlyTable(before, after);

        assertEquals(
                List.of("表1 办公／项目 金额：2 → 3"),
                change.cells().stream().map(CellChange::sentence).toList());
        assertEquals(
                List.of("表1 新增一行：差旅，基本，4"),
                change.rows().stream().map(RowChange::sentence).toList());
        assertEquals("表1　支出：新增 1 行，改动 1 格", change.sentence());
    }

    @Test
    void a_cell_over_several_columns_is_told_once() {
        TableBuilder before =
                table("项目", "类别", "金额").closing(TableBuilder.strongCell("合计", 1), TableBuilder.strongCell("1", 2));
        TableBuilder after =
                table("项目", "类别", "金额").closing(TableBuilder.strongCell("合计", 1), TableBuilder.strongCell("2", 2));

        assertEquals(1, onlyTable(before, after).cells().size());
    }

    @Test
    void a_column_that_only_one_has_is_told_cell_by_cell() {
        CellChange cell = onlyTable(
                        table("项目", "金额").row("办公", "1"),
                        table("项目", "预算", "金额").row("办公", "9", "1"))
                .cells()
                .get(0);

        assertEquals("表1 办公 预算：（无此栏） → 9", cell.sentence());
    }

    @Test
    void rows_in_another_order_are_told_as_such() {
        TableChange change = onlyTable(
                table("项目", "金额").row("甲", "1").row("乙", "2"),
                table("项目", "金额").row("乙", "2").row("甲", "1"));

        assertTrue(change.reordered());
        assertEquals("表1　支出：行序有变", change.sentence());
    }

    @Test
    void a_caption_that_reads_otherwise_is_still_that_of_the_same_table() {
        Document before = document(new Outline().table(table("项目").row("甲"), "综合评分结果（等级：优）"));
        Document after = document(new Outline().table(table("项目").row("甲"), "综合评分结果（等级：良）"));

        TableChange change = Difference.between(before, after).tables().get(0);

        assertEquals(Kind.CHANGED, change.kind());
        assertEquals("表1　综合评分结果（等级：优）", change.before());
        assertEquals("表1　综合评分结果（等级：良）", change.after());
    }

    @Test
    void tables_of_three_thousand_rows_take_no_more_than_a_moment() {
        TableBuilder before = table("项目", "类别", "金额");
        TableBuilder after = table("项目", "类别", "金额");
        for (int row = 0; row < 3000; row++) {
            before.row("同名", "同类", String.valueOf(row));
            after.row("同名", row % 2 == 0 ? "同类" : "类" + row, String.valueOf(row + 1));
        }

        TableChange change = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> onlyTable(before, after));

        assertTrue(change.rows().size() > 1500, change::sentence);
    }

    private static TableChange onlyTable(TableBuilder before, TableBuilder after) {
        List<TableChange> changes = Difference.between(
                        document(new Outline().table(before, "支出")), document(new Outline().table(after, "支出")))
                .tables();
        assertEquals(1, changes.size());
        return changes.get(0);
    }

    @Test
    void the_months_that_a_picture_alone_tells_are_told_and_its_number_is_not() {
        Document before = document(months(new Outline().heading(1, "完成情况"), "25.00"));
        Document after = document(months(picture(new Outline().heading(1, "完成情况"), "支出结构", "基本支出"), "30.00"));

        List<TextChange> texts = Difference.between(before, after).texts();

        assertEquals(
                List.of("一、完成情况 新增：“图1　支出结构：基本支出”", "一、完成情况 “……执行进度、3月、25.00、6月、50.00”改为“……执行进度、3月、30.00、6月、50.00”"),
                texts.stream().map(TextChange::sentence).toList());
        assertTrue(texts.stream().allMatch(text -> text.part() == TextChange.Part.PICTURE));
    }

    private static Outline months(Outline outline, String march) {
        return picture(outline, "各月末累计执行进度", "执行进度", "3月", march, "6月", "50.00");
    }

    private static Outline picture(Outline outline, String caption, String... words) {
        List<Shape> shapes = Stream.of(words)
                .<Shape>map(word -> new Shape.Words(0, 0, 9000, Shape.Anchor.START, word))
                .toList();
        return outline.pictures(List.of(new Drawing(400_000, 100_000, "", shapes)), caption);
    }

    private static TableBuilder numbered(String... subjects) {
        TableBuilder table = table("序号", "对象");
        for (int at = 0; at < subjects.length; at++) {
            table.row(String.valueOf(at + 1), subjects[at]);
        }
        return table;
    }

    private static TableBuilder table(String... columns) {
        TableBuilder table = new TableBuilder();
        for (String ignored : columns) {
            table.column(Align.LEFT, 1000 / columns.length);
        }
        return table.header(columns);
    }

    private static Document document(Outline outline) {
        return new Document(COVER, outline.blocks());
    }

    private static Document reference(int total) {
        return Reports.of(Reference.facts(total)).document();
    }
}
