package org.jixiao.report.content;

import org.jixiao.events.BudgetState;
import org.jixiao.report.document.Outline;

/** Final accounts (年终决算) are what was spent once they are closed (封账); before, it is spending so far (累计支出). */
final class Accounts {

    private Accounts() {}

    /** What the spending is called. Of messages that don't tell, it is taken for final. */
    static String executed(BudgetState budget) {
        return open(budget) ? "累计支出" : "年终决算";
    }

    /** Says of open accounts that they are, where figures stand. */
    static void caution(BudgetState budget, Outline out) {
        if (open(budget)) {
            out.say(budget.fiscalYear() + "年度账目截至本报告生成时尚未封账，支出数为累计支出。");
        }
    }

    static boolean open(BudgetState budget) {
        return budget.finalAccounts() != null && !budget.finalAccounts().closed();
    }
}
