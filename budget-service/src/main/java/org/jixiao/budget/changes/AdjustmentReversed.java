package org.jixiao.budget.changes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Adjustment;
import org.jixiao.budget.accounts.AdjustmentKind;
import org.jixiao.budget.accounts.LedgerEntry;
import org.jixiao.budget.accounts.Line;
import org.jixiao.budget.accounts.LineCode;
import org.jspecify.annotations.Nullable;

/**
 * An adjustment is taken back by an entry that names it (冲销): both stay in the ledger and count no more. Of a move both
 * sides are, whichever of them is named.
 *
 * @param number of what is taken back, in the line's ledger
 */
public record AdjustmentReversed(
        LineCode line,
        int number,
        LocalDate date,
        String reason,
        @Nullable String document) implements Change {

    @Override
    public Accounts changed(Accounts before, Overspending overspending) {
        Limits.keepWithin(before.fiscalYear(), date);
        Line present = NoSuchLine.in(before, line);
        LedgerEntry entry = present.entry(number).orElseThrow(() -> new NoSuchAdjustment(line, number));
        refuseWhereTakenBack(present, entry);
        if (date.isBefore(entry.adjustment().date())) {
            throw new Contradiction(
                    "date",
                    "冲销日期不能早于原调整日期 " + entry.adjustment().date(),
                    "must not be before the adjustment it takes back, of "
                            + entry.adjustment().date());
        }
        Line other = counterpart(before, entry).orElse(null);
        List<Line> after = new ArrayList<>();
        after.add(reversed(present, entry, other));
        if (other != null) {
            LedgerEntry otherSide =
                    other.entry(Objects.requireNonNull(entry.otherSide())).orElseThrow();
            after.add(reversed(other, otherSide, present));
        }
        List<Fault> faults = after.stream()
                .flatMap(line -> Limits.faults(before.line(line.code()), line, "number", overspending).stream())
                .toList();
        if (!faults.isEmpty()) {
            throw new Contradiction(faults);
        }
        return before.with(after);
    }

    private void refuseWhereTakenBack(Line present, LedgerEntry entry) {
        if (entry.reverses() != null) {
            throw new Contradiction(
                    "number",
                    "第 " + number + " 笔本身是对第 " + entry.reverses() + " 笔的冲销，不能再冲销；如需恢复，请重新登记调整",
                    "entry " + number + " is itself the reversal of entry " + entry.reverses()
                            + " and can't be reversed; enter the adjustment anew");
        }
        present.reversalOf(number).ifPresent(reversal -> {
            throw new Contradiction(
                    "number",
                    "第 " + number + " 笔已由第 " + reversal.number() + " 笔冲销",
                    "entry " + number + " was reversed before, by entry " + reversal.number());
        });
    }

    private static Optional<Line> counterpart(Accounts before, LedgerEntry entry) {
        return Optional.ofNullable(entry.adjustment().counterpart()).map(code -> NoSuchLine.in(before, code));
    }

    private Line reversed(Line line, LedgerEntry entry, @Nullable Line other) {
        Adjustment original = entry.adjustment();
        Adjustment reversal = new Adjustment(
                AdjustmentKind.REVERSAL,
                original.amount().negate(),
                date,
                reason,
                document,
                original.policyDriven(),
                original.counterpart());
        return line.reversedBy(reversal, other == null ? null : other.nextNumber(), entry.number());
    }

    /** The line, and the other one where it is a move that is taken back. */
    @Override
    public @Nullable Object partOf(Accounts accounts) {
        return accounts.line(line)
                .map(present -> present.entry(number)
                        .flatMap(entry -> counterpart(accounts, entry))
                        .<Object>map(other -> List.of(present, other))
                        .orElse(present))
                .orElse(null);
    }

    @Override
    public String action() {
        return "budget-adjustment-reversed";
    }

    @Override
    public String summary() {
        return "冲销预算科目 " + line + " 的第 " + number + " 笔调整：" + reason;
    }
}
