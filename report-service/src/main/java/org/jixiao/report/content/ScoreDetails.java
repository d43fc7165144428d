package org.jixiao.report.content;

import org.jixiao.events.ScorecardState;
import org.jixiao.events.ScorecardState.Node;
import org.jixiao.report.document.Outline;
import org.jixiao.report.document.Table.Align;
import org.jixiao.report.document.TableBuilder;

/** 评分明细: the scored tree with a reason for every point. */
final class ScoreDetails {

    private ScoreDetails() {}

    static void write(ScorecardState card, Outline out) {
        out.annex("评分明细");
        TableBuilder table = new TableBuilder()
                .column(Align.LEFT, 90)
                .column(Align.LEFT, 270)
                .column(Align.CENTER, 75)
                .column(Align.CENTER, 90)
                .column(Align.LEFT, 475)
                .header("编号", "评分项", "标准分值", "得分", "评分理由")
                .dense();
        card.criteria().forEach(node -> rows(node, table));
        if (card.modifications() != null) {
            card.modifications()
                    .forEach(step -> table.row(
                            Wording.NONE,
                            "总分" + Modified.name(step),
                            Wording.NONE,
                            step.to() == null ? "待评" : Wording.plain(step.to()),
                            Wording.said(step.reason())));
        }
        table.strong(
                "合计",
                card.scheme().name(),
                Wording.plain(card.scheme().points()),
                Wording.plain(card.total()),
                card.grade() == null ? "等级待定" : "等级：" + card.grade());
        out.table(table, "评分明细");
    }

    private static void rows(Node node, TableBuilder table) {
        String[] cells = {node.code(), node.name(), Wording.plain(node.points()), awarded(node), reason(node)};
        if (node.children().isEmpty()) {
            table.row(cells);
        } else {
            table.strong(cells);
            node.children().forEach(child -> rows(child, table));
        }
    }

    private static String awarded(Node node) {
        if (!Leaf.applies(node)) {
            return Wording.INAPPLICABLE;
        }
        return node.awarded() == null ? "待评" : Wording.plain(node.awarded()) + (Leaf.waits(node) ? "（待评）" : "");
    }

    private static String reason(Node node) {
        String modified = Modified.told(node.modifications());
        String reason = Leaf.reason(node);
        return reason == null ? modified : modified.isEmpty() ? reason : Wording.sentence(reason) + modified;
    }
}
