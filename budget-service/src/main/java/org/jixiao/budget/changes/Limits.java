package org.jixiao.budget.changes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jixiao.budget.accounts.Line;

/**
 * What no line may come to by the year's end, whatever changes it. The year's totals decide and not each day's: papers come
 * in as they come, and a payment may well be dated before the adjustment that covers it.
 */
final class Limits {

    private Limits() {}

    /**
     * @param before absent where the line is new
     * @param field the field of the change that is to blame
     * @throws Contradiction if the adjusted budget is negative, or overspent further than before where that is refused
     */
    static Line keep(Optional<Line> before, Line after, String field, Overspending overspending) {
        List<Fault> faults = faults(before, after, field, overspending);
        if (!faults.isEmpty()) {
            throw new Contradiction(faults);
        }
        return after;
    }

    /** Why {@link #keep} would throw; one at most. */
    static List<Fault> faults(Optional<Line> before, Line after, String field, Overspending overspending) {
        BigDecimal adjusted = after.amounts().adjusted();
        if (adjusted.signum() < 0) {
            return List.of(new Fault(
                    0,
                    field,
                    "科目 " + after.code() + " 调整后预算将为 " + adjusted + " 元，不能为负",
                    "the adjusted budget of line " + after.code() + " would be negative: " + adjusted + " yuan"));
        }
        return overspending == Overspending.REFUSE && overspends(before, after)
                ? List.of(overspent(0, field, after))
                : List.of();
    }

    /** A line that was overspent already may be changed where that makes it no worse. */
    static boolean overspends(Optional<Line> before, Line after) {
        BigDecimal balance = after.amounts().balance();
        return balance.signum() < 0
                && before.map(line -> balance.compareTo(line.amounts().balance()) < 0)
                        .orElse(true);
    }

    static Fault overspent(int entry, String field, Line after) {
        return new Fault(
                entry,
                field,
                "科目 " + after.code() + " 将超支：支出 " + after.amounts().executed() + " 元，调整后预算 "
                        + after.amounts().adjusted() + " 元",
                "line " + after.code() + " would be overspent: "
                        + after.amounts().executed() + " yuan executed of an adjusted budget of "
                        + after.amounts().adjusted() + " yuan");
    }

    static Fault paidBelowZero(int entry, Line after) {
        BigDecimal executed = after.amounts().executed();
        return new Fault(
                entry,
                "amount",
                "科目 " + after.code() + " 支出将为 " + executed + " 元，不能为负",
                "executed of line " + after.code() + " would be negative: " + executed + " yuan");
    }

    /** @throws Contradiction for a date outside the fiscal year */
    static void keepWithin(int fiscalYear, LocalDate date) {
        if (date.getYear() != fiscalYear) {
            throw new Contradiction(List.of(outside(0, fiscalYear, date)));
        }
    }

    static Fault outside(int entry, int fiscalYear, LocalDate date) {
        return new Fault(
                entry,
                "date",
                date + " 不在 " + fiscalYear + " 预算年度内",
                date + " is not within the fiscal year " + fiscalYear);
    }
}
