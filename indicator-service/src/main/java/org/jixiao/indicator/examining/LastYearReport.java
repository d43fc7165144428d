package org.jixiao.indicator.examining;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.indicator.measure.LastYear;
import org.jspecify.annotations.Nullable;

@Schema(description = "一个指标的本年与上年。 An indicator beside what it was last year.")
public record LastYearReport(
        @Schema(description = "部门代码。 Code of the department.")
        String department,

        @Schema(description = "预算年度。 Fiscal year.") int fiscalYear,

        @Schema(description = "指标代码，两年相同。 Its code, in both years.")
        String code,

        @Schema(description = "指标名称。 Its name.") String name,

        @Schema(
                description =
                        "上年的指标名称；上年没有这一代码的指标时为空。 Its name last year; absent where no indicator had its code then.")
        @Nullable
        String lastYearName,

        @Schema(description = "各衡量项，次序同指标。 Its measures, in their order.")
        List<Compared> measures) {

    /** A measure in both years. */
    @Schema(description = "一个衡量项的本年与上年。 A measure beside what it was last year.")
    public record Compared(
            @Schema(description = "本年。 This year.") Measure measure,

            @Schema(
                    description =
                            "上年同名的衡量项，单位、方向可能不同；没有则为空。 That of its name last year, whose unit and direction may be others; absent where there was none.")
            @Nullable
            Measure lastYear) {}

    static LastYearReport of(IndicatorState indicator, LastYear lastYear) {
        return new LastYearReport(
                indicator.department(),
                indicator.fiscalYear(),
                indicator.code(),
                indicator.name(),
                lastYear.of(indicator).map(IndicatorState::name).orElse(null),
                indicator.measures().stream()
                        .map(measure -> new Compared(
                                measure, lastYear.of(indicator, measure).orElse(null)))
                        .toList());
    }
}
