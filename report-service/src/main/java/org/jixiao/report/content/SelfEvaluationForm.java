package org.jixiao.report.content;

import static org.jixiao.report.document.TableBuilder.strongCell;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jixiao.events.BudgetState;
import org.jixiao.events.BudgetState.Amounts;
import org.jixiao.events.BudgetState.Metric;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.PlanState.Goal;
import org.jixiao.events.PlanState.Horizon;
import org.jixiao.events.ScorecardState;
import org.jixiao.events.ScorecardState.Evidence;
import org.jixiao.events.ScorecardState.Node;
import org.jixiao.report.document.Outline;
import org.jixiao.report.document.Table.Align;
import org.jixiao.report.document.TableBuilder;
import org.jspecify.annotations.Nullable;

/** 整体支出绩效自评表: the standard form, its parts as tables: money, goals, indicators. */
final class SelfEvaluationForm {

    private SelfEvaluationForm() {}

    static void write(Facts facts, Outline out) {
        out.annex("整体支出绩效自评表");
        out.say("单位名称：" + facts.name());
        out.say("年度：" + facts.fiscalYear() + "年");
        money(facts, out);
        goals(facts, out);
        indicators(facts, out);
    }

    private static void money(Facts facts, Outline out) {
        BudgetState budget = facts.budget();
        if (budget == null) {
            out.say("预决算数据尚未录入，预算执行情况待补。");
            return;
        }
        Accounts.caution(budget, out);
        Leaf judged = execution(facts.scorecard());
        TableBuilder table = judged == null
                ? new TableBuilder()
                        .column(Align.LEFT, 200)
                        .column(Align.RIGHT, 200)
                        .column(Align.RIGHT, 220)
                        .column(Align.RIGHT, 200)
                        .column(Align.RIGHT, 180)
                        .header("支出类别", "年初预算数", "全年预算数（A）", "执行数（B）", "执行率（B/A）")
                : new TableBuilder()
                        .column(Align.LEFT, 140)
                        .column(Align.RIGHT, 170)
                        .column(Align.RIGHT, 200)
                        .column(Align.RIGHT, 170)
                        .column(Align.CENTER, 80)
                        .column(Align.RIGHT, 160)
                        .column(Align.CENTER, 80)
                        .header("支出类别", "年初预算数", "全年预算数（A）", "执行数（B）", "分值", "执行率（B/A）", "得分");
        Amounts basic = budget.sums().basic();
        Amounts project = budget.sums().project();
        Amounts total = budget.sums().total();
        table.row(cells(Share.BASIC, basic, Percent.of(basic.executed(), basic.adjusted()), judged, false));
        table.row(cells(Share.PROJECT, project, Percent.of(project.executed(), project.adjusted()), judged, false));
        table.strong(cells(
                "合计",
                total,
                Rates.of(budget).named(Rates.EXECUTION, total.executed(), total.adjusted()),
                judged,
                true));
        out.table(table, "预算执行情况（单位：万元）");
    }

    /** The criterion that judges the rate of this table, where the scheme has one. */
    private static @Nullable Leaf execution(ScorecardState card) {
        return card.criteria().stream()
                .flatMap(branch -> Leaf.under(branch).stream())
                .filter(leaf -> leaf.node().evidence() != null
                        && leaf.node().evidence().metric() != null
                        && leaf.node().evidence().metric().name().equals(Rates.EXECUTION))
                .findFirst()
                .orElse(null);
    }

    /**
     * @param judged where the table has points
     * @param sum whether the points are this row's
     */
    private static String[] cells(
            String name, Amounts amounts, @Nullable BigDecimal rate, @Nullable Leaf judged, boolean sum) {
        List<String> cells = new ArrayList<>(List.of(
                name,
                Wording.wan(amounts.initial()),
                Wording.wan(amounts.adjusted()),
                Wording.wan(amounts.executed()),
                rate == null ? Wording.NONE : Wording.percent(rate)));
        if (judged != null) {
            cells.add(4, sum ? Wording.plain(judged.node().points()) : Wording.NONE);
            cells.add(sum ? judged.awarded() : Wording.NONE);
        }
        return cells.toArray(String[]::new);
    }

    /** 年度总体目标, each with what became of the indicators that serve it. */
    private static void goals(Facts facts, Outline out) {
        List<Goal> annual = facts.plan() == null
                ? List.of()
                : facts.plan().goals().stream()
                        .filter(goal -> goal.horizon() == Horizon.ANNUAL)
                        .sorted(Comparator.comparing(Goal::number))
                        .toList();
        if (annual.isEmpty()) {
            out.say("年度总体目标尚未录入。");
            return;
        }
        TableBuilder table = new TableBuilder()
                .column(Align.CENTER, 140)
                .column(Align.LEFT, 430)
                .column(Align.LEFT, 430)
                .header("序号", "年度总体目标", "实际完成情况")
                .merging(2);
        for (Goal goal : annual) {
            ServedGoal served = ServedGoal.of(facts.scorecard(), goal.number());
            // That no indicator names them is said once for all goals below each other.
            table.grouped(served.isEmpty() ? "none" : goal.number(), "目标" + goal.number(), goal.name(), served.told());
        }
        out.table(table, "年度总体目标完成情况");
    }

    private static void indicators(Facts facts, Outline out) {
        TableBuilder table = new TableBuilder()
                .column(Align.CENTER, 106)
                .column(Align.CENTER, 98)
                .column(Align.CENTER, 98)
                .column(Align.LEFT, 117)
                .column(Align.LEFT, 153)
                .column(Align.LEFT, 153)
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
        return (leaf.deducted() || !leaf.applies()) && Leaf.reason(leaf.node()) != null
                ? Wording.phrase(Leaf.reason(leaf.node()))
                : "";
    }
}
