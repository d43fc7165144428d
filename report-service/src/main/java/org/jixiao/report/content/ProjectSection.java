package org.jixiao.report.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jixiao.events.BudgetState;
import org.jixiao.events.BudgetState.Adjustment;
import org.jixiao.events.BudgetState.Amounts;
import org.jixiao.events.BudgetState.Kind;
import org.jixiao.events.BudgetState.Line;
import org.jixiao.events.BudgetState.Rollup;
import org.jixiao.report.document.Outline;

/** 项目支出情况: by class, by subject, and how the budget was adjusted over the year. */
final class ProjectSection {

    private ProjectSection() {}

    static void write(BudgetState budget, Outline out) {
        List<Line> lines = SubjectTable.lines(budget, Kind.PROJECT);
        if (!lines.isEmpty()) {
            classes(budget, lines, out);
        }
        SubjectTable.write(budget, Kind.PROJECT, out);
        if (!lines.isEmpty()) {
            adjustments(budget, lines, out);
        }
    }

    private static void classes(BudgetState budget, List<Line> lines, Outline out) {
        List<String> parts = budget.sums().byClass().stream()
                .filter(rollup -> rollup.project().executed().signum() != 0)
                .map(rollup -> oneClass(rollup, lines))
                .toList();
        out.say(budget.fiscalYear() + "年项目支出"
                + Wording.wanYuan(budget.sums().project().executed()) + "，按支出功能分类：");
        out.sayAll(parts);
        out.say("以万元表示的金额四舍五入，各项相加与合计可能有尾差，以表中的元数为准。");
    }

    private static String oneClass(Rollup rollup, List<Line> lines) {
        String sum = rollup.name() + Wording.wanYuan(rollup.project().executed());
        List<Line> members = lines.stream()
                .filter(line -> line.subject().startsWith(rollup.code()))
                .toList();
        return sum + "，其中："
                + members.stream()
                        .map(line ->
                                line.name() + Wording.wanYuan(line.amounts().executed()))
                        .collect(Collectors.joining("，"))
                + "。";
    }

    private static void adjustments(BudgetState budget, List<Line> lines, Outline out) {
        Amounts sum = budget.sums().project();
        out.say(budget.fiscalYear() + "年项目支出年初预算" + Wording.wanYuan(sum.initial()) + "，全年"
                + net(sum.adjustment(), lines) + "，调整后预算" + Wording.wanYuan(sum.adjusted()) + "，"
                + Accounts.executed(budget)
                + Wording.wanYuan(sum.executed()) + "。");
        List<Line> raised = lines.stream()
                .filter(line -> line.amounts().adjustment().signum() > 0)
                .toList();
        List<Line> cut = lines.stream()
                .filter(line -> line.amounts().adjustment().signum() < 0)
                .toList();
        moved("调增", raised, out);
        moved("调减", cut, out);
        reasons(lines, out);
    }

    private static String net(BigDecimal adjustment, List<Line> lines) {
        return switch (adjustment.signum()) {
            case 1 -> "预算净调增" + Wording.wanYuan(adjustment);
            case -1 -> "预算净调减" + Wording.wanYuan(adjustment.negate());
            default -> lines.stream().allMatch(line -> line.adjustments().isEmpty()) ? "预算未作调整" : "预算调整增减相抵为零";
        };
    }

    private static void moved(String direction, List<Line> lines, Outline out) {
        if (lines.isEmpty()) {
            return;
        }
        BigDecimal sum =
                lines.stream().map(line -> line.amounts().adjustment().abs()).reduce(BigDecimal.ZERO, BigDecimal::add);
        out.say(direction + "的科目" + lines.size() + "个，共" + Wording.wanYuan(sum) + "："
                + lines.stream()
                        .map(line -> line.name()
                                + Wording.wanYuan(line.amounts().adjustment().abs()))
                        .collect(Collectors.joining("；"))
                + "。");
    }

    private static void reasons(List<Line> lines, Outline out) {
        List<Adjustment> ledger =
                lines.stream().flatMap(line -> line.adjustments().stream()).toList();
        String reasons = ledger.stream()
                .map(Adjustment::reason)
                .filter(reason -> reason != null && !reason.isBlank())
                .map(Wording::phrase)
                .distinct()
                .collect(Collectors.joining("；"));
        if (!reasons.isEmpty()) {
            out.say("预算调整的原因：" + reasons + "。");
        } else if (!ledger.isEmpty()) {
            out.say("预算调整的原因未填报。");
        }
    }
}
