package org.jixiao.budget.accounts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Amounts of money: yuan, always two decimals, never rounded. */
public final class Yuan {

    public static final BigDecimal ZERO = of(BigDecimal.ZERO);

    private Yuan() {}

    /**
     * The same amount with two decimals.
     *
     * @throws ArithmeticException if it has more
     */
    public static BigDecimal of(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    static @Nullable BigDecimal ofNullable(@Nullable BigDecimal amount) {
        return amount == null ? null : of(amount);
    }
}
