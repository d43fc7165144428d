package org.jixiao.budget.analysis;

import java.time.LocalDate;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.figures.Executed;
import org.jspecify.annotations.Nullable;

/**
 * What a year is compared with.
 *
 * @param accounts absent where there are none
 * @param name what its figures are named by
 * @param executed what its spending is called, whether it is there or not
 */
record Before(@Nullable Accounts accounts, String name, Executed executed) {

    /** The year before. */
    static Before whole(@Nullable Accounts prior) {
        return new Before(prior, "上年", prior == null ? Executed.FINAL : Executed.of(prior));
    }

    /** The year before as it stood on the same day. */
    static Before sameDay(@Nullable Accounts prior, LocalDate day) {
        Accounts then = prior == null ? null : prior.asOf(day.minusYears(1)).withoutEconomicSplit();
        return new Before(then, "上年同期", Executed.SO_FAR);
    }

    String executed(String what) {
        return name + executed.of(what);
    }
}
