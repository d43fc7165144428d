package org.jixiao.budget.ledger;

import java.time.Instant;
import org.jixiao.budget.accounts.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * An adjustment in its line's ledger, and who entered it.
 *
 * @param reversedBy number of what took it back
 * @param actor subject of who entered it; with name and time absent in entries older than the trail
 */
public record JournalEntry(
        LedgerEntry entry,
        @Nullable Integer reversedBy,
        @Nullable String actor,
        @Nullable String actorName,
        @Nullable Instant at) {}
