package org.jixiao.scoring.reading;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the totals of a year are spread; the figures are absent where nobody is scored. */
@Schema(description = "某年度各等级的分布与总分的统计。 How grades and totals of a year are spread.")
public record GradeDistribution(
        int fiscalYear,

        @Schema(description = "已评分部门数。 Departments that are scored.")
        long departments,

        @Schema(description = "其中尚有待评定项的部门数。 Of these, with something pending.")
        long provisional,

        @Schema(description = "各等级，高者在前；尚无等级的在最后。 Highest first, those without a grade last.")
        List<Part> grades,

        @Nullable BigDecimal lowest,

        @Schema(description = "下四分位数，线性插值。 Lower quartile, interpolated.") @Nullable
        BigDecimal lowerQuartile,

        @Nullable BigDecimal median,
        @Nullable BigDecimal upperQuartile,
        @Nullable BigDecimal highest,

        @Schema(description = "平均分，保留两位小数。 Mean, to two decimals.") @Nullable
        BigDecimal mean) {

    /** @param grade absent for those that have none yet */
    @Schema(name = "GradeShare")
    public record Part(
            @Nullable String grade,
            long departments,

            @Schema(description = "占已评分部门的百分比，保留一位小数。 Percent of the scored, to one decimal.")
            BigDecimal share) {}
}
