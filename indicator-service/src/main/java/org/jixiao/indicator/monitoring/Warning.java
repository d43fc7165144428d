package org.jixiao.indicator.monitoring;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.events.IndicatorState;
import org.jixiao.indicator.trend.Interim;
import org.jixiao.indicator.trend.Outlook;
import org.jixiao.indicator.trend.Trend;

@Schema(description = "预警：一个难以完成的目标。 A target that is unlikely to be met.")
public record Warning(
        @Schema(description = "指标代码。 Code of the indicator.")
        String code,

        @Schema(description = "指标名称。 Its name.") String name,

        @Schema(description = "衡量项的走势与推算，outlook 说明理由。 The measure, how it ran, and why.")
        Trend trend) {

    static Stream<Warning> of(IndicatorState indicator, List<Interim> entries) {
        return Trend.of(indicator, entries).stream()
                .filter(trend -> trend.outlook().status() == Outlook.Status.AT_RISK)
                .map(trend -> new Warning(indicator.code(), indicator.name(), trend));
    }
}
