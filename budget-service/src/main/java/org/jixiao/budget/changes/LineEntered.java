package org.jixiao.budget.changes;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Adjustment;
import org.jixiao.budget.accounts.Kind;
import org.jixiao.budget.accounts.Line;
import org.jixiao.budget.classification.Fund;
import org.jixiao.budget.classification.Subject;
import org.jspecify.annotations.Nullable;

/** A line is entered or corrected; its ledger of adjustments stays as it is. */
public record LineEntered(Subject subject, String name, Kind kind, Fund fund, BigDecimal initial, BigDecimal executed)
        implements Change {

    @Override
    public Accounts applyTo(Accounts before) {
        List<Adjustment> ledger = before.line(subject).map(Line::adjustments).orElse(List.of());
        Line line = new Line(subject, name, kind, fund, initial, executed, ledger);
        if (line.amounts().adjusted().signum() < 0) {
            throw new Contradiction(
                    "initial",
                    "年初预算加已登记的调整为 " + line.amounts().adjusted() + " 元，调整后预算不能为负",
                    "with the adjustments entered so far the adjusted budget would be negative: "
                            + line.amounts().adjusted() + " yuan");
        }
        return before.with(line);
    }

    @Override
    public @Nullable Object partOf(Accounts accounts) {
        return accounts.line(subject).orElse(null);
    }

    @Override
    public String action() {
        return "budget-line-entered";
    }

    @Override
    public String summary() {
        return "登记预算科目 " + subject.code() + " " + name + "：年初预算 " + initial.toPlainString() + " 元，年终决算 "
                + executed.toPlainString() + " 元";
    }
}
