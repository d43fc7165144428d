package org.jixiao.budget.figures;

import org.jixiao.budget.accounts.Accounts;

/** What that which was executed is called: final (决算) once the accounts are closed, and until then what was spent so far. */
public enum Executed {
    FINAL("年终决算"),
    SO_FAR("累计支出");

    private static final String EXPENDITURE = "支出";

    private final String chinese;

    Executed(String chinese) {
        this.chinese = chinese;
    }

    public static Executed of(Accounts accounts) {
        return accounts.closing().isPresent() ? FINAL : SO_FAR;
    }

    /** By itself, as a column is headed. */
    public String chinese() {
        return chinese;
    }

    /** What was executed of something: 基本支出决算, 累计基本支出, 民政管理事务累计支出. */
    public String of(String name) {
        if (this == FINAL) {
            return name + "决算";
        }
        return name.endsWith(EXPENDITURE) ? "累计" + name : name + chinese;
    }
}
