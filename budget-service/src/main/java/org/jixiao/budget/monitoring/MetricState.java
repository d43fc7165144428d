package org.jixiao.budget.monitoring;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.metrics.Metric;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "MetricAsOf",
        description = "某日的一项指标，value 与 missing 有且仅有一个。 A metric as of a day; either value or missing is there.")
public record MetricState(
        @Schema(description = "指标名称，见 Metric。 Its name, as Metric has it.")
        String name,

        @Schema(description = "百分数，两位小数。 Per cent, two decimals.") @Nullable
        BigDecimal value,

        @Schema(description = "分子，元；人员指标为人。 Numerator in yuan; of staff in persons.") @Nullable
        BigDecimal numerator,

        @Schema(description = "分母，元；人员指标为人。 Denominator in yuan; of staff in persons.") @Nullable
        BigDecimal denominator,

        @Schema(description = "计算口径：年末为年终决算，年内为截至当日支出。 What is divided by what.")
        String basis,

        @Schema(description = "没有数值的原因。 Why there is no value.") @Nullable
        String missing,

        @Schema(
                description = "是否按日期计：true 为截至 asOf 的数；false 为登记时未标日期（三公经费、会议费、培训费、日常公用经费、政府采购、固定资产、人员），不论 asOf 均为现状。"
                        + " Whether it is as of that day; false where it was entered without days (controlled and"
                        + " operating expenses, procurement, fixed assets, staff), and is as it stands now"
                        + " whatever asOf says.")
        boolean dated) {

    static MetricState of(Metric metric) {
        return new MetricState(
                metric.name(),
                metric.value(),
                metric.numerator(),
                metric.denominator(),
                metric.basis(),
                metric.missing(),
                metric.dated());
    }
}
