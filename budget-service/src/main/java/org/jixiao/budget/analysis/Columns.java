package org.jixiao.budget.analysis;

import java.math.BigDecimal;
import org.jixiao.budget.accounts.Amounts;

/** 年初预算, 预算调整, 调整后预算, 年终决算 (or 累计支出), 结余: the columns of the published tables, in yuan. */
public record Columns(
        BigDecimal initial, BigDecimal adjustment, BigDecimal adjusted, BigDecimal executed, BigDecimal balance) {

    static Columns of(Amounts amounts) {
        return new Columns(
                amounts.initial(), amounts.adjustment(), amounts.adjusted(), amounts.executed(), amounts.balance());
    }
}
