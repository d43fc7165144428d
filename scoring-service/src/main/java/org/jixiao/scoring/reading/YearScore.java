package org.jixiao.scoring.reading;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.scoring.evidence.Plain;
import org.jspecify.annotations.Nullable;

/** What came out for a department in one of its years, beside the year before. */
@Schema(description = "某部门一个年度的评分结果及与上一年度的比较。 A year of a department, beside the year before.")
public record YearScore(
        int fiscalYear,
        long version,
        BigDecimal total,

        @Schema(description = "该年度评分方案的满分。 Points of the scheme of that year.")
        BigDecimal points,

        @Schema(description = "得分率：总分占满分的百分比，保留两位小数。 The total as per cent of the full points, to two decimals.")
        BigDecimal scoreRate,

        @Nullable String grade,
        boolean provisional,
        String scheme,

        @Schema(description = "名次，按得分率。 The rank, by the share of the full points.")
        long rank,

        @Schema(description = "参与排名的部门数。 How many departments are ranked.")
        long of,

        @Schema(description = "百分位，同排名。 Percentile, as in the ranking.")
        BigDecimal percentile,

        @Schema(
                description = "比上一年度的增减分；上一年度无评分结果，两年满分不同，或任一年尚有待评定项（provisional）时为空。"
                        + " Change of the total; absent where the year before has no scorecard or other full points, and"
                        + " where either of the two is provisional.")
        @Nullable
        BigDecimal change) {

    public YearScore {
        total = Plain.number(total);
        points = Plain.number(points);
        scoreRate = Plain.number(scoreRate);
        percentile = Plain.number(percentile);
        change = change == null ? null : Plain.number(change);
    }
}
