package org.jixiao.scoring.reading;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.scoring.evidence.Plain;
import org.jspecify.annotations.Nullable;

/** A department in the ranking of a year, among all that have a scorecard, whatever the list is narrowed to. */
@Schema(description = "排名中的一个部门：名次与百分位均相对全部已评分部门。 A department in the ranking, among all that are scored.")
public record Ranked(
        @Schema(description = "名次，同分同名次。 Equal totals share a rank.")
        long rank,

        @Schema(
                description =
                        "百分位：总分不高于本部门的部门所占百分比，含本部门。 Percent of departments that score no higher, itself included.")
        BigDecimal percentile,

        String department,

        @Schema(description = "收到部门概况前为空。 Absent until the profile came.") @Nullable
        String name,

        @Schema(description = "区划代码，收到部门概况前为空。 Division code, absent until the profile came.") @Nullable
        String region,

        int fiscalYear,
        long version,
        BigDecimal total,
        @Nullable String grade,
        boolean provisional) {

    public Ranked {
        percentile = Plain.number(percentile);
        total = Plain.number(total);
    }
}
