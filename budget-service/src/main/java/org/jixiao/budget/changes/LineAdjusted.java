package org.jixiao.budget.changes;

import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Adjustment;
import org.jixiao.budget.accounts.Line;
import org.jixiao.budget.classification.Subject;
import org.jspecify.annotations.Nullable;

/** One more entry in a line's ledger of adjustments. */
public record LineAdjusted(Subject subject, Adjustment adjustment) implements Change {

    @Override
    public Accounts applyTo(Accounts before) {
        Line line =
                before.line(subject).orElseThrow(() -> new NoSuchLine(subject)).adjustedBy(adjustment);
        if (line.amounts().adjusted().signum() < 0) {
            throw new Contradiction(
                    "amount",
                    "调整后预算将为 " + line.amounts().adjusted() + " 元，不能为负",
                    "the adjusted budget would be negative: " + line.amounts().adjusted() + " yuan");
        }
        return before.with(line);
    }

    @Override
    public @Nullable Object partOf(Accounts accounts) {
        return accounts.line(subject).orElse(null);
    }

    @Override
    public String action() {
        return "budget-line-adjusted";
    }

    @Override
    public String summary() {
        return "预算科目 " + subject.code() + " 调整 " + adjustment.amount().toPlainString() + " 元";
    }
}
