package org.jixiao.budget.changes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Adjustment;
import org.jixiao.budget.accounts.AdjustmentKind;
import org.jixiao.budget.accounts.Line;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.accounts.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * An amount moves from one line to another of the same budget and fund (调剂): both sides or none, so the total stays.
 *
 * @param amount yuan, above zero
 * @param document required between basic and project expenditure
 */
public record AmountMoved(
        LineCode from,
        LineCode to,
        BigDecimal amount,
        LocalDate date,
        String reason,
        @Nullable String document) implements Change {

    public AmountMoved {
        amount = Yuan.of(amount);
    }

    @Override
    public Accounts changed(Accounts before, Overspending overspending) {
        Limits.keepWithin(before.fiscalYear(), date);
        if (from.equals(to)) {
            throw new Contradiction("to", "转入科目不能与转出科目相同", "must be another line than the one it moves from");
        }
        Line giving = side(before, from, "from");
        Line taking = side(before, to, "to");
        if (giving.fund() != taking.fund()) {
            throw new Contradiction(
                    "to",
                    "与转出科目的资金性质不同，不同性质的资金不得调剂",
                    "is of another fund than the line it moves from; amounts don't move between funds");
        }
        if (giving.kind() != taking.kind() && !given().hasDocument()) {
            throw new Contradiction(
                    "document",
                    "基本支出与项目支出之间的调剂须经财政部门批准，请填批复文号",
                    "is needed: a move between basic and project expenditure takes the finance bureau's approval; name"
                            + " its document");
        }
        return before.with(List.of(
                Limits.keep(Optional.of(giving), giving.movedBy(given(), taking.nextNumber()), "amount", overspending),
                taking.movedBy(taken(), giving.nextNumber())));
    }

    /** The entry of the line that gives. */
    public Adjustment given() {
        return entry(amount.negate(), to);
    }

    /** The entry of the line that takes. */
    public Adjustment taken() {
        return entry(amount, from);
    }

    private static Line side(Accounts before, LineCode code, String field) {
        return before.line(code)
                .orElseThrow(() -> new Contradiction(field, "没有预算科目 " + code, "there is no line " + code));
    }

    private Adjustment entry(BigDecimal signed, LineCode counterpart) {
        return new Adjustment(AdjustmentKind.MOVED, signed, date, reason, document, false, counterpart);
    }

    /** Both lines, the one that gives first. */
    @Override
    public @Nullable Object partOf(Accounts accounts) {
        return Stream.of(from, to).flatMap(code -> accounts.line(code).stream()).toList();
    }

    @Override
    public String action() {
        return "budget-amount-moved";
    }

    @Override
    public String summary() {
        return "由预算科目 " + from + " 调剂 " + amount.toPlainString() + " 元至 " + to;
    }
}
