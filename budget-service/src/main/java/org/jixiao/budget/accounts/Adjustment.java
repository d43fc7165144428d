package org.jixiao.budget.accounts;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is entered in a line's ledger of adjustments (预算调整).
 *
 * @param amount yuan as it counts: negative for a cut and for the side a move takes from
 * @param reason absent only in entries older than the rule that there must be one
 * @param document the paper that ordered it
 * @param policyDriven ordered by policy, so that a rule may leave it out of the adjustment rate
 * @param counterpart the other line of a move, also where it is reversed
 */
public record Adjustment(
        AdjustmentKind kind,
        BigDecimal amount,
        LocalDate date,
        @Nullable String reason,
        @Nullable String document,
        boolean policyDriven,
        @Nullable LineCode counterpart) {

    public Adjustment {
        amount = Yuan.of(amount);
        boolean signed = switch (kind) {
            case ADDED, CARRIED_IN -> amount.signum() > 0;
            case CUT -> amount.signum() < 0;
            case MOVED, REVERSAL -> amount.signum() != 0;
        };
        boolean sided = kind == AdjustmentKind.REVERSAL || (kind == AdjustmentKind.MOVED) == (counterpart != null);
        if (!signed || !sided) {
            throw new IllegalArgumentException("No " + kind + " of " + amount + ", counterpart " + counterpart);
        }
    }

    /** Whether a paper is named. */
    public boolean hasDocument() {
        return document != null && !document.isBlank();
    }
}
