package org.jixiao.budget.accounts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a line's ledger of adjustments (预算调整).
 *
 * @param amount not zero; a cut is negative
 * @param document the paper that ordered it
 */
public record Adjustment(
        BigDecimal amount,
        @Nullable String reason,
        @Nullable String document) {

    public Adjustment {
        amount = Yuan.of(amount);
    }
}
