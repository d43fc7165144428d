package org.jixiao.budget.changes;

import java.util.Optional;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Adjustment;
import org.jixiao.budget.accounts.AdjustmentKind;
import org.jixiao.budget.accounts.Line;
import org.jixiao.budget.accounts.LineCode;
import org.jspecify.annotations.Nullable;

/** One more entry in a line's ledger of adjustments. */
public record LineAdjusted(LineCode line, Adjustment adjustment) implements Change {

    public LineAdjusted {
        if (adjustment.kind() == AdjustmentKind.MOVED || adjustment.kind() == AdjustmentKind.REVERSAL) {
            throw new IllegalArgumentException("More than one entry is concerned: " + adjustment);
        }
    }

    @Override
    public Accounts changed(Accounts before, Overspending overspending) {
        Limits.keepWithin(before.fiscalYear(), adjustment.date());
        Line present = NoSuchLine.in(before, line);
        return before.with(Limits.keep(Optional.of(present), present.adjustedBy(adjustment), "amount", overspending));
    }

    @Override
    public @Nullable Object partOf(Accounts accounts) {
        return accounts.line(line).orElse(null);
    }

    @Override
    public String action() {
        return "budget-line-adjusted";
    }

    @Override
    public String summary() {
        return "预算科目 " + line + " " + adjustment.kind().chinese() + " "
                + adjustment.amount().abs().toPlainString() + " 元";
    }
}
