package org.jixiao.report.content;

import java.util.List;
import org.jixiao.events.BudgetState;
import org.jixiao.events.BudgetState.Amounts;
import org.jixiao.events.BudgetState.Kind;
import org.jixiao.events.BudgetState.Line;
import org.jixiao.report.document.Outline;
import org.jixiao.report.document.Table.Align;
import org.jixiao.report.document.TableBuilder;

/** 科目表: initial, adjustment, adjusted and executed of every subject of one kind, by project where it has any. */
final class SubjectTable {

    private SubjectTable() {}

    static void write(BudgetState budget, Kind kind, Outline out) {
        Amounts sum = kind == Kind.BASIC ? budget.sums().basic() : budget.sums().project();
        String name = kind == Kind.BASIC ? Share.BASIC : Share.PROJECT;
        List<Line> lines = lines(budget, kind);
        if (lines.isEmpty()) {
            out.say(budget.fiscalYear() + "年没有录入" + name + "科目。");
            return;
        }
        out.say(budget.fiscalYear() + "年" + name + Accounts.executed(budget) + Wording.wanYuan(sum.executed())
                + "，分科目情况见" + out.nextTable() + "。");
        TableBuilder table = new TableBuilder()
                .column(Align.LEFT, 240)
                .column(Align.RIGHT, 190)
                .column(Align.RIGHT, 190)
                .column(Align.RIGHT, 190)
                .column(Align.RIGHT, 190)
                .header("科目名称", "年初预算", "预算调整", "调整后预算", Accounts.executed(budget));
        lines.forEach(line -> table.row(cells(line.subject() + " " + called(line), line.amounts())));
        table.strong(cells("合计", sum));
        out.table(table, name + "分科目情况（单位：元）");
    }

    static List<Line> lines(BudgetState budget, Kind kind) {
        return budget.lines().stream().filter(line -> line.kind() == kind).toList();
    }

    /** The subject with the project, where a line is a project's own: two of one subject are told apart. */
    static String called(Line line) {
        String project =
                line.projectName() == null || line.projectName().isBlank() ? line.projectCode() : line.projectName();
        return project == null ? line.name() : line.name() + "（" + project + "）";
    }

    private static String[] cells(String name, Amounts amounts) {
        return new String[] {
            name,
            Wording.yuan(amounts.initial()),
            Wording.yuan(amounts.adjustment()),
            Wording.yuan(amounts.adjusted()),
            Wording.yuan(amounts.executed())
        };
    }
}
