package org.jixiao.budget.changes;

import org.jixiao.budget.accounts.FinalAccounts.Closed;

/** The final accounts of the year are closed: nothing changes until they are reopened. */
public final class AlreadyClosed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Closed closing;

    AlreadyClosed(Closed closing) {
        super("Closed at " + closing.at() + " by " + closing.by());
        this.closing = closing;
    }

    public Closed closing() {
        return closing;
    }
}
