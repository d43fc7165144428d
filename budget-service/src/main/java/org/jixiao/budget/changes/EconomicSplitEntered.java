package org.jixiao.budget.changes;

import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.EconomicSplit;
import org.jspecify.annotations.Nullable;

/** The basic expenditure by use is entered or corrected. */
public record EconomicSplitEntered(EconomicSplit split) implements Change {

    @Override
    public Accounts changed(Accounts before, Overspending overspending) {
        return before.with(split);
    }

    @Override
    public @Nullable Object partOf(Accounts accounts) {
        return accounts.economicSplit();
    }

    @Override
    public String action() {
        return "economic-split-entered";
    }

    @Override
    public String summary() {
        return "登记基本支出构成：人员经费 " + split.personnel() + " 元，日常公用经费 " + split.dailyOperating() + " 元";
    }
}
