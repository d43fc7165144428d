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
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.indicator.measure.Definition;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator promises.
 *
 * @param number 序号 within its table
 * @param level1 一级指标
 * @param explanation 指标解释
 * @param points 标准分值
 */
public record DefinitionRequest(
        @NotNull @Min(1) @Max(9999) Integer number,
        @NotBlank @Size(max = 100) String level1,
        @NotBlank @Size(max = 100) String level2,
        @NotBlank @Size(max = 100) String level3,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(min = 1, max = 2000) String explanation,

        @NotNull @PositiveOrZero @Digits(integer = 4, fraction = 4)
        BigDecimal points,

        @NotEmpty @Size(max = 50) List<@NotNull @Valid MeasureRequest> measures) {

    /**
     * @param comparison how an actual is held against the target
     * @param unit of target and actual; not for a milestone
     * @param target not for a milestone, required otherwise
     */
    public record MeasureRequest(
            @NotBlank @Size(max = 200) String name,
            @NotNull Comparison comparison,
            @Nullable @Size(min = 1, max = 20) String unit,
            @Nullable @Digits(integer = 18, fraction = 6) BigDecimal target) {}

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
