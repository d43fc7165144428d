package org.jixiao.report.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.events.BudgetState;
import org.jixiao.events.BudgetState.Adjustment;
import org.jixiao.events.BudgetState.Amounts;
import org.jixiao.events.BudgetState.Kind;
import org.jixiao.events.BudgetState.Line;
import org.jixiao.events.BudgetState.Rollup;
import org.jixiao.report.document.Outline;
import org.jspecify.annotations.Nullable;

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
                        .map(line -> SubjectTable.called(line)
                                + Wording.wanYuan(line.amounts().executed()))
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
        String shared = sharedGround(lines);
        moved("调增", raised, shared == null, out);
        moved("调减", cut, shared == null, out);
        levelled(lines, shared == null, out);
        if (shared != null) {
            out.say("以上预算调整的" + shared + "。");
        }
    }

    private static String net(BigDecimal adjustment, List<Line> lines) {
        return switch (adjustment.signum()) {
            case 1 -> "预算净调增" + Wording.wanYuan(adjustment);
            case -1 -> "预算净调减" + Wording.wanYuan(adjustment.negate());
            default -> lines.stream().allMatch(line -> line.adjustments().isEmpty()) ? "预算未作调整" : "预算调整增减相抵为零";
        };
    }

    private static void moved(String direction, List<Line> lines, boolean grounded, Outline out) {
        if (lines.isEmpty()) {
            return;
        }
        BigDecimal sum =
                lines.stream().map(line -> line.amounts().adjustment().abs()).reduce(BigDecimal.ZERO, BigDecimal::add);
        out.say(direction + "的科目" + subjects(lines) + "，共" + Wording.wanYuan(sum) + "："
                + lines.stream()
                        .map(line -> SubjectTable.called(line)
                                + Wording.wanYuan(line.amounts().adjustment().abs())
                                + grounds(line, grounded))
                        .collect(Collectors.joining("；"))
                + "。");
    }

    /** What was adjusted up and down by as much. */
    private static void levelled(List<Line> lines, boolean grounded, Outline out) {
        String told = lines.stream()
                .filter(line -> line.amounts().adjustment().signum() == 0
                        && !line.adjustments().isEmpty())
                .map(line -> SubjectTable.called(line) + grounds(line, grounded))
                .collect(Collectors.joining("；"));
        if (!told.isEmpty()) {
            out.say("增减相抵的：" + told + "。");
        }
    }

    /** How many subjects there are, and how many lines where projects share one. */
    private static String subjects(List<Line> lines) {
        long subjects = lines.stream().map(Line::subject).distinct().count();
        return subjects + "个" + (subjects == lines.size() ? "" : "、项目" + lines.size() + "个");
    }

    /** Of several adjustments that all have the same reason and document, so that it is told once; else absent. */
    private static @Nullable String sharedGround(List<Line> lines) {
        List<String> grounds = lines.stream()
                .flatMap(line -> line.adjustments().stream())
                .map(ProjectSection::ground)
                .toList();
        return grounds.size() > 1 && grounds.stream().distinct().count() == 1 ? grounds.get(0) : null;
    }

    /**
     * Why a line was adjusted and by which document; of several adjustments each with its amount.
     *
     * @param grounded false where all share one ground, which stands below
     */
    private static String grounds(Line line, boolean grounded) {
        List<Adjustment> ledger = line.adjustments();
        if (ledger.isEmpty() || ledger.size() == 1 && !grounded) {
            return "";
        }
        return ledger.stream()
                .map(each -> Stream.of(ledger.size() == 1 ? "" : amount(each), grounded ? ground(each) : "")
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("，")))
                .collect(Collectors.joining("；", "（", "）"));
    }

    private static String amount(Adjustment adjustment) {
        return (adjustment.amount().signum() < 0 ? "调减" : "调增")
                + Wording.wanYuan(adjustment.amount().abs());
    }

    private static String ground(Adjustment adjustment) {
        String reason = adjustment.reason() == null || adjustment.reason().isBlank()
                ? "原因未填报"
                : "原因：" + Wording.phrase(adjustment.reason());
        return reason
                + (adjustment.document() == null || adjustment.document().isBlank()
                        ? ""
                        : "，依据：" + Wording.phrase(adjustment.document()));
    }
}
