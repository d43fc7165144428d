package org.jixiao.budget.changes;

/** Only closed accounts can be reopened. */
public final class NotClosed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotClosed() {
        super("The accounts are not closed");
    }
}
