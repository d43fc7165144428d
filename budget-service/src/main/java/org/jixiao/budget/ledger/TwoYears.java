package org.jixiao.budget.ledger;

import java.util.List;
import org.jixiao.budget.accounts.Accounts;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of a year beside those of the year before, as both stood at one moment.
 *
 * @param priorRevision 0 where the year before has no accounts
 */
public record TwoYears(
        long revision,
        Accounts accounts,
        long priorRevision,
        @Nullable Accounts prior) {

    /** Of both, for the tag of what follows from them. */
    public List<Long> revisions() {
        return List.of(revision, priorRevision);
    }
}
