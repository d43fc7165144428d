package org.jixiao.budget.ledger;

import java.time.Instant;
import java.util.List;
import org.jixiao.budget.accounts.Accounts;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of a year beside those of the year before, as both stood at one moment.
 *
 * @param changed when the year's accounts came to their revision; absent where that isn't known any more, or wasn't asked
 * @param priorRevision 0 where the year before has no accounts
 */
public record TwoYears(
        long revision,
        @Nullable Instant changed,
        Accounts accounts,
        long priorRevision,
        @Nullable Accounts prior) {

    /** Of both, for the tag of what follows from them. */
    public List<Long> revisions() {
        return List.of(revision, priorRevision);
    }
}
