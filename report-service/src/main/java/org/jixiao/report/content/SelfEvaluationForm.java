package org.jixiao.report.content;

import static org.jixiao.report.document.TableBuilder.strongCell;

import java.math.BigDecimal;
import org.jixiao.events.BudgetState;
import org.jixiao.events.BudgetState.Amounts;
import org.jixiao.events.BudgetState.Metric;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.ScorecardState.Evidence;
import org.jixiao.events.ScorecardState.Node;
import org.jixiao.report.document.Outline;
import org.jixiao.report.document.Table.Align;
import org.jixiao.report.document.TableBuilder;
import org.jspecify.annotations.Nullable;

/** 整体支出绩效自评表: the standard form, its two halves as two tables. */
final class SelfEvaluationForm {

    private SelfEvaluationForm() {}

    static void write(Facts facts, Outline out) {
        out.annex("整体支出绩效自评表");
        out.say("单位名称：" + facts.name());
        out.say("年度：" + facts.fiscalYear() + "年");
        money(facts, out);
        indicators(facts, out);
    }

    private static void money(Facts facts, Outline out) {
        BudgetState budget = facts.budget();
        if (budget == null) {
            out.say("预决算数据尚未录入，预算执行情况待补。");
            return;
        }
        TableBuilder table = new TableBuilder()
                .column(Align.LEFT, 200)
                .column(Align.RIGHT, 200)
                .column(Align.RIGHT, 220)
                .column(Align.RIGHT, 200)
                .column(Align.RIGHT, 180)
                .header("支出类别", "年初预算数", "全年预算数（A）", "执行数（B）", "执行率（B/A）");
        Amounts basic = budget.sums().basic();
        Amounts project = budget.sums().project();
        Amounts total = budget.sums().total();
        table.row(cells(Share.BASIC, basic, Percent.of(basic.executed(), basic.adjusted())));
        table.row(cells(Share.PROJECT, project, Percent.of(project.executed(), project.adjusted())));
        table.strong(cells("合计", total, Rates.of(budget).named(Rates.EXECUTION, total.executed(), total.adjusted())));
        out.table(table, "预算执行情况（单位：万元）");
    }

    private static String[] cells(String name, Amounts amounts, @Nullable BigDecimal rate) {
        return new String[] {
            name,
            Wording.wan(amounts.initial()),
            Wording.wan(amounts.adjusted()),
            Wording.wan(amounts.executed()),
            rate == null ? Wording.NONE : Wording.percent(rate)
        };
    }

    private static void indicators(Facts facts, Outline out) {
        TableBuilder table = new TableBuilder()
                .column(Align.CENTER, 98)
                .column(Align.CENTER, 98)
                .column(Align.CENTER, 98)
                .column(Align.LEFT, 141)
                .column(Align.LEFT, 145)
                .column(Align.LEFT, 145)
                .column(Align.CENTER, 65)
                .column(Align.CENTER, 65)
                .column(Align.LEFT, 145)
                .header("一级指标", "二级指标", "三级指标", "指标名称", "目标值", "实际值", "分值", "得分", "偏差原因及改进措施")
                .merging(0, 1, 2)
                .dense();
        for (Node branch : facts.scorecard().criteria()) {
            Leaf.under(branch).forEach(leaf -> row(branch, leaf, table));
        }
        table.closing(
                strongCell("总分", 6),
                strongCell(Wording.plain(facts.scorecard().scheme().points()), 1),
                strongCell(Wording.plain(facts.scorecard().total()), 1),
                strongCell(
                        facts.scorecard().grade() == null
                                ? "等级待定"
                                : "等级：" + facts.scorecard().grade(),
                        1));
        out.table(table, "指标完成情况");
    }

    private static void row(Node branch, Leaf leaf, TableBuilder table) {
        IndicatorState indicator = leaf.indicator();
        table.grouped(
                branch.code(),
                leaf.level1(),
                leaf.level2(),
                leaf.level3(),
                leaf.name(),
                indicator == null ? Wording.NONE : Measures.targets(indicator),
                indicator == null ? actual(leaf.node().evidence()) : Measures.actuals(indicator),
                Wording.plain(leaf.node().points()),
                leaf.awarded(),
                indicator == null ? deduction(leaf) : Remark.deviation(leaf, indicator));
    }

    private static String actual(@Nullable Evidence evidence) {
        Metric metric = evidence == null ? null : evidence.metric();
        if (metric != null) {
            return metric.value() == null ? "无数据" : Wording.plain(metric.value()) + "%";
        }
        if (evidence == null || evidence.assessment() == null) {
            return Wording.NONE;
        }
        if (Boolean.FALSE.equals(evidence.assessment().applicable())) {
            return Wording.INAPPLICABLE;
        }
        String level = evidence.assessment().level();
        return level == null ? "评定" : "评定：" + level;
    }

    private static String deduction(Leaf leaf) {
        return (leaf.deducted() || !leaf.applies()) && leaf.node().reason() != null
                ? Wording.phrase(leaf.node().reason())
                : "";
    }
}
