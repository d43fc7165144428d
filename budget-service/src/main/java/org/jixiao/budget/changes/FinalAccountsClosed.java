package org.jixiao.budget.changes;

import java.math.BigDecimal;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.FinalAccounts.Closed;
import org.jspecify.annotations.Nullable;

/** The final accounts are closed; the total the closer states must be the one executed. */
public record FinalAccountsClosed(Closed closing) implements Change {

    @Override
    public Accounts changed(Accounts before, Overspending overspending) {
        if (before.lines().isEmpty()) {
            throw new Contradiction(
                    "executed", "该年度没有登记预算科目，没有可以封账的决算", "the year has no budget lines: there is nothing to close");
        }
        BigDecimal executed = before.sums().total().executed();
        if (closing.executed().compareTo(executed) != 0) {
            throw new Contradiction(
                    "executed",
                    "填报决算合计 " + closing.executed() + " 元，各笔支付合计 " + executed + " 元，二者应一致",
                    "stated are " + closing.executed() + " yuan, but the payments sum up to " + executed + " yuan");
        }
        return before.with(closing);
    }

    @Override
    public @Nullable Object partOf(Accounts accounts) {
        return accounts.closing().orElse(null);
    }

    @Override
    public String action() {
        return "final-accounts-closed";
    }

    @Override
    public String summary() {
        return "年终决算封账：支出合计 " + closing.executed() + " 元";
    }
}
