package org.jixiao.budget.analysis;

import java.math.BigDecimal;
import org.jixiao.budget.metrics.Percent;
import org.jspecify.annotations.Nullable;

/**
 * By how much an amount is more than its base; a decrease is negative. Either {@code percent} or {@code missing} is
 * present.
 *
 * @param before the base in yuan, absent where it is not known
 * @param change yuan, absent where the base is not known
 * @param base code of the base, e.g. {@code priorYear.total.executed}
 * @param baseName its name in Chinese
 * @param missing why there is no rate, in Chinese
 */
public record Growth(
        @Nullable BigDecimal before,
        @Nullable BigDecimal change,
        @Nullable BigDecimal percent,
        String base,
        String baseName,
        @Nullable String missing) {

    /** What an amount is compared to. */
    record Base(String code, String name, @Nullable BigDecimal amount) {}

    static Growth of(String name, @Nullable BigDecimal now, Base base) {
        return of(name, now, base, Unknown.NOT_ENTERED);
    }

    /** @param unknown why there would be no amount now */
    static Growth of(String name, @Nullable BigDecimal now, Base base, Unknown unknown) {
        BigDecimal before = base.amount();
        if (now == null || before == null) {
            String missing = now == null ? unknown.reason(name) : Unknown.NOT_ENTERED.reason(base.name());
            return new Growth(before, null, null, base.code(), base.name(), missing);
        }
        BigDecimal change = now.subtract(before);
        String missing = Percent.missing("增减幅", base.name(), before).orElse(null);
        BigDecimal percent = missing == null ? Percent.of(change, before) : null;
        return new Growth(before, change, percent, base.code(), base.name(), missing);
    }
}
