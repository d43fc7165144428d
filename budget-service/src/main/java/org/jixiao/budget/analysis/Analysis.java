package org.jixiao.budget.analysis;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Kind;
import org.jixiao.budget.figures.Executed;
import org.jixiao.budget.figures.Figures;
import org.jixiao.budget.figures.YearFigures;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a year. Amounts are yuan, rates per cent with two decimals, rounded half up but never onto 100.00 or 0.00.
 *
 * @param asOf the last day that counts, absent where all that was entered does
 * @param executedName what the spending is called: 年终决算 of closed accounts, else 累计支出
 * @param structure 支出规模和结构
 * @param basic 基本支出 by subject
 * @param project 项目支出 by subject
 * @param funds by class and section, each fund apart
 * @param expenses 三公经费 and the other controlled expenses that were entered
 * @param yearOnYear executed beside the year before; as of a day within the year, beside the same day of the year before
 */
public record Analysis(
        int fiscalYear,
        @Nullable LocalDate asOf,
        String executedName,
        List<StructureRow> structure,
        SubjectTable basic,
        SubjectTable project,
        List<FundTable> funds,
        List<ExpenseRow> expenses,
        List<YearRow> yearOnYear) {

    /**
     * As of a day within the year what was entered without days is left out where it would stand beside what bears them, and
     * marked where it stands by itself.
     *
     * @param prior the accounts of the year before, where there are any
     * @param asOf absent for all that was entered
     */
    public static Analysis of(Accounts accounts, @Nullable Accounts prior, @Nullable LocalDate asOf) {
        boolean withinYear = asOf != null && asOf.isBefore(accounts.lastDay());
        Accounts then = withinYear ? accounts.asOf(asOf).withoutEconomicSplit() : accounts;
        Before before = withinYear ? Before.sameDay(prior, asOf) : Before.whole(prior);
        Unknown unknown = withinYear && accounts.economicSplit() != null ? Unknown.NOT_BY_DAY : Unknown.NOT_ENTERED;
        Figures figures = YearFigures.of(then, before.accounts(), before.name());
        return new Analysis(
                accounts.fiscalYear(),
                asOf,
                Executed.of(then).chinese(),
                Structure.of(then, figures, unknown),
                SubjectTable.of(then.lines(Kind.BASIC), then.sums().basic()),
                SubjectTable.of(then.lines(Kind.PROJECT), then.sums().project()),
                FundTable.of(then, figures),
                ExpenseRow.of(then, withinYear),
                YearOnYear.of(then, before, figures, unknown));
    }

    /** Whether it is of a day before the year's last. */
    public boolean withinYear() {
        return asOf != null && asOf.isBefore(LocalDate.of(fiscalYear, Month.DECEMBER, 31));
    }
}
