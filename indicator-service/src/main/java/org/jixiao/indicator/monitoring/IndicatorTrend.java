package org.jixiao.indicator.monitoring;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.events.IndicatorState;
import org.jixiao.indicator.trend.Interim;
import org.jixiao.indicator.trend.Trend;

@Schema(description = "指标的年中走势。 How an indicator runs within the year.")
public record IndicatorTrend(
        @Schema(description = "部门代码。 Code of the department.")
        String department,

        @Schema(description = "预算年度。 Fiscal year.") int fiscalYear,
        @Schema(description = "指标代码。 Its code.") String code,
        @Schema(description = "指标名称。 Its name.") String name,

        @Schema(description = "各衡量项的走势与推算。 Of every measure, in the indicator's order.")
        List<Trend> measures) {

    static IndicatorTrend of(IndicatorState indicator, List<Interim> entries) {
        return new IndicatorTrend(
                indicator.department(),
                indicator.fiscalYear(),
                indicator.code(),
                indicator.name(),
                Trend.of(indicator, entries));
    }
}
