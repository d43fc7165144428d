package org.jixiao.budget.changes;

/** What becomes of a change after which more is executed of a line than its adjusted budget holds. */
public enum Overspending {
    REFUSE,
    WARN
}
