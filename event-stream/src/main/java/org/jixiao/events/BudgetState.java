package org.jixiao.events;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Budget and final accounts of a department's year (年度预决算). Key: department/year. All amounts are yuan.
 *
 * @param economicSplit basic expenditure by use, absent until entered
 * @param metrics figures that a scheme may judge, by name
 */
public record BudgetState(
        String department,
        int fiscalYear,
        long revision,
        boolean removed,
        List<Line> lines,
        @Nullable EconomicSplit economicSplit,
        List<ControlledExpense> controlledExpenses,
        @Nullable Procurement procurement,
        Sums sums,
        List<Metric> metrics)
        implements State {

    @Override
    public String key() {
        return department + "/" + fiscalYear;
    }

    /** 基本支出, 项目支出. */
    public enum Kind {
        BASIC,
        PROJECT
    }

    /** 一般公共预算, 政府性基金预算, 国有资本经营预算. */
    public enum Fund {
        GENERAL_PUBLIC,
        GOVERNMENT_FUND,
        STATE_CAPITAL
    }

    /** One functional subject (支出功能分类科目) of the year. */
    public record Line(
            String subject, String name, Kind kind, Fund fund, Amounts amounts, List<Adjustment> adjustments) {}

    /** 年初预算, 预算调整, 调整后预算, 年终决算. {@code adjusted} is always initial + adjustment. */
    public record Amounts(BigDecimal initial, BigDecimal adjustment, BigDecimal adjusted, BigDecimal executed) {}

    /** One entry of a line's ledger of adjustments (预算调整); a cut is negative. */
    public record Adjustment(
            BigDecimal amount,
            @Nullable String reason,
            @Nullable String document) {}

    /** 人员经费 and 日常公用经费 within the basic expenditure executed. */
    public record EconomicSplit(BigDecimal personnel, BigDecimal dailyOperating) {}

    /** 三公经费, 会议费, 培训费. */
    public enum ExpenseKind {
        THREE_PUBLIC,
        MEETING,
        TRAINING
    }

    public record ControlledExpense(
            ExpenseKind kind,
            @Nullable BigDecimal budget,
            BigDecimal actual,
            @Nullable BigDecimal priorYearActual) {}

    /**
     * Government procurement (政府采购): amounts, or the rate alone where only that is known.
     *
     * @param executionRate per cent
     * @param rateOnly true where the rate was declared and not derived
     */
    public record Procurement(
            @Nullable BigDecimal budget,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal executionRate,
            boolean rateOnly,
            @Nullable String basis) {}

    /** Sums of the lines: by kind, by class (类) and section (款), by fund. */
    public record Sums(
            Amounts basic,
            Amounts project,
            Amounts total,
            Amounts generalPublic,
            Amounts governmentFund,
            List<Rollup> byClass,
            List<Rollup> governmentFundBySection) {}

    /** Sum over the subjects below a prefix, e.g. {@code 208} 社会保障和就业支出. */
    public record Rollup(String code, String name, Amounts basic, Amounts project, Amounts total) {}

    /**
     * A figure with where it comes from.
     *
     * @param name e.g. {@code procurementExecutionRate}
     * @param value per cent; absent where it can't be had
     * @param missing why there is no value; absent where there is one
     */
    public record Metric(
            String name,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            String basis,
            @Nullable String missing) {}
}
