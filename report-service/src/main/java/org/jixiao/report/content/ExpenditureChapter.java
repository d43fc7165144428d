package org.jixiao.report.content;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jixiao.events.BudgetState;
import org.jixiao.events.BudgetState.ControlledExpense;
import org.jixiao.events.BudgetState.ExpenseKind;
import org.jixiao.events.BudgetState.Kind;
import org.jixiao.report.document.Outline;

/** 整体支出情况: scale and structure, basic expenditure, controlled expenses, project expenditure. */
final class ExpenditureChapter {

    private ExpenditureChapter() {}

    static void write(Facts facts, Outline out) {
        out.heading(2, "整体支出情况");
        BudgetState budget = facts.budget();
        if (budget == null) {
            out.say(facts.fiscalYear() + "年度预决算数据尚未录入，支出规模和结构、基本支出、项目支出待补。");
            return;
        }
        out.heading(3, "支出规模和结构");
        ScaleSection.write(budget, out);
        out.heading(3, "基本支出情况");
        out.heading(4, "基本支出结构");
        SubjectTable.write(budget, Kind.BASIC, out);
        out.heading(4, "“三公”经费、会议费和培训费情况");
        controlled(budget, out);
        out.heading(3, "项目支出情况");
        ProjectSection.write(budget, out);
    }

    private static void controlled(BudgetState budget, Outline out) {
        Map<ExpenseKind, ControlledExpense> entered = budget.controlledExpenses().stream()
                .collect(Collectors.toMap(ControlledExpense::kind, expense -> expense, (first, second) -> second));
        for (ExpenseKind kind : ExpenseKind.values()) {
            ControlledExpense expense = entered.get(kind);
            out.say(expense == null ? Change.name(kind) + "支出尚未录入。" : sentence(budget, expense));
        }
    }

    private static String sentence(BudgetState budget, ControlledExpense expense) {
        List<Change> changes = Change.of(Rates.of(budget), expense);
        return budget.fiscalYear() + "年" + Change.name(expense.kind()) + "支出" + Wording.wanYuan(expense.actual())
                + "。与上年相比：" + changes.get(0).words() + "。与预算相比："
                + changes.get(1).words() + "。";
    }
}
