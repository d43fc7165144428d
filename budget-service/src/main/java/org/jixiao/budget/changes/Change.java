package org.jixiao.budget.changes;

import org.jixiao.budget.accounts.Accounts;
import org.jspecify.annotations.Nullable;

/** A change of the accounts of one department's year. */
public sealed interface Change
        permits LineEntered, LineAdjusted, EconomicSplitEntered, ControlledExpenseEntered, ProcurementEntered {

    /**
     * The accounts after the change; equal to those before where it changes nothing.
     *
     * @throws Contradiction if the result could not be
     */
    Accounts applyTo(Accounts before);

    /** What the change is about, as it stands in these accounts; absent where they lack it. */
    @Nullable
    Object partOf(Accounts accounts);

    /** What is done, as it stands in causes and in the audit trail, e.g. {@code budget-line-entered}. */
    String action();

    /** One sentence in Chinese for readers of a scorecard or report. */
    String summary();
}
