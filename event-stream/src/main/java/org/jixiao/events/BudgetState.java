package org.jixiao.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Budget and final accounts of a department's year (年度预决算). Key: department/year. All amounts are yuan. What may be
 * absent though it is always told now is absent from messages older than the field.
 *
 * @param economicSplit basic expenditure by use, absent until entered
 * @param metrics figures that a scheme may judge, by name
 * @param fixedAssets absent until entered
 * @param monthlyPlan cumulative shares of the adjusted budget to be paid by the end of each month, per cent; absent until
 *     entered
 * @param overspentLines codes of the lines of which more is executed than their adjusted budget holds
 * @param finalAccounts whether the accounts are closed, and every closing and reopening
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
        List<Metric> metrics,
        @Nullable FixedAssets fixedAssets,
        @Nullable List<BigDecimal> monthlyPlan,
        @Nullable List<String> overspentLines,
        @Nullable FinalAccounts finalAccounts)
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

    /**
     * One functional subject (支出功能分类科目) of the year, or one project within it.
     *
     * @param projectCode present where the line is a project's own
     * @param executedByMonth the months in which something was paid
     */
    public record Line(
            String subject,
            String name,
            Kind kind,
            Fund fund,
            Amounts amounts,
            List<Adjustment> adjustments,
            @Nullable String projectCode,
            @Nullable String projectName,
            @Nullable List<MonthExecuted> executedByMonth) {}

    /**
     * 年初预算, 预算调整, 调整后预算, 年终决算, 结余. {@code adjusted} is always initial + adjustment, {@code balance} always
     * adjusted - executed.
     */
    public record Amounts(
            BigDecimal initial,
            BigDecimal adjustment,
            BigDecimal adjusted,
            BigDecimal executed,
            @Nullable BigDecimal balance) {}

    /** @param month 1 to 12 */
    public record MonthExecuted(int month, BigDecimal executed) {}

    /** 追加, 追减, 上年结转, 调剂. */
    public enum AdjustmentKind {
        ADDED,
        CUT,
        CARRIED_IN,
        MOVED
    }

    /**
     * One adjustment of a line (预算调整) that counts: neither one that was reversed nor its reversal (冲销). A cut is negative,
     * and so is the side a move takes from.
     *
     * @param policyDriven ordered by policy (政策性), which a rule may leave out of the adjustment rate
     * @param counterpart code of the other line of a move
     */
    public record Adjustment(
            BigDecimal amount,
            @Nullable String reason,
            @Nullable String document,
            @Nullable AdjustmentKind kind,
            @Nullable LocalDate date,
            @Nullable Boolean policyDriven,
            @Nullable String counterpart) {}

    /** 人员经费 and 日常公用经费 within the basic expenditure: executed, and as budgeted where that is known. */
    public record EconomicSplit(
            BigDecimal personnel,
            BigDecimal dailyOperating,
            @Nullable BigDecimal personnelBudget,
            @Nullable BigDecimal dailyOperatingBudget) {}

    /** The four parts of 三公经费, their total, 会议费, 培训费. */
    public enum ExpenseKind {
        ABROAD,
        RECEPTION,
        CAR_PURCHASE,
        CAR_RUNNING,
        THREE_PUBLIC,
        MEETING,
        TRAINING
    }

    public record ControlledExpense(
            ExpenseKind kind,
            @Nullable BigDecimal budget,
            BigDecimal actual,
            @Nullable BigDecimal priorYearActual,
            @Nullable BigDecimal priorYearBudget) {}

    /** 固定资产 at original value: all, and those in use. */
    public record FixedAssets(BigDecimal total, BigDecimal inUse) {}

    /** @param trace every closing and reopening, oldest first */
    public record FinalAccounts(boolean closed, List<FinalAccountsStep> trace) {}

    /** 封账, 重新开账. */
    public enum FinalAccountsAction {
        CLOSED,
        REOPENED
    }

    /**
     * @param executed total that the closer stated
     * @param reason of a reopening
     */
    public record FinalAccountsStep(
            FinalAccountsAction action,
            Instant at,
            String by,
            @Nullable BigDecimal executed,
            @Nullable String reason,
            String document) {}

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

    /**
     * Sums of the lines: by kind, by class (类) and section (款), by fund.
     *
     * @param stateCapital 国有资本经营预算; absent in what was told before it was told
     */
    public record Sums(
            Amounts basic,
            Amounts project,
            Amounts total,
            Amounts generalPublic,
            Amounts governmentFund,
            List<Rollup> byClass,
            List<Rollup> governmentFundBySection,
            @Nullable Amounts stateCapital) {}

    /** Sum over the subjects below a prefix, e.g. {@code 208} 社会保障和就业支出. */
    public record Rollup(String code, String name, Amounts basic, Amounts project, Amounts total) {}

    /**
     * A figure with where it comes from.
     *
     * @param name one of {@link BudgetMetric}, e.g. {@code procurementExecutionRate}
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
