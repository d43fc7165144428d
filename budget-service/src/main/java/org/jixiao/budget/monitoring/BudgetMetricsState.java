package org.jixiao.budget.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "某日的各项指标。 The metrics as of a day.")
public record BudgetMetricsState(
        @Schema(description = "部门代码。 Code of the department.")
        String department,

        @Schema(description = "预算年度。 Fiscal year.") int fiscalYear,

        @Schema(description = "截止日期（含当日）。 The last day that counts.")
        LocalDate asOf,

        @Schema(description = "年度预决算的修订号。 Revision of the accounts.")
        long revision,

        @Schema(description = "各项指标，次序固定。 The metrics in a fixed order.")
        List<MetricState> metrics) {}
