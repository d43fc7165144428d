package org.jixiao.budget.analysis;

import java.math.BigDecimal;
import org.jixiao.budget.figures.Figure;
import org.jixiao.budget.metrics.Percent;
import org.jspecify.annotations.Nullable;

/**
 * What share of a base an amount is. Either {@code percent} or {@code missing} is present.
 *
 * @param base code of the figure divided by, e.g. {@code basic.executed}
 * @param baseName its name in Chinese, e.g. 基本支出决算
 * @param missing why there is no share, in Chinese
 */
public record Share(
        @Nullable BigDecimal percent,
        String base,
        String baseName,
        @Nullable String missing) {

    /** @param unknown why there would be no amount */
    static Share of(String name, @Nullable BigDecimal amount, Figure base, Unknown unknown) {
        if (amount == null) {
            return new Share(null, base.code(), base.name(), unknown.reason(name));
        }
        String missing = Percent.missing("比重", base.name(), base.amount()).orElse(null);
        BigDecimal percent = missing == null ? Percent.of(amount, base.amount()) : null;
        return new Share(percent, base.code(), base.name(), missing);
    }
}
