package org.jixiao.scoring.reading;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the totals of a year are spread, as per cent of the full points, since departments may be judged by schemes of different
 * points; the figures are absent where nobody is scored.
 */
@Schema(description = "某年度各等级的分布与得分率的统计。 How grades and shares of the full points of a year are spread.")
public record GradeDistribution(
        int fiscalYear,

        @Schema(description = "已评分部门数。 Departments that are scored.")
        long departments,

        @Schema(description = "其中尚有待评定项的部门数。 Of these, with something pending.")
        long provisional,

        @Schema(description = "各等级，高者在前；尚无等级的在最后。 Highest first, those without a grade last.")
        List<Part> grades,

        @Schema(
                description =
                        "最低得分率：总分占满分的百分比，其余统计数同。 Lowest share of the full points, per cent, as all figures below.")
        @Nullable
        BigDecimal lowest,

        @Schema(description = "得分率的下四分位数，线性插值。 Lower quartile, interpolated.") @Nullable
        BigDecimal lowerQuartile,

        @Nullable BigDecimal median,
        @Nullable BigDecimal upperQuartile,
        @Nullable BigDecimal highest,

        @Schema(description = "平均得分率，保留两位小数。 Mean, to two decimals.") @Nullable
        BigDecimal mean) {

    /** @param grade absent for those that have none yet */
    @Schema(name = "GradeShare")
    public record Part(
            @Nullable String grade,
            long departments,

            @Schema(description = "占已评分部门的百分比，保留一位小数。 Percent of the scored, to one decimal.")
            BigDecimal share) {}
}
