package org.jixiao.budget.changes;

import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Line;
import org.jixiao.budget.accounts.LineCode;

/** The accounts have no line of that code. */
public final class NoSuchLine extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LineCode line;

    NoSuchLine(LineCode line) {
        super("No line " + line);
        this.line = line;
    }

    /** @throws NoSuchLine where there is none */
    static Line in(Accounts accounts, LineCode code) {
        return accounts.line(code).orElseThrow(() -> new NoSuchLine(code));
    }

    /** Of one entry among many. */
    static Fault fault(int entry, LineCode code) {
        return new Fault(entry, "line", "没有预算科目 " + code, "there is no line " + code);
    }

    public LineCode line() {
        return line;
    }
}
