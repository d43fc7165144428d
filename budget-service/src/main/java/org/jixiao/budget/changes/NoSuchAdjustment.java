package org.jixiao.budget.changes;

import org.jixiao.budget.accounts.LineCode;

/** The line's ledger has no adjustment of that number. */
public final class NoSuchAdjustment extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LineCode line;
    private final int number;

    NoSuchAdjustment(LineCode line, int number) {
        super("No adjustment " + number + " of line " + line);
        this.line = line;
        this.number = number;
    }

    public LineCode line() {
        return line;
    }

    public int number() {
        return number;
    }
}
