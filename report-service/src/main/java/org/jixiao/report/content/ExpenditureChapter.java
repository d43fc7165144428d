package org.jixiao.report.content;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.events.BudgetState;
import org.jixiao.events.BudgetState.ControlledExpense;
import org.jixiao.events.BudgetState.ExpenseKind;
import org.jixiao.events.BudgetState.Kind;
import org.jixiao.report.document.Outline;

/** 整体支出情况: scale and structure, basic expenditure, controlled expenses, project expenditure. */
final class ExpenditureChapter {

    private static final Set<ExpenseKind> PARTS =
            EnumSet.of(ExpenseKind.ABROAD, ExpenseKind.RECEPTION, ExpenseKind.CAR_PURCHASE, ExpenseKind.CAR_RUNNING);

    /** The total before its parts, which are told only where they are known. */
    private static final List<ExpenseKind> IN_ORDER = Stream.of(
                    EnumSet.of(ExpenseKind.THREE_PUBLIC), PARTS, EnumSet.of(ExpenseKind.MEETING, ExpenseKind.TRAINING))
            .flatMap(Set::stream)
            .toList();

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
        controlled(budget, facts.narrative(), out);
        out.heading(3, "项目支出情况");
        ProjectSection.write(budget, out);
    }

    private static void controlled(BudgetState budget, Narrative narrative, Outline out) {
        Map<ExpenseKind, ControlledExpense> entered = budget.controlledExpenses().stream()
                .collect(Collectors.toMap(ControlledExpense::kind, expense -> expense, (first, second) -> second));
        for (ExpenseKind kind : IN_ORDER) {
            ControlledExpense expense = entered.get(kind);
            if (expense != null) {
                out.say(sentence(budget, expense));
            } else if (!PARTS.contains(kind)) {
                out.say(Change.name(kind) + "支出尚未录入。");
            }
            narrative
                    .explaining(kind)
                    .forEach(reason -> out.say(Change.name(kind) + "增减的主要原因：" + Wording.sentence(reason)));
        }
    }

    private static String sentence(BudgetState budget, ControlledExpense expense) {
        List<Change> changes = Change.of(Rates.of(budget), expense);
        return budget.fiscalYear() + "年" + Change.name(expense.kind()) + "支出" + Wording.wanYuan(expense.actual())
                + "。与上年相比：" + changes.get(0).words() + "。与预算相比："
                + changes.get(1).words() + "。";
    }
}
