package org.jixiao.indicator.register;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.events.PlanState.ReportingStage;
import org.jspecify.annotations.Nullable;

/** How far a department has come with a year. */
@Schema(description = "一个部门的进度。 How far a department has come with the year.")
public record PlanLine(
        @Schema(description = "部门代码。 Department.", examples = "420104-LJT")
        String department,

        PlanStanding state,

        @Schema(
                description =
                        "自评填报：OPEN 填报中，SUBMITTED 已提交，RETURNED 已退回，CONFIRMED 已确认；计划从未批准的为空。 Where the reporting stands; absent until the plan was approved once.")
        @Nullable
        ReportingStage reportingState,

        @Schema(description = "指标数。 Indicators.", examples = "40")
        int indicators,

        @Schema(description = "各衡量项均已填报实际完成值的指标数。 Indicators of which every measure has its actual.", examples = "38")
        int reported,

        @Schema(description = "待批复的特殊情况数。 Waivers that wait for a decision.", examples = "2")
        int openWaivers,

        @Schema(description = "待批复的目标变更数。 Changes of targets that wait for a decision.", examples = "1")
        int openChanges) {}
