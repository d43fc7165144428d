package org.jixiao.indicator.filing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.events.IndicatorState.AnswerCount;
import org.jixiao.events.IndicatorState.Report;
import org.jixiao.events.IndicatorState.Survey;
import org.jixiao.indicator.measure.Actuals;
import org.jixiao.indicator.measure.Value;
import org.jixiao.web.SaysSomething;
import org.jspecify.annotations.Nullable;

/**
 * What was achieved: the whole report of an indicator. Every measure is named once; what is left out beside the values is
 * left out of the report.
 */
@Schema(description = "指标的完整填报。 The whole report of an indicator.")
public record ActualRequest(
        @Schema(description = "每个衡量项一个值。 One value for every measure.")
        @NotEmpty
        @Size(max = DefinitionRequest.MOST_MEASURES)
        List<@NotNull @Valid ValueRequest> values,

        @Schema(
                description =
                        "数据截止日期，不早于年度的 1 月 1 日，不晚于今天。 Date the values describe, not before the year's 1 January, and not after today.",
                examples = "2019-12-31")
        @Nullable
        LocalDate asOf,

        @Schema(description = "数据所属期间，不早于年度，不晚于今天结束。 Part of the year they cover, which is over.", examples = "1至11月")
        @Nullable
        @SaysSomething
        @Size(max = 100)
        String period,

        @Schema(description = "说明。 Comment.") @Nullable @SaysSomething @Size(max = 2000)
        String comment,

        @Schema(description = "偏差原因。 Reason for a deviation.") @Nullable @SaysSomething @Size(max = 2000)
        String deviationReason,

        @Schema(description = "改进措施。 Remedy.") @Nullable @SaysSomething @Size(max = 2000)
        String remedy,

        @Schema(description = "满意度调查样本。 Sample behind a satisfaction figure.") @Nullable @Valid
        SurveyRequest survey) {

    /** The actual of one measure: a figure, or for a milestone whether it is reached. */
    public record ValueRequest(
            @Schema(description = "衡量项名称。 Name of the measure.", examples = "拆迁面积") @NotBlank @Size(max = 200)
            String name,

            @Schema(
                    description = "实际完成值，里程碑不填；比率及有答案分布的满意度由推算得出，可不填，填则须与推算值一致。 "
                            + "Its figure; not for a milestone. Of a share, and of a satisfaction with counted answers, "
                            + "it follows: left out, or as it follows to as many decimals as it states.",
                    examples = "2.83")
            @Nullable
            @Figure
            BigDecimal actual,

            @Schema(description = "里程碑是否达成。 Whether a milestone is reached.") @Nullable
            Boolean achieved,

            @Schema(
                    description = "比率的分子，比率必填；实际值 = 分子 ÷ 分母（单位 % 乘 100，‰ 乘 1000），四舍五入至 6 位小数。 "
                            + "Numerator, of a share only and required there; the actual is numerator / denominator, "
                            + "× 100 in %, × 1000 in ‰, half up to 6 decimals.",
                    examples = "1321")
            @Nullable
            @Figure
            BigDecimal numerator,

            @Schema(description = "比率的分母，比率必填，不得为 0。 Denominator, of a share only, not zero.", examples = "1531")
            @Nullable
            @Figure
            BigDecimal denominator,

            @Schema(
                    description = "实际口径，与目标口径不同时填写。 What the actual measures where that is not what the target says.",
                    examples = "签约面积")
            @Nullable
            @SaysSomething
            @Size(max = 200)
            String measured) {

        Value value() {
            return new Value(name, actual, achieved, numerator, denominator, measured);
        }
    }

    /** Who was asked, and what they answered. */
    @Schema(
            description = "满意度调查，对应指标内唯一一个以 % 计、且非比率的衡量项。 "
                    + "The survey behind the one measure of the indicator that is in % and no share.")
    public record SurveyRequest(
            @Schema(
                    description = "受访（收回有效问卷）人数，不超过发放数。 Persons who answered, no more than were asked.",
                    examples = "40")
            @NotNull
            @Min(1)
            Integer respondents,

            @Schema(description = "抽查社区数。 Communities drawn.", examples = "4") @NotNull @Min(1)
            Integer communities,

            @Schema(description = "社区总数。 Of how many.", examples = "10") @NotNull @Min(1)
            Integer communitiesTotal,

            @Schema(description = "发放问卷数。 Questionnaires handed out.", examples = "45") @Nullable @Min(1)
            Integer sample,

            @Schema(
                    description = "各答案人数，之和为受访人数；满意度 = Σ 权重 × 人数 ÷ 受访人数 × 100，四舍五入至 2 位小数。 "
                            + "How often each answer was given, all respondents counted; the satisfaction is "
                            + "Σ worth × count / respondents × 100, half up to 2 decimals.")
            @Nullable
            @Size(min = 1, max = 20)
            List<@NotNull @Valid AnswerRequest> answers) {

        Survey survey() {
            return new Survey(
                    respondents,
                    communities,
                    communitiesTotal,
                    sample,
                    answers == null
                            ? null
                            : answers.stream()
                                    .map(a -> new AnswerCount(
                                            a.answer(), a.count(), a.worth().stripTrailingZeros()))
                                    .toList());
        }
    }

    /** One of the answers that could be given. */
    public record AnswerRequest(
            @Schema(description = "答案。 The answer.", examples = "比较满意") @NotBlank @Size(max = 50)
            String answer,

            @Schema(description = "选择人数。 Who gave it.", examples = "32") @NotNull @Min(0)
            Integer count,

            @Schema(description = "权重，0 至 1。 What it is worth, from 0 to 1.", examples = "0.8")
            @NotNull
            @DecimalMin("0")
            @DecimalMax("1")
            @Digits(integer = 1, fraction = 4)
            BigDecimal worth) {}

    public Actuals actuals() {
        return new Actuals(
                values.stream().map(ValueRequest::value).toList(),
                new Report(
                        asOf, period, comment, deviationReason, survey == null ? null : survey.survey(), remedy, null));
    }
}
