package org.jixiao.scoring.reading;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.scoring.evidence.Plain;
import org.jspecify.annotations.Nullable;

/** A department in the ranking of a year, among all that have a scorecard, whatever the list is narrowed to. */
@Schema(description = "排名中的一个部门：名次与百分位均相对全部已评分部门。 A department in the ranking, among all that are scored.")
public record Ranked(
        @Schema(description = "名次：得分率高者在前，得分率相同则同名次。 By the share of the full points; equal shares share a rank.")
        long rank,

        @Schema(
                description =
                        "百分位：得分率不高于本部门的部门所占百分比，含本部门。 Percent of departments whose share is no higher, itself included.")
        BigDecimal percentile,

        String department,

        @Schema(description = "收到部门概况前为空。 Absent until the profile came.") @Nullable
        String name,

        @Schema(
                description =
                        "该年度的区划代码，收到适用于该年度的部门概况前为空。 Division code in that year, absent until a profile came that holds for it.")
        @Nullable
        String region,

        int fiscalYear,
        long version,
        BigDecimal total,

        @Schema(description = "评分方案的满分。 Full points of the scheme that judged it.")
        BigDecimal points,

        @Schema(description = "得分率：总分占满分的百分比，保留两位小数。 The total as per cent of the full points, to two decimals.")
        BigDecimal scoreRate,

        @Nullable String grade,
        boolean provisional) {

    public Ranked {
        percentile = Plain.number(percentile);
        total = Plain.number(total);
        points = Plain.number(points);
        scoreRate = Plain.number(scoreRate);
    }
}
