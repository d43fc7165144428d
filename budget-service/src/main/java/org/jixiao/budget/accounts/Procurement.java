package org.jixiao.budget.accounts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Government procurement (政府采购): either its amounts, or only the rate somebody declared. */
public sealed interface Procurement {

    /** What the rate divides by what, in the words of whoever entered it. */
    @Nullable
    String basis();

    /** Amounts, from which the rate follows. */
    record ByAmounts(
            BigDecimal budget, BigDecimal actual, @Nullable String basis) implements Procurement {
        public ByAmounts {
            budget = Yuan.of(budget);
            actual = Yuan.of(actual);
        }
    }

    /**
     * A rate alone, as declared.
     *
     * @param rate per cent, at most two decimals
     */
    record ByRate(BigDecimal rate, @Nullable String basis) implements Procurement {
        public ByRate {
            rate = rate.setScale(2);
        }
    }
}
