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
import org.jixiao.indicator.measure.Definition;
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

        @Schema(description = "指标解释。 Explanation.") @Nullable @Size(min = 1, max = 2000)
        String explanation,

        @Schema(description = "标准分值。 Points.", examples = "1")
        @NotNull
        @PositiveOrZero
        @Digits(integer = 4, fraction = 4)
        BigDecimal points,

        @Schema(description = "衡量项，名称不得重复。 Measures, each with a name of its own.") @NotEmpty @Size(max = 50)
        List<@NotNull @Valid MeasureRequest> measures) {

    /** A measure with its target; a milestone has neither unit nor target. */
    public record MeasureRequest(
            @Schema(description = "衡量项名称。 Name.", examples = "拆迁面积") @NotBlank @Size(max = 200)
            String name,

            @Schema(
                    description =
                            "AT_LEAST 不低于；AT_MOST 不高于；EQUAL 等于；MILESTONE 里程碑。 How an actual is held against the target.")
            @NotNull
            Comparison comparison,

            @Schema(description = "计量单位，里程碑不填。 Unit; not for a milestone.", examples = "万平方米")
            @Nullable
            @Size(min = 1, max = 20)
            String unit,

            @Schema(description = "目标值，里程碑不填。 Target; not for a milestone.", examples = "3.28") @Nullable @Figure
            BigDecimal target) {}

    Definition definition() {
        return new Definition(
                number,
                level1,
                level2,
                level3,
                name,
                explanation,
                points,
                measures.stream()
                        .map(m -> new Definition.Promise(m.name(), m.comparison(), m.unit(), m.target()))
                        .toList());
    }
}
