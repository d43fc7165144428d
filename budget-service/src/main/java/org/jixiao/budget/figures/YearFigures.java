package org.jixiao.budget.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Amounts;
import org.jixiao.budget.accounts.ControlledExpense;
import org.jixiao.budget.accounts.EconomicSplit;
import org.jixiao.budget.accounts.ExpenseKind;
import org.jixiao.budget.accounts.FixedAssets;
import org.jixiao.budget.accounts.Kind;
import org.jixiao.budget.accounts.Line;
import org.jixiao.budget.accounts.Procurement.ByAmounts;
import org.jixiao.budget.accounts.Rollup;
import org.jixiao.budget.accounts.Sums;
import org.jixiao.budget.classification.Classification;
import org.jixiao.budget.classification.Fund;
import org.jspecify.annotations.Nullable;

/** Every figure of a year: sums first, the widest before the narrower, then single ones. What was not entered is not there. */
public final class YearFigures {

    private final List<Figure> figures = new ArrayList<>();

    private final Executed executed;

    private YearFigures(Executed executed) {
        this.executed = executed;
    }

    /** @param prior the accounts of the year before, whose figures bear {@code priorYear.}; their single lines stay out */
    public static Figures of(Accounts accounts, @Nullable Accounts prior) {
        return of(accounts, prior, "上年");
    }

    /** @param before what the figures of the year before are named by, e.g. 上年 */
    public static Figures of(Accounts accounts, @Nullable Accounts prior, String before) {
        List<Figure> all = new ArrayList<>(of(accounts));
        if (prior != null) {
            of(prior).stream()
                    .filter(figure -> !figure.code().startsWith("line."))
                    .map(figure -> new Figure(
                            FigureCode.PRIOR_YEAR + figure.code(),
                            before + figure.name(),
                            figure.amount(),
                            figure.sum()))
                    .forEach(all::add);
        }
        return new Figures(all);
    }

    private static List<Figure> of(Accounts accounts) {
        YearFigures year = new YearFigures(Executed.of(accounts));
        Sums sums = accounts.sums();
        year.add("total", "总支出", sums.total());
        year.add("basic", "基本支出", sums.basic());
        year.add("project", "项目支出", sums.project());
        year.add("generalPublic", Fund.GENERAL_PUBLIC.chinese() + "支出", sums.generalPublic());
        year.add("governmentFund", Fund.GOVERNMENT_FUND.chinese() + "支出", sums.governmentFund());
        year.add("stateCapital", Fund.STATE_CAPITAL.chinese() + "支出", sums.stateCapital());
        if (accounts.economicSplit() != null) {
            year.split(accounts.economicSplit());
        }
        year.rollups("", "", accounts.lines(), accounts.subjects());
        year.rollups("basic.", "基本支出中", accounts.lines(Kind.BASIC), accounts.subjects());
        year.rollups("project.", "项目支出中", accounts.lines(Kind.PROJECT), accounts.subjects());
        for (ExpenseKind kind : ExpenseKind.values()) {
            (kind == ExpenseKind.THREE_PUBLIC ? accounts.threePublic() : accounts.controlledExpense(kind))
                    .ifPresent(year::expense);
        }
        if (accounts.procurement() instanceof ByAmounts amounts) {
            year.single("procurement.budget", "政府采购预算", amounts.budget());
            year.single("procurement.actual", "政府采购实际支出", amounts.actual());
        }
        if (accounts.fixedAssets() != null) {
            year.assets(accounts.fixedAssets());
        }
        accounts.lines().forEach(year::line);
        return year.figures;
    }

    private void add(String code, String name, Amounts amounts) {
        each(code, "", name, amounts, true);
    }

    /** @param within what it is part of, before its name */
    private void each(String code, String within, String name, Amounts amounts, boolean sum) {
        figures.add(new Figure(code + ".executed", within + executed.of(name), amounts.executed(), sum));
        figures.add(new Figure(code + ".adjusted", within + name + "调整后预算", amounts.adjusted(), sum));
        figures.add(new Figure(code + ".initial", within + name + "年初预算", amounts.initial(), sum));
        figures.add(new Figure(code + ".adjustment", within + name + "预算调整", amounts.adjustment(), sum));
        figures.add(new Figure(code + ".balance", within + name + "结余", amounts.balance(), sum));
    }

    private void split(EconomicSplit split) {
        figures.add(Figure.sum("personnel", "人员经费", split.personnel()));
        figures.add(Figure.sum("dailyOperating", "日常公用经费", split.dailyOperating()));
        single("personnel.budget", "人员经费预算", split.personnelBudget());
        single("dailyOperating.budget", "日常公用经费预算", split.dailyOperatingBudget());
    }

    private void rollups(String code, String within, List<Line> lines, Classification subjects) {
        Rollup.byClass(lines, subjects)
                .forEach(rollup -> each(code + "class." + rollup.code(), within, rollup.name(), rollup.total(), true));
        Rollup.bySection(lines, subjects)
                .forEach(
                        rollup -> each(code + "section." + rollup.code(), within, rollup.name(), rollup.total(), true));
    }

    private void expense(ControlledExpense expense) {
        String code = expense.kind().name();
        String name = expense.kind().chinese();
        single(code + ".actual", name + "实际数", expense.actual());
        single(code + ".budget", name + "预算数", expense.budget());
        single(code + ".priorYearActual", "上年" + name + "实际数", expense.priorYearActual());
        single(code + ".priorYearBudget", "上年" + name + "预算数", expense.priorYearBudget());
    }

    private void assets(FixedAssets assets) {
        single("fixedAssets.total", "固定资产总额", assets.total());
        single("fixedAssets.inUse", "在用固定资产", assets.inUse());
    }

    private void line(Line line) {
        String name = line.projectName() == null ? line.name() : line.name() + "（" + line.projectName() + "）";
        each("line." + line.code(), "", line.code() + " " + name, line.amounts(), false);
    }

    private void single(String code, String name, @Nullable BigDecimal amount) {
        if (amount != null) {
            figures.add(Figure.single(code, name, amount));
        }
    }
}
