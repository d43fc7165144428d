package org.jixiao.report.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.events.ScorecardState;
import org.jixiao.events.ScorecardState.Node;
import org.jixiao.report.document.Outline;
import org.jixiao.report.document.Table.Align;
import org.jixiao.report.document.TableBuilder;
import org.jixiao.report.drawing.Drawing;

/** 自评结论: points with what was deducted and why, total and grade; then experience, problems and remedies. */
final class ConclusionChapter {

    private ConclusionChapter() {}

    static void write(Facts facts, Set<Part> leftOut, Outline out) {
        ScorecardState card = facts.scorecard();
        out.heading(2, "评价得分与等级");
        out.heading(3, "综合评价结论");
        out.say(total(card));
        out.sayAll(card.criteria().stream().map(ConclusionChapter::branch).toList());
        String modified = Modified.told(card.modifications());
        if (!modified.isEmpty()) {
            out.say("各项得分相加后：" + modified);
        }
        out.heading(3, "综合评分结果");
        results(card, out);
        special(card, out);
        trend(facts, out);
        if (!leftOut.contains(Part.EXPERIENCE)) {
            out.heading(2, "主要经验、存在的问题和改进措施");
            written("主要经验及做法", facts.narrative().experience(), out);
            written("存在的问题", facts.narrative().problems(), out);
            written("改进措施", facts.narrative().remedies(), out);
        }
    }

    private static String total(ScorecardState card) {
        String full = "（满分" + Wording.plain(card.scheme().points()) + "分）";
        if (card.provisional()) {
            return "评分尚未完成：" + card.pending().size() + "项评分项待评，待评原因见以下各项。已得" + Wording.plain(card.total()) + "分" + full
                    + "，暂不评定等级。";
        }
        return "综合评价得分" + Wording.plain(card.total()) + "分" + full
                + (card.grade() == null ? "，未评定等级。" : "，评价等级为" + Wording.quoted(card.grade()) + "。");
    }

    private static String branch(Node branch) {
        List<Leaf> leaves = Leaf.under(branch);
        String head = branch.name() + "标准分值" + Wording.plain(branch.points()) + "分，";
        String pending = leaves.stream()
                .filter(Leaf::pending)
                .map(ConclusionChapter::waiting)
                .collect(Collectors.joining("；"));
        String waiting = (pending.isEmpty() ? "" : "尚待评分：" + pending + "。")
                + itself(branch)
                + (Leaf.applies(branch) ? leftOut(leaves) : "")
                + Modified.told(branch.modifications());
        BigDecimal lost = lost(leaves);
        if (lost.signum() == 0) {
            return head + (waiting.isEmpty() && Leaf.applies(branch) ? "未扣分，" : "") + scored(branch) + waiting;
        }
        String reasons = leaves.stream()
                .filter(Leaf::lost)
                .map(leaf -> leaf.name() + "扣"
                        + Wording.plain(
                                leaf.node().points().subtract(leaf.node().awarded())) + "分"
                        + (Leaf.reason(leaf.node()) == null
                                ? ""
                                : "（" + Wording.phrase(Leaf.reason(leaf.node())) + "）"))
                .collect(Collectors.joining("；"));
        return head + "扣" + Wording.plain(lost) + "分，" + scored(branch) + "扣分情况：" + reasons + "。" + waiting;
    }

    /** Why a branch waits though nothing below it may, and why those within it do; empty where they don't. */
    static String itself(Node branch) {
        if (branch.children().isEmpty()) {
            return "";
        }
        String reason = Leaf.reason(branch);
        return (reason == null ? "" : Wording.sentence(reason))
                + branch.children().stream()
                        .map(child -> itself(child).isEmpty() ? "" : child.name() + "：" + itself(child))
                        .collect(Collectors.joining());
    }

    /** With what it waits for, as scoring says it. */
    private static String waiting(Leaf leaf) {
        String reason = Leaf.reason(leaf.node());
        return leaf.name() + (reason == null ? "" : "（" + Wording.phrase(reason) + "）");
    }

    private static String leftOut(List<Leaf> leaves) {
        String names = Wording.listed(
                leaves.stream().filter(leaf -> !leaf.applies()).map(Leaf::name).toList());
        return names.isEmpty() ? "" : "不适用、不计分：" + names + "。";
    }

    static String scored(Node branch) {
        if (!Leaf.applies(branch)) {
            return "不适用，不计分。";
        }
        if (branch.awarded() == null) {
            return "待评。";
        }
        return (Leaf.waits(branch) ? "已得" : "评价得分") + Wording.plain(branch.awarded()) + "分。";
    }

    private static BigDecimal lost(List<Leaf> leaves) {
        return leaves.stream()
                .filter(Leaf::lost)
                .map(leaf -> leaf.node().points().subtract(leaf.node().awarded()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void results(ScorecardState card, Outline out) {
        TableBuilder table = new TableBuilder()
                .column(Align.LEFT, 400)
                .column(Align.CENTER, 200)
                .column(Align.CENTER, 200)
                .column(Align.CENTER, 200)
                .header("评价内容", "标准分值", "扣分", "得分");
        BigDecimal lostInAll = BigDecimal.ZERO;
        for (Node branch : card.criteria()) {
            BigDecimal lost = lost(Leaf.under(branch));
            lostInAll = lostInAll.add(lost);
            table.row(branch.name(), Wording.plain(branch.points()), Wording.plain(lost), awarded(branch));
        }
        if (card.modifications() != null) {
            card.modifications()
                    .forEach(step -> table.row(
                            "总分" + Modified.name(step),
                            Wording.NONE,
                            Wording.NONE,
                            step.to() == null ? "（待评）" : Wording.plain(step.to())));
        }
        table.strong(
                "合计", Wording.plain(card.scheme().points()), Wording.plain(lostInAll), Wording.plain(card.total()));
        List<Drawing> picture = PointsPicture.of(card);
        out.say("各类得分见" + out.nextTable() + out.pointing("、", picture) + "。");
        out.table(table, "综合评分结果（等级：" + (card.grade() == null ? "待定" : card.grade()) + "）");
        out.pictures(picture, "各类得分");
    }

    private static String awarded(Node branch) {
        if (!Leaf.applies(branch)) {
            return Wording.INAPPLICABLE;
        }
        return (branch.awarded() == null ? "" : Wording.plain(branch.awarded())) + (Leaf.waits(branch) ? "（待评）" : "");
    }

    private static void special(ScorecardState card, Outline out) {
        List<Leaf> leaves = card.criteria().stream()
                .flatMap(branch -> Leaf.under(branch).stream())
                .toList();
        List<Leaf> changed = leaves.stream().filter(Leaf::changed).toList();
        if (!changed.isEmpty()) {
            out.say(changed.size() + "项指标的年初目标值经批准调整，按调整后的目标值评分："
                    + Wording.listed(changed.stream().map(Leaf::name).toList()) + "。");
        }
        List<Leaf> waived = leaves.stream().filter(Leaf::waived).toList();
        if (!waived.isEmpty()) {
            out.say("以上得分中，" + waived.size() + "项指标未达到目标值，经批准按特殊情况视为完成："
                    + Wording.listed(waived.stream().map(Leaf::name).toList()) + "。");
        }
    }

    /** As the years are known now: a report follows its facts, and those of earlier years are among them. */
    private static void trend(Facts facts, Outline out) {
        if (facts.earlier().isEmpty()) {
            return;
        }
        List<PastScore> scores = new ArrayList<>(facts.earlier());
        scores.add(PastScore.of(facts.scorecard()));
        List<Drawing> picture = TrendPicture.of(scores);
        out.say("历年综合评价得分："
                + scores.stream().map(ConclusionChapter::oneYear).collect(Collectors.joining("；")) + "。"
                + (picture.isEmpty() ? "" : Wording.sentence(out.pointing("走势见", picture))));
        out.pictures(picture, "历年综合评价得分");
    }

    private static String oneYear(PastScore score) {
        return score.fiscalYear() + "年" + Wording.plain(score.total()) + "分（满分" + Wording.plain(score.points()) + "分"
                + (score.provisional() ? "，评分尚未完成" : score.grade() == null ? "" : "，" + score.grade()) + "）";
    }

    private static void written(String title, List<String> paragraphs, Outline out) {
        out.heading(3, title);
        if (paragraphs.isEmpty()) {
            out.say("（尚未填写）");
        } else {
            out.sayAll(paragraphs);
        }
    }
}
