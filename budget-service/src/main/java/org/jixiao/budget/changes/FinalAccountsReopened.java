package org.jixiao.budget.changes;

import java.util.List;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.FinalAccounts;
import org.jixiao.budget.accounts.FinalAccounts.Reopened;
import org.jspecify.annotations.Nullable;

/** Closed accounts are opened again; the trace keeps both. */
public record FinalAccountsReopened(Reopened reopening) implements Change {

    @Override
    public Accounts changed(Accounts before, Overspending overspending) {
        if (before.closing().isEmpty()) {
            throw new NotClosed();
        }
        return before.with(reopening);
    }

    /** The whole trace. */
    @Override
    public @Nullable Object partOf(Accounts accounts) {
        List<FinalAccounts> trace = accounts.finalAccounts();
        return trace.isEmpty() ? null : trace;
    }

    @Override
    public String action() {
        return "final-accounts-reopened";
    }

    @Override
    public String summary() {
        return "决算重新开账：" + reopening.reason();
    }
}
