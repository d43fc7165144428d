package org.jixiao.budget.analysis;

import java.util.List;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Kind;
import org.jixiao.budget.figures.Figures;
import org.jixiao.budget.figures.YearFigures;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a year. Amounts are yuan, rates per cent with two decimals, rounded half up but never onto 100.00 or 0.00.
 *
 * @param structure 支出规模和结构
 * @param basic 基本支出 by subject
 * @param project 项目支出 by subject
 * @param funds by class and section, each fund apart
 * @param expenses 三公经费 and the other controlled expenses that were entered
 * @param yearOnYear executed beside the year before
 */
public record Analysis(
        int fiscalYear,
        List<StructureRow> structure,
        SubjectTable basic,
        SubjectTable project,
        List<FundTable> funds,
        List<ExpenseRow> expenses,
        List<YearRow> yearOnYear) {

    /** @param prior the accounts of the year before, where there are any */
    public static Analysis of(Accounts accounts, @Nullable Accounts prior) {
        Figures figures = YearFigures.of(accounts, prior);
        return new Analysis(
                accounts.fiscalYear(),
                Structure.of(accounts, figures),
                SubjectTable.of(accounts.lines(Kind.BASIC), accounts.sums().basic()),
                SubjectTable.of(accounts.lines(Kind.PROJECT), accounts.sums().project()),
                FundTable.of(accounts, figures),
                ExpenseRow.of(accounts),
                YearOnYear.of(accounts, prior, figures));
    }
}
