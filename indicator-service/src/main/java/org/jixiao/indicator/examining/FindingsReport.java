package org.jixiao.indicator.examining;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.indicator.findings.Finding;

@Schema(description = "对某年度绩效目标与指标的核对结果。 What was found in the goals and indicators of a year.")
public record FindingsReport(
        @Schema(description = "部门代码。 Code of the department.")
        String department,

        @Schema(description = "预算年度。 Fiscal year.") int fiscalYear,

        @Schema(description = "所依据的绩效目标修订号，未设定为 0。 Revision of the plan; 0 where none is made.")
        long planRevision,

        @Schema(
                description = "按严重程度排序，针对整个年度的在最后。indicators、goals 为所涉指标代码、目标，measure 为所涉衡量项（针对整个指标时没有），"
                        + "figures 为所据数值及单位，message、messageEn 为一句话说明，basis 为规则依据。 "
                        + "The gravest first, those on the year as a whole last. Each names the codes of indicators, or the goals, it"
                        + " is about, the measure unless it is about whole indicators, the figures that show it with their units, one"
                        + " sentence in Chinese and in English, and the rule it rests on.")
        List<Finding> findings) {}
