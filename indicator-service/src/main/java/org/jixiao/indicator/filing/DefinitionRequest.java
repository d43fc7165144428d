package org.jixiao.indicator.filing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.events.IndicatorState.GoalKey;
import org.jixiao.events.IndicatorState.Grounds;
import org.jixiao.events.PlanState.Horizon;
import org.jixiao.indicator.measure.Definition;
import org.jixiao.indicator.measure.Promise;
import org.jixiao.web.SaysSomething;
import org.jspecify.annotations.Nullable;

/** What an indicator promises. */
@Schema(description = "指标定义。 What an indicator promises.")
public record DefinitionRequest(
        @Schema(description = "序号。 Number within its table.", examples = "12") @NotNull @Min(1) @Max(9999)
        Integer number,

        @Schema(description = "一级指标。 Level 1.", examples = "产出指标") @NotBlank @Size(max = 100)
        String level1,

        @Schema(description = "二级指标。 Level 2.", examples = "项目产出") @NotBlank @Size(max = 100)
        String level2,

        @Schema(description = "三级指标。 Level 3.", examples = "实际完成率") @NotBlank @Size(max = 100)
        String level3,

        @Schema(description = "指标名称。 Name.", examples = "一职教东片征收") @NotBlank @Size(max = 200)
        String name,

        @Schema(description = "指标解释。 Explanation.") @Nullable @SaysSomething @Size(max = 2000)
        String explanation,

        @Schema(description = "标准分值。 Points.", examples = "1")
        @NotNull
        @PositiveOrZero
        @Digits(integer = 4, fraction = 4)
        BigDecimal points,

        @Schema(description = "衡量项，名称不得重复。 Measures, each with a name of its own.") @NotEmpty @Size(max = MOST_MEASURES)
        List<@NotNull @Valid MeasureRequest> measures,

        @Schema(description = "对应的绩效目标，须在本年度目标之中。 Goals it serves, of those of the year.") @Nullable @Size(max = 20)
        List<@NotNull @Valid GoalRequest> goals,

        @Schema(description = "是否核心指标。 Whether it is a core indicator.", defaultValue = "false") @Nullable
        Boolean core,

        @Schema(description = "数据来源。 Where the figures come from.", examples = "区统计局月报")
        @Nullable
        @SaysSomething
        @Size(max = 500)
        String dataSource,

        @Schema(description = "指标值设定依据。 What the target rests on.", examples = "区政府年度工作目标")
        @Nullable
        @SaysSomething
        @Size(max = 500)
        String targetBasis) {

    /** Of an indicator. */
    public static final int MOST_MEASURES = 50;

    /** A goal of the year: its horizon and its number. */
    @Schema(name = "ServedGoalRequest")
    public record GoalRequest(
            @Schema(description = "LONG_TERM 长期目标；ANNUAL 年度目标。 Long-term or annual.") @NotNull
            Horizon horizon,

            @Schema(description = "目标序号。 Its number.", examples = "2") @NotNull @Min(1) @Max(999)
            Integer number) {}

    /** A measure with its target; a milestone has neither unit nor target. */
    public record MeasureRequest(
            @Schema(description = "衡量项名称。 Name.", examples = "拆迁面积") @NotBlank @Size(max = 200)
            String name,

            @Schema(
                    description =
                            "AT_LEAST 不低于；AT_MOST 不高于；EQUAL 等于；BETWEEN 区间（含两端）；MILESTONE 里程碑。 How an actual is held against the target.")
            @NotNull
            Comparison comparison,

            @Schema(description = "计量单位，里程碑不填。 Unit; not for a milestone.", examples = "万平方米")
            @Nullable
            @SaysSomething
            @Size(max = 20)
            String unit,

            @Schema(
                    description =
                            "目标值（年度），区间的下限，里程碑不填。 Annual target, the lower bound of a range; not for a milestone.",
                    examples = "3.28")
            @Nullable
            @Figure
            BigDecimal target,

            @Schema(description = "区间的上限，仅用于 BETWEEN。 Upper bound, of a range only.") @Nullable @Figure
            BigDecimal upper,

            @Schema(description = "长期目标值。 Long-term target.", examples = "12.8") @Nullable @Figure
            BigDecimal longTerm,

            @Schema(description = "比率的分子与分母，实际值由二者得出。 What the figure is a share of; its actual follows from both.")
            @Nullable
            @Valid
            ShareRequest share,

            @Schema(
                    description =
                            "是否为全年累计值，如办理件数；不填为时点值，如满意度。仅用于年中监控的推算；里程碑、比率不填。 Whether the figure accumulates over the year; else it is a state. It is what projections of interim actuals go by; not for a milestone or a share.")
            @Nullable
            Boolean cumulative) {}

    /** A share by name. */
    public record ShareRequest(
            @Schema(description = "分子。 Numerator.", examples = "签约户数") @NotBlank @Size(max = 200)
            String numerator,

            @Schema(description = "分母。 Denominator.", examples = "应签户数") @NotBlank @Size(max = 200)
            String denominator) {}

    public Definition definition() {
        return new Definition(
                number,
                level1,
                level2,
                level3,
                name,
                explanation,
                points,
                measures.stream().map(DefinitionRequest::promise).toList(),
                grounds());
    }

    private static Promise promise(MeasureRequest measure) {
        ShareRequest share = measure.share();
        return new Promise(
                measure.name(),
                measure.comparison(),
                measure.unit(),
                measure.target(),
                measure.upper(),
                measure.longTerm(),
                share == null ? null : new Promise.Share(share.numerator(), share.denominator()),
                Boolean.TRUE.equals(measure.cumulative()));
    }

    private Grounds grounds() {
        List<GoalKey> served = goals == null
                ? List.of()
                : goals.stream()
                        .map(goal -> new GoalKey(goal.horizon(), goal.number()))
                        .toList();
        return new Grounds(served, Boolean.TRUE.equals(core), dataSource, targetBasis);
    }
}
