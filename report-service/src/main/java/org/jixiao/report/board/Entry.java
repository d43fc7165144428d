package org.jixiao.report.board;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A department's year on the dashboard, in short. */
@Schema(name = "BoardEntry", description = "看板上的一行：某部门某年度。 A department's year on the dashboard.")
public record Entry(
        @Schema(description = "部门代码。 Code of the department.")
        String department,

        int fiscalYear,

        @Schema(description = "每变一次加一。 Grows with every change of this line.")
        long revision,

        @Schema(description = "评分结果与预算均已撤销，应从看板移除。 Neither scorecard nor budget is left: take the line away.")
        boolean removed,

        @Schema(description = "该年度的部门名称；部门概况未到时为空。 Name in that year; null until the profile is known.") @Nullable
        String name,

        @Schema(description = "评分结果；尚未评分时为空。 Null while nothing is scored.") @Nullable
        Score score,

        @Schema(description = "预算执行；尚无预算时为空。 Null while there is no budget.") @Nullable
        Execution execution,

        @Schema(description = "自评报告的最新版本；没有则为空。 Newest version of the report; null where there is none.") @Nullable
        Long reportVersion,

        @Schema(description = "最近一次变化的原因。 The change that led to this line.")
        Origin cause,

        Instant changedAt,

        @Schema(description = "在变更流中的位置；尚未编号时为空。 Place in the feed of changes; null until it has one.") @Nullable
        Long position) {

    /**
     * The score in short; the tree is in the drill-down.
     *
     * @param points 满分
     * @param previousTotal total before the cause of the line changed it; absent where that changed something else
     * @param pending how many criteria wait for evidence
     * @param missed how many indicators missed their targets without a waiver
     */
    @Schema(
            name = "BoardScore",
            description =
                    "points 满分，total 总分，previousTotal 本次变化之前的总分（总分未因此变化则为空），pending 待评定项数，missed 未完成的指标数，errors、warnings、notes"
                            + " 为各级检查发现的条数。 Points are of the scheme; previousTotal is null where the line's cause didn't change the total;"
                            + " findings are counted by severity.")
    public record Score(
            long version,
            BigDecimal points,
            BigDecimal total,
            @Nullable BigDecimal previousTotal,
            @Nullable String grade,
            boolean provisional,
            int pending,
            int missed,
            int errors,
            int warnings,
            int notes,
            List<Category> categories) {}

    /**
     * @param awarded absent where nothing in it is scored yet, or it doesn't apply
     * @param provisional something in it waits for evidence or an assessor, so that awarded is what it has so far
     */
    @Schema(
            name = "BoardCategory",
            description =
                    "一级评分项的标准分值与得分：awarded 为空表示尚未评出任何得分或不适用，provisional 表示仍有待评定项，得分为已得部分。 A top criterion: its points,"
                            + " and those awarded; null where nothing in it is scored yet or it doesn't apply. Provisional"
                            + " while anything in it waits: then awarded is what it has so far.")
    public record Category(
            String code,
            String name,
            BigDecimal points,
            @Nullable BigDecimal awarded,
            boolean provisional) {}

    /** Yuan, per cent and, by today, against the plan. */
    @Schema(
            name = "BoardExecution",
            description =
                    "预算执行（元、%）：adjusted 调整后预算，executed 累计支出，executedShare 执行率，plannedShare 至今日的计划（分月用款计划，没有则按序时进度），overspent"
                            + " 超支的预算线数。 Yuan and per cent; planned up to today by the monthly plan, or evenly without one.")
    public record Execution(
            BigDecimal adjusted,
            BigDecimal executed,

            @Schema(description = "调整后预算不大于零则为空。 Null where the adjusted budget is not above zero.") @Nullable
            BigDecimal executedShare,

            BigDecimal plannedShare,
            Pace pace,
            int overspent) {}

    /** 变化的原因 */
    @Schema(
            name = "BoardCause",
            description = "导致变化的操作：action、何人、何时、一句话说明。 What was done, by whom, when, in a sentence.")
    public record Origin(
            String action,

            @Schema(description = "被改变之物的键，如 420104-LJT/2019/B12。 Key of what was changed.")
            String key,

            String actor,
            @Nullable String actorName,
            Instant at,
            String summary) {}
}
