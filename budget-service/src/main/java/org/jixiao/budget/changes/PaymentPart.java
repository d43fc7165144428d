package org.jixiao.budget.changes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.LineCode;
import org.jspecify.annotations.Nullable;

/** What is known of a payment that can't be entered, for somebody could not say all of it. */
public record PaymentPart(@Nullable LineCode line, @Nullable LocalDate date) {

    /**
     * What is against it whatever the rest may be.
     *
     * @param accounts it would go into, where they are known
     */
    public List<Fault> faults(int fiscalYear, @Nullable Accounts accounts) {
        List<Fault> faults = new ArrayList<>();
        if (date != null && date.getYear() != fiscalYear) {
            faults.add(Limits.outside(0, fiscalYear, date));
        }
        if (line != null && accounts != null && accounts.line(line).isEmpty()) {
            faults.add(NoSuchLine.fault(0, line));
        }
        return faults;
    }
}
