package org.jixiao.report.content;

import static org.jixiao.report.document.TableBuilder.cell;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jixiao.events.PlanState;
import org.jixiao.events.PlanState.Aspect;
import org.jixiao.events.PlanState.Goal;
import org.jixiao.events.PlanState.Horizon;
import org.jixiao.events.PlanState.Target;
import org.jixiao.report.document.Outline;
import org.jixiao.report.document.Table.Align;
import org.jixiao.report.document.TableBuilder;
import org.jspecify.annotations.Nullable;

/** 整体支出绩效目标: long-term and annual goals side by side, then what they promise as output and as effect. */
final class GoalsChapter {

    private GoalsChapter() {}

    static void write(Facts facts, Set<Part> leftOut, Outline out) {
        out.heading(2, "整体支出绩效目标");
        PlanState plan = facts.plan();
        if (plan == null || plan.goals().isEmpty()) {
            out.say(facts.fiscalYear() + "年度整体绩效目标尚未录入。");
        } else {
            overview(facts.fiscalYear(), plan, out);
        }
        targets(plan, Aspect.OUTPUT, "产出目标", out);
        targets(plan, Aspect.EFFECT, "效果目标", out);
        if (!leftOut.contains(Part.INDICATOR_SYSTEM)) {
            out.heading(3, "指标体系");
            IndicatorSystem.write(facts.scorecard(), out);
        }
    }

    private static void overview(int year, PlanState plan, Outline out) {
        out.say(year + "年度整体绩效目标包括长期目标" + of(plan, Horizon.LONG_TERM).count() + "项、年度目标"
                + of(plan, Horizon.ANNUAL).count() + "项，见" + out.nextTable() + "。");
        TableBuilder table = new TableBuilder()
                .column(Align.CENTER, 140)
                .column(Align.LEFT, 430)
                .column(Align.LEFT, 430)
                .header("序号", "长期目标", "年度目标");
        numbers(plan)
                .forEach(number -> table.row(
                        "目标" + number,
                        goal(plan, Horizon.LONG_TERM, number).map(Goal::name).orElse(Wording.NONE),
                        goal(plan, Horizon.ANNUAL, number).map(Goal::name).orElse(Wording.NONE)));
        out.table(table, "整体绩效目标");
    }

    private static void targets(@Nullable PlanState plan, Aspect aspect, String title, Outline out) {
        out.heading(3, title);
        TableBuilder table = new TableBuilder()
                .column(Align.CENTER, 140)
                .column(Align.LEFT, 195)
                .column(Align.CENTER, 165)
                .column(Align.CENTER, 140)
                .column(Align.LEFT, 195)
                .column(Align.CENTER, 165)
                .header(cell("长期绩效目标", 1, 3), cell("年度绩效目标", 1, 3))
                .header("项目", "指标名称", "指标值", "项目", "指标名称", "指标值")
                .merging(0, 3)
                .joiningBlanks();
        if (plan != null) {
            numbers(plan).forEach(number -> pair(plan, number, aspect, table));
        }
        if (table.isEmpty()) {
            out.say(title + "尚未录入。");
        } else {
            out.table(table, title);
        }
    }

    private static void pair(PlanState plan, int number, Aspect aspect, TableBuilder table) {
        List<Target> longTerm = targets(plan, Horizon.LONG_TERM, number, aspect);
        List<Target> annual = targets(plan, Horizon.ANNUAL, number, aspect);
        for (int at = 0; at < Math.max(longTerm.size(), annual.size()); at++) {
            table.grouped(
                    number,
                    goal(plan, Horizon.LONG_TERM, number).map(Goal::name).orElse(Wording.NONE),
                    name(longTerm, at),
                    value(longTerm, at),
                    goal(plan, Horizon.ANNUAL, number).map(Goal::name).orElse(Wording.NONE),
                    name(annual, at),
                    value(annual, at));
        }
    }

    private static String name(List<Target> targets, int at) {
        return at < targets.size() ? targets.get(at).name() : "";
    }

    private static String value(List<Target> targets, int at) {
        return at < targets.size() ? targets.get(at).value() : "";
    }

    private static List<Target> targets(PlanState plan, Horizon horizon, int number, Aspect aspect) {
        return goal(plan, horizon, number).stream()
                .flatMap(goal -> goal.targets().stream())
                .filter(target -> target.aspect() == aspect)
                .toList();
    }

    private static Stream<Goal> of(PlanState plan, Horizon horizon) {
        return plan.goals().stream().filter(goal -> goal.horizon() == horizon);
    }

    private static Optional<Goal> goal(PlanState plan, Horizon horizon, int number) {
        return of(plan, horizon).filter(goal -> goal.number() == number).findFirst();
    }

    private static IntStream numbers(PlanState plan) {
        return plan.goals().stream().mapToInt(Goal::number).distinct().sorted();
    }
}
