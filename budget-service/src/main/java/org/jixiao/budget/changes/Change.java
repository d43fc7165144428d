package org.jixiao.budget.changes;

import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.FinalAccounts.Closed;
import org.jspecify.annotations.Nullable;

/** A change of the accounts of one department's year. */
public sealed interface Change
        permits LineEntered,
                LinesEntered,
                LineRemoved,
                LineAdjusted,
                AmountMoved,
                AdjustmentReversed,
                PaymentsEntered,
                EconomicSplitEntered,
                ControlledExpenseEntered,
                ProcurementEntered,
                FixedAssetsEntered,
                MonthlyPlanEntered,
                FinalAccountsClosed,
                FinalAccountsReopened,
                SubjectsRenamed,
                BudgetRetold {

    /**
     * The accounts after the change; equal to those before where it changes nothing.
     *
     * @throws AlreadyClosed if they are closed and this does not reopen them
     * @throws Contradiction if the result could not be
     * @throws NoSuchLine if it concerns a line they lack
     * @throws NoSuchAdjustment if it concerns an adjustment that its line lacks
     */
    default Accounts applyTo(Accounts before, Overspending overspending) {
        Closed closing = before.closing().orElse(null);
        if (closing != null && !(this instanceof FinalAccountsReopened)) {
            throw new AlreadyClosed(closing);
        }
        return changed(before, overspending);
    }

    /** What {@link #applyTo} does to accounts that are open to it. */
    Accounts changed(Accounts before, Overspending overspending);

    /** Whether anything is new. */
    default boolean changes(Accounts before, Accounts after) {
        return !after.equals(before);
    }

    /** What the change is about, as it stands in these accounts; absent where they lack it. */
    @Nullable
    Object partOf(Accounts accounts);

    /** What the audit trail keeps of the accounts after the change. */
    default @Nullable Object entered(Accounts after) {
        return partOf(after);
    }

    /** What is done, as it stands in causes and in the audit trail, e.g. {@code budget-line-entered}. */
    String action();

    /** One sentence in Chinese for readers of a scorecard or report. */
    String summary();
}
