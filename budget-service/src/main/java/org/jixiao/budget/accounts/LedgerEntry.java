package org.jixiao.budget.accounts;

import org.jspecify.annotations.Nullable;

/**
 * An adjustment in its place in a line's ledger, which it keeps for good.
 *
 * @param number its place, from 1
 * @param otherSide of a move and of its reversal: the number in the ledger of the counterpart
 * @param reverses the number in the same ledger of what this one takes back (冲销)
 */
public record LedgerEntry(
        int number,
        Adjustment adjustment,
        @Nullable Integer otherSide,
        @Nullable Integer reverses) {

    public LedgerEntry {
        if ((adjustment.counterpart() == null) != (otherSide == null)
                || (adjustment.kind() == AdjustmentKind.REVERSAL) != (reverses != null)) {
            throw new IllegalArgumentException("No entry " + number + " of " + adjustment + ", other side " + otherSide
                    + ", reverses " + reverses);
        }
    }
}
