package org.jixiao.budget.statement;

import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.FinalAccounts;
import org.jixiao.budget.accounts.FinalAccounts.Closed;
import org.jixiao.budget.accounts.FinalAccounts.Reopened;
import org.jixiao.events.BudgetState;
import org.jixiao.events.BudgetState.FinalAccountsAction;

/** Whether the accounts are closed, and how they came to be so. */
final class FinalAccountsStatement {

    private FinalAccountsStatement() {}

    static BudgetState.FinalAccounts of(Accounts accounts) {
        return new BudgetState.FinalAccounts(
                accounts.closing().isPresent(),
                accounts.finalAccounts().stream()
                        .map(FinalAccountsStatement::step)
                        .toList());
    }

    private static BudgetState.FinalAccountsStep step(FinalAccounts step) {
        if (step instanceof Closed closed) {
            return new BudgetState.FinalAccountsStep(
                    FinalAccountsAction.CLOSED, closed.at(), closed.by(), closed.executed(), null, closed.document());
        }
        Reopened reopened = (Reopened) step;
        return new BudgetState.FinalAccountsStep(
                FinalAccountsAction.REOPENED,
                reopened.at(),
                reopened.by(),
                null,
                reopened.reason(),
                reopened.document());
    }
}
