package org.jixiao.budget.accounts;

import java.math.BigDecimal;

/** 人员经费 and 日常公用经费 within the basic expenditure executed. */
public record EconomicSplit(BigDecimal personnel, BigDecimal dailyOperating) {

    public EconomicSplit {
        personnel = Yuan.of(personnel);
        dailyOperating = Yuan.of(dailyOperating);
    }
}
