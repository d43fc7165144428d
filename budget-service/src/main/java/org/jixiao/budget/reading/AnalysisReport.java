package org.jixiao.budget.reading;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.analysis.Analysis;

@Schema(description = "某年度支出结构分析。 The analysis of a year.")
public record AnalysisReport(
        @Schema(description = "部门代码。 Code of the department.")
        String department,

        @Schema(description = "所依据的年度预决算修订号。 Revision of the accounts.")
        long budgetRevision,

        @Schema(description = "所依据的上年预决算修订号，上年未登记为 0。 Revision of last year's accounts; 0 where there are none.")
        long priorYearRevision,

        Analysis analysis) {}
