package org.jixiao.budget.changes;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Line;
import org.jixiao.budget.accounts.LineCode;
import org.jspecify.annotations.Nullable;

/**
 * A line that was entered by mistake goes, and with it the adjustments that were its own. What paid from it or moved to
 * or from it concerns others too, so it stays, even where that was taken back.
 */
public record LineRemoved(LineCode line) implements Change {

    @Override
    public Accounts changed(Accounts before, Overspending overspending) {
        Line present = NoSuchLine.in(before, line);
        List<Fault> faults = new ArrayList<>();
        if (!present.payments().isEmpty()) {
            faults.add(new Fault(
                    0,
                    "line",
                    "科目 " + line + " 已有支付，不能删除；请将支付红字冲销后改列其他科目，年初预算可更正为零",
                    "line " + line + " has payments and can't be removed; enter their opposites and pay from the right"
                            + " line instead"));
        }
        if (present.ledger().stream().anyMatch(entry -> entry.otherSide() != null)) {
            faults.add(new Fault(
                    0,
                    "line",
                    "科目 " + line + " 有过调剂，不能删除；请冲销调剂，年初预算可更正为零",
                    "amounts moved to or from line " + line + ", so it can't be removed; reverse the moves and correct"
                            + " its initial budget instead"));
        }
        if (!faults.isEmpty()) {
            throw new Contradiction(faults);
        }
        return before.without(line);
    }

    @Override
    public @Nullable Object partOf(Accounts accounts) {
        return accounts.line(line).orElse(null);
    }

    @Override
    public String action() {
        return "budget-line-removed";
    }

    @Override
    public String summary() {
        return "删除误登的预算科目 " + line;
    }
}
