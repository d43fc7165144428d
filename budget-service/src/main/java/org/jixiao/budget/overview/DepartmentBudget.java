package org.jixiao.budget.overview;

import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.metrics.Percent;
import org.jspecify.annotations.Nullable;

@Schema(description = "一个部门某年度预决算的概要。 A department's accounts of a year in short.")
public record DepartmentBudget(
        @Schema(description = "部门代码。 Code of the department.")
        String department,

        @Schema(description = "部门名称（最新）。 Its name, the newest.")
        String name,

        BudgetStanding state,

        @Schema(description = "修订号；未登记为 0。 Revision; 0 where nothing was entered.")
        long revision,

        @Schema(description = "封账时间；未封账的为空。 When they were closed; null where they are not.") @Nullable
        Instant closedAt,

        @Schema(description = "年初预算，元，全部资金。 Initial budget in yuan, all funds.")
        BigDecimal initial,

        @Schema(description = "调整后预算，元。 Adjusted budget in yuan.")
        BigDecimal adjusted,

        @Schema(description = "支出，元。 Executed in yuan.") BigDecimal executed,

        @Schema(
                description =
                        "预算执行率 = 支出 / 调整后预算，%，两位小数；调整后预算不大于零的为空。 Executed share of the adjusted budget in per cent, two decimals; null where that is not above zero.")
        @Nullable
        BigDecimal executionRate,

        @Schema(description = "超支的科目数。 Lines of which more is executed than their adjusted budget holds.")
        int overspentLines) {

    static @Nullable BigDecimal rate(BigDecimal executed, BigDecimal adjusted) {
        return adjusted.signum() > 0 ? Percent.of(executed, adjusted) : null;
    }
}
