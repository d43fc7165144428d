package org.jixiao.budget.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.metrics.Progress;
import org.jspecify.annotations.Nullable;

@Schema(description = "分月执行进度与计划的对照。 Execution month by month against the plan.")
public record BudgetProgressState(
        @Schema(description = "部门代码。 Code of the department.")
        String department,

        @Schema(description = "预算年度。 Fiscal year.") int fiscalYear,

        @Schema(description = "截止日期（含当日）。 The last day that counts.")
        LocalDate asOf,

        @Schema(description = "年度预决算的修订号。 Revision of the accounts.")
        long revision,

        @Schema(description = "低于计划超过此百分点则提示。 Percentage points below the plan before it is warned about.")
        BigDecimal lagPoints,

        @Schema(description = "高于计划超过此百分点则提示。 Percentage points above the plan before it is warned about.")
        BigDecimal aheadPoints,

        @Schema(description = "一月至截止月。 From January to the month of that day.")
        List<Month> months,

        @Schema(description = "截止日执行过慢或过快的全部预算与科目。 The whole and the lines that lag or run ahead at that day.")
        List<Warning> warnings) {

    @Schema(
            name = "ProgressPace",
            description =
                    "ON_PLAN 正常；LAGS 滞后；RUNS_AHEAD 过快，含没有预算而已有支出；NO_BUDGET 没有预算也没有支出。 How execution stands to its plan; what is executed without a budget runs ahead.")
    public enum Pace {
        ON_PLAN,
        LAGS,
        RUNS_AHEAD,
        NO_BUDGET
    }

    @Schema(name = "ProgressMonth", description = "一个月。 One month.")
    public record Month(
            @Schema(description = "月份。 1 to 12.") int month,

            @Schema(description = "计至此日。 The last day that counts.")
            LocalDate until,

            @Schema(description = "当月支出，元。 Executed in this month, in yuan.")
            BigDecimal executed,

            @Schema(description = "年初至此。 Since the year's beginning.")
            Standing standing) {}

    @Schema(
            name = "ProgressStanding",
            description = "年初至某日的执行与计划。 Execution since the year's beginning against the plan.")
    public record Standing(
            @Schema(
                    description =
                            "截至该日的调整后预算，元；追减、调出的日期早于追加时可为负。 Adjusted budget up to that day in yuan; negative where cuts bear earlier dates than what they cut.")
            BigDecimal adjusted,

            @Schema(description = "累计支出，元。 Executed in yuan.")
            BigDecimal executed,

            @Schema(description = "计划累计支出，元；没有预算则为零。 Planned in yuan; zero without a budget.")
            BigDecimal planned,

            @Schema(
                    description =
                            "累计支出占调整后预算，%；调整后预算不大于零则为空。 Per cent; null where the adjusted budget is not above zero.")
            @Nullable
            BigDecimal executedShare,

            @Schema(description = "计划占调整后预算，%。 Per cent.") BigDecimal plannedShare,

            @Schema(description = "二者之差，百分点；前者为空则为空。 Their difference in percentage points; null where the first is.")
            @Nullable
            BigDecimal difference,

            Pace pace) {}

    @Schema(name = "ProgressWarning", description = "执行过慢或过快。 Execution that lags or runs ahead.")
    public record Warning(
            @Schema(description = "科目代码；为空指全部预算。 Code of the line; null means the whole.") @Nullable
            String line,

            @Schema(description = "科目或项目名称。 Its name.") String name,
            Standing standing) {}

    static BudgetProgressState of(
            String department, int year, long revision, Progress progress, Progress.Thresholds limits) {
        return new BudgetProgressState(
                department,
                year,
                progress.asOf(),
                revision,
                limits.lag(),
                limits.ahead(),
                progress.months().stream()
                        .map(month ->
                                new Month(month.month(), month.until(), month.executed(), standing(month.standing())))
                        .toList(),
                progress.warnings().stream()
                        .map(warning -> new Warning(warning.line(), warning.name(), standing(warning.standing())))
                        .toList());
    }

    private static Standing standing(Progress.Standing standing) {
        return new Standing(
                standing.adjusted(),
                standing.executed(),
                standing.planned(),
                standing.executedShare(),
                standing.plannedShare(),
                standing.difference(),
                Pace.valueOf(standing.pace().name()));
    }
}
