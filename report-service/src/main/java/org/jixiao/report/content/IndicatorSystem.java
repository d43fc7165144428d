package org.jixiao.report.content;

import org.jixiao.events.BudgetMetric;
import org.jixiao.events.BudgetState.Metric;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.ScorecardState;
import org.jixiao.events.ScorecardState.Evidence;
import org.jixiao.report.document.Outline;
import org.jixiao.report.document.Table.Align;
import org.jixiao.report.document.TableBuilder;

/** 指标体系: every criterion of the scheme with its explanation, standard and points. */
final class IndicatorSystem {

    private IndicatorSystem() {}

    static void write(ScorecardState card, Outline out) {
        out.say("评分采用" + Wording.quoted(card.scheme().name()) + "第"
                + card.scheme().version() + "版，满分" + Wording.plain(card.scheme().points()) + "分。各指标的含义、评分标准和标准分值见"
                + out.nextTable() + "。");
        TableBuilder table = new TableBuilder()
                .column(Align.CENTER, 130)
                .column(Align.CENTER, 130)
                .column(Align.CENTER, 140)
                .column(Align.LEFT, 310)
                .column(Align.LEFT, 210)
                .column(Align.CENTER, 80)
                .header("一级指标", "二级指标", "三级指标", "指标解释", "评分标准", "标准分值")
                .merging(0, 1, 2, 4);
        for (ScorecardState.Node branch : card.criteria()) {
            for (Leaf leaf : Leaf.under(branch)) {
                table.grouped(
                        branch.code(),
                        leaf.level1(),
                        leaf.level2(),
                        leaf.level3(),
                        explanation(leaf),
                        leaf.node().standard() == null
                                ? Wording.NONE
                                : Wording.closed(leaf.node().standard()),
                        Wording.plain(leaf.node().points()));
            }
        }
        out.table(table, "指标体系");
    }

    private static String called(Metric metric) {
        return BudgetMetric.of(metric.name()).map(BudgetMetric::chinese).orElseGet(metric::name);
    }

    private static String explanation(Leaf leaf) {
        IndicatorState indicator = leaf.indicator();
        if (indicator != null) {
            if (indicator.explanation() != null && !indicator.explanation().isBlank()) {
                return indicator.explanation();
            }
            return Measures.explained(indicator);
        }
        Evidence evidence = leaf.node().evidence();
        if (evidence != null && evidence.metric() != null) {
            return called(evidence.metric()) + "，按预算数据计算：" + evidence.metric().basis();
        }
        return evidence != null && evidence.assessment() != null && leaf.applies()
                ? "由评价人员评定"
                : leaf.node().name();
    }
}
