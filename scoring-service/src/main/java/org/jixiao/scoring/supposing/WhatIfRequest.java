package org.jixiao.scoring.supposing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.scoring.assessing.AssessmentRequest;
import org.jixiao.scoring.code.SchemeCode;
import org.jixiao.scoring.hypothesis.Hypothesis;
import org.jixiao.scoring.hypothesis.SupposedActual;
import org.jspecify.annotations.Nullable;

/** What is supposed; what is left out stays as it is. */
@Schema(description = "假设：未填者按现状。 What is supposed; what is left out stays as it is.")
public record WhatIfRequest(
        @Schema(description = "假设的实际完成值。 Actuals as they would be.") @Nullable @Size(max = 1000)
        List<@NotNull @Valid Actual> actuals,

        @Schema(
                description = "假设其特殊情况获批准的指标代码。 Codes of indicators whose waiver would be approved.",
                examples = "[\"B12\"]")
        @Nullable
        @Size(max = 1000)
        List<@NotBlank @Size(max = 32) String> waivers,

        @Schema(
                description =
                        "假设的评定，以评分项或指标代码为键。 Assessments as they would be, by the code of the criterion or indicator.")
        @Nullable
        @Size(max = 500)
        Map<String, @NotNull @Valid AssessmentRequest> assessments,

        @Schema(
                description =
                        "假设的预算指标，百分数，以名称为键，如 procurementExecutionRate。 Metrics of the budget as they would be, per cent, by name.")
        @Nullable
        @Size(max = 50)
        Map<String, @NotNull @Digits(integer = 12, fraction = 6) BigDecimal> metrics,

        @Schema(description = "假设的评分方案；不填则为现行方案。 Another scheme to score by; the one that applies where absent.")
        @Nullable
        @Valid
        Rubric scheme) {

    /** One measure's actual: a figure, or of a milestone whether it is reached. */
    @Schema(name = "SupposedActual", description = "一个衡量项假设的实际完成值。 The actual of one measure, supposed.")
    public record Actual(
            @Schema(description = "指标代码。 Code of the indicator.", examples = "B12") @NotBlank @Size(max = 32)
            String indicator,

            @Schema(description = "衡量项名称。 Name of the measure.", examples = "拆迁面积") @NotBlank @Size(max = 200)
            String measure,

            @Schema(
                    description = "实际完成值，以衡量项的计量单位计；里程碑不填。 Its figure, in the measure's unit; not of a milestone.",
                    examples = "3.28")
            @Nullable
            @Digits(integer = 18, fraction = 6)
            BigDecimal actual,

            @Schema(description = "里程碑是否达成。 Whether a milestone is reached.") @Nullable
            Boolean achieved) {}

    /** A published version, or a draft. */
    @Schema(name = "SupposedScheme", description = "已发布的一版，或草稿。 A published version, or a draft.")
    public record Rubric(
            @Schema(description = "评分方案代码。 Code of the scheme.", examples = "qiaokou-overall-2019") @NotNull @SchemeCode
            String code,

            @Schema(
                    description =
                            "已发布的版次；不填则为现有草稿，仅限财政。 A published version; the draft where absent, for finance only.",
                    examples = "1")
            @Nullable
            @Min(1)
            Integer version) {}

    Hypothesis hypothesis(Instant at) {
        return new Hypothesis(
                actuals == null
                        ? List.of()
                        : actuals.stream()
                                .map(it -> new SupposedActual(it.indicator(), it.measure(), it.actual(), it.achieved()))
                                .toList(),
                waivers == null ? List.of() : waivers,
                metrics == null ? Map.of() : metrics,
                at);
    }

    Map<String, AssessmentRequest> judgements() {
        return assessments == null ? Map.of() : assessments;
    }
}
