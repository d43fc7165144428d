package org.jixiao.report.content;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.ScorecardState.Node;
import org.jixiao.report.content.Narrative.Description;
import org.jixiao.report.document.Outline;
import org.jixiao.report.document.Table.Align;
import org.jixiao.report.document.TableBuilder;
import org.jixiao.report.drawing.Drawing;

/** 绩效目标完成情况: branch by branch, as a table where indicators are counted, else criterion by criterion. */
final class CompletionChapter {

    private CompletionChapter() {}

    static void write(Facts facts, Outline out) {
        out.heading(2, "整体支出绩效目标的完成情况");
        execution(facts, out);
        for (Node branch : facts.scorecard().criteria()) {
            out.heading(3, branch.name() + score(branch));
            List<Leaf> leaves = Leaf.under(branch);
            facts.narrative().describing(branch.code()).forEach(out::say);
            if (counted(leaves)) {
                table(branch, leaves, facts, out);
            } else {
                if (!ConclusionChapter.itself(branch).isEmpty()) {
                    out.say("待评原因：" + ConclusionChapter.itself(branch));
                }
                criteria(branch, leaves, facts.narrative(), out);
            }
        }
        elsewhere(facts, out);
    }

    /** What is written of criteria that the scheme no longer has, so that nothing written is lost unseen. */
    private static void elsewhere(Facts facts, Outline out) {
        Set<String> known = facts.scorecard().criteria().stream()
                .flatMap(CompletionChapter::codes)
                .collect(Collectors.toSet());
        List<Description> others = facts.narrative().descriptions().stream()
                .filter(each ->
                        !known.contains(each.criterion()) && !each.paragraphs().isEmpty())
                .toList();
        if (others.isEmpty()) {
            return;
        }
        out.heading(3, "其他说明");
        out.say("以下说明所对应的评分项不在现行评分方案中，待核实。");
        others.forEach(each -> each.paragraphs().forEach(text -> out.say("评分项" + each.criterion() + "：" + text)));
    }

    private static Stream<String> codes(Node node) {
        return Stream.concat(Stream.of(node.code()), node.children().stream().flatMap(CompletionChapter::codes));
    }

    /** What is written of a criterion between the first level and the leaves stands above the first leaf below it. */
    private static void criteria(Node branch, List<Leaf> leaves, Narrative narrative, Outline out) {
        Set<String> told = new HashSet<>(Set.of(branch.code()));
        for (Leaf leaf : leaves) {
            between(leaf, told, narrative, out);
            criterion(branch, leaf, narrative, out);
        }
    }

    private static void between(Leaf leaf, Set<String> told, Narrative narrative, Outline out) {
        leaf.above().stream()
                .filter(node -> told.add(node.code()))
                .forEach(node -> narrative.describing(node.code()).forEach(text -> out.say(node.name() + "：" + text)));
    }

    private static void execution(Facts facts, Outline out) {
        Share rate = Figures.of(facts.budget()).executionRate();
        if (rate == null) {
            out.say(facts.fiscalYear() + "年度预算尚未录入，预算执行率待补。");
            return;
        }
        List<Drawing> months = MonthsPicture.of(facts.budget());
        Accounts.caution(facts.budget(), out);
        out.say(facts.fiscalYear() + "年全年预算数（调整后预算）" + Wording.wanYuan(rate.baseAmount()) + "，执行数"
                + Wording.wanYuan(rate.amount())
                + (rate.percent() == null ? "。全年预算数为零，不计算预算执行率。" : "，预算执行率" + Wording.percent(rate.percent()) + "。")
                + Wording.sentence(out.pointing("各月末累计执行进度见", months)));
        out.pictures(months, "各月末累计执行进度");
    }

    /** Only indicators, and more than one of them. */
    private static boolean counted(List<Leaf> leaves) {
        return leaves.size() > 1
                && leaves.stream().anyMatch(leaf -> leaf.indicator() != null)
                && leaves.stream()
                        .allMatch(leaf -> leaf.indicator() != null
                                || (leaf.pending() && !leaf.node().leftToAssessor()));
    }

    private static void table(Node branch, List<Leaf> leaves, Facts facts, Outline out) {
        List<Leaf> pending = leaves.stream().filter(Leaf::pending).toList();
        List<Leaf> missed = leaves.stream().filter(Leaf::deducted).toList();
        List<Leaf> waived = leaves.stream().filter(Leaf::waived).toList();
        List<Leaf> changed = leaves.stream().filter(Leaf::changed).toList();
        List<Drawing> pictures = TargetsPicture.of(leaves);
        out.say(branch.name() + "共" + leaves.size() + "项，标准分值" + Wording.plain(branch.points()) + "分，"
                + ConclusionChapter.scored(branch)
                + listed("年初目标值经批准调整", changed) + listed("未得满分", missed) + listed("经批准按特殊情况视为完成", waived)
                + listed("尚待评分", pending)
                + Modified.told(branch.modifications())
                + ConclusionChapter.itself(branch)
                + "各项目标值与实际完成值见" + out.nextTable()
                + "。" + Wording.sentence(out.pointing("以数值计的指标的完成程度见", pictures)));
        TableBuilder table = new TableBuilder()
                .column(Align.CENTER, 65)
                .column(Align.LEFT, 150)
                .column(Align.LEFT, 180)
                .column(Align.LEFT, 180)
                .column(Align.LEFT, 295)
                .column(Align.CENTER, 65)
                .column(Align.CENTER, 65)
                .header("序号", "指标名称", "年初目标值", "实际完成值", "备注", "标准分值", "得分")
                .merging(4);
        for (int at = 0; at < leaves.size(); at++) {
            Leaf leaf = leaves.get(at);
            IndicatorState indicator = leaf.indicator();
            table.grouped(
                    leaf.waived() ? "waived" : leaf.node().code(),
                    String.valueOf(at + 1),
                    leaf.name(),
                    indicator == null ? Wording.NONE : Measures.targets(indicator),
                    indicator == null ? Wording.NONE : Measures.actuals(indicator),
                    indicator == null ? reason(leaf.node()) : Remark.of(leaf, indicator),
                    Wording.plain(leaf.node().points()),
                    leaf.awarded());
        }
        out.table(table, branch.name() + "完成情况");
        out.pictures(pictures, branch.name() + "完成程度");
        Set<String> told = new HashSet<>(Set.of(branch.code()));
        for (Leaf leaf : leaves) {
            between(leaf, told, facts.narrative(), out);
            facts.narrative().describing(leaf.node().code()).forEach(text -> out.say(leaf.name() + "：" + text));
        }
    }

    private static String listed(String what, List<Leaf> leaves) {
        return leaves.isEmpty()
                ? ""
                : what + "的" + leaves.size() + "项："
                        + Wording.listed(leaves.stream().map(Leaf::name).toList()) + "。";
    }

    private static void criterion(Node branch, Leaf leaf, Narrative narrative, Outline out) {
        Node node = leaf.node();
        if (node != branch) {
            out.heading(4, node.name() + score(node));
            narrative.describing(node.code()).forEach(out::say);
        }
        IndicatorState indicator = leaf.indicator();
        if (indicator != null) {
            out.say("目标值：" + Measures.targets(indicator) + "；实际完成值：" + Measures.actuals(indicator) + "。"
                    + survey(indicator) + (leaf.changed() ? Wording.sentence(Remark.change(indicator)) : ""));
        }
        if (node.standard() != null && !node.standard().isBlank()) {
            out.say("评分标准：" + Wording.sentence(Wording.closed(node.standard())));
        }
        out.say((leaf.pending() ? "待评原因：" : leaf.applies() ? "评分理由：" : "不适用原因：") + Wording.sentence(reason(node)));
    }

    private static String survey(IndicatorState indicator) {
        if (indicator.report() == null || indicator.report().survey() == null) {
            return "";
        }
        IndicatorState.Survey survey = indicator.report().survey();
        return "调查从" + survey.communitiesTotal() + "个社区中抽取" + survey.communities() + "个，调查" + survey.respondents()
                + "人。";
    }

    private static String reason(Node node) {
        String reason = Leaf.reason(node);
        return reason == null ? "未说明" : reason;
    }

    static String score(Node node) {
        String points = "（标准分值" + Wording.plain(node.points()) + "分，";
        if (!Leaf.applies(node)) {
            return points + Wording.INAPPLICABLE + "）";
        }
        if (!Leaf.waits(node)) {
            return points + "评价得分" + Wording.plain(node.awarded()) + "分）";
        }
        return node.awarded() == null || node.children().isEmpty()
                ? points + "待评）"
                : points + "已得" + Wording.plain(node.awarded()) + "分，其余待评）";
    }
}
