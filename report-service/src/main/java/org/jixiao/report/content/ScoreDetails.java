package org.jixiao.report.content;

import java.util.List;
import org.jixiao.events.ScorecardState;
import org.jixiao.events.ScorecardState.Finding;
import org.jixiao.events.ScorecardState.Node;
import org.jixiao.report.document.Outline;
import org.jixiao.report.document.Table.Align;
import org.jixiao.report.document.TableBuilder;

/** 评分明细 and 核查提示: the scored tree with a reason for every point, and what checks have found. */
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
                            step.reason()));
        }
        table.strong(
                "合计",
                card.scheme().name(),
                Wording.plain(card.scheme().points()),
                Wording.plain(card.total()),
                card.grade() == null ? "等级待定" : "等级：" + card.grade());
        out.table(table, "评分明细");
        findings(card.findings(), out);
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
        return node.reason() == null
                ? modified
                : modified.isEmpty() ? node.reason() : Wording.sentence(node.reason()) + modified;
    }

    private static void findings(List<Finding> findings, Outline out) {
        if (findings.isEmpty()) {
            return;
        }
        out.annex("核查提示");
        out.say("对填报数据的自动核查共有" + findings.size() + "条提示，不改变得分，供复核参考。");
        TableBuilder table = new TableBuilder()
                .column(Align.CENTER, 80)
                .column(Align.CENTER, 90)
                .column(Align.LEFT, 200)
                .column(Align.LEFT, 630)
                .header("序号", "级别", "对象", "说明")
                .dense();
        for (int at = 0; at < findings.size(); at++) {
            Finding finding = findings.get(at);
            table.row(String.valueOf(at + 1), severity(finding), finding.subject(), finding.message());
        }
        out.table(table, "核查提示");
    }

    private static String severity(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> "错误";
            case WARNING -> "警告";
            case NOTE -> "提示";
        };
    }
}
