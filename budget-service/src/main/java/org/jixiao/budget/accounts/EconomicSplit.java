package org.jixiao.budget.accounts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** 人员经费 and 日常公用经费 within the basic expenditure: executed, and as budgeted where that is known. */
public record EconomicSplit(
        BigDecimal personnel,
        BigDecimal dailyOperating,
        @Nullable BigDecimal personnelBudget,
        @Nullable BigDecimal dailyOperatingBudget) {

    public EconomicSplit {
        personnel = Yuan.of(personnel);
        dailyOperating = Yuan.of(dailyOperating);
        personnelBudget = Yuan.ofNullable(personnelBudget);
        dailyOperatingBudget = Yuan.ofNullable(dailyOperatingBudget);
    }
}
