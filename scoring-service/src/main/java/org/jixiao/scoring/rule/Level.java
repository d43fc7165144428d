package org.jixiao.scoring.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A level (档次) of a judgement, and the shares of the points it may earn, per cent.
 *
 * @param name e.g. 达成年度指标, 良
 * @param shares e.g. {@code [80, 100]}; a coefficient (系数) of its own is {@code [90, 90]}
 */
public record Level(String name, Interval shares) {

    public Level {
        MissingField.check(name, "name");
        MissingField.check(shares, "shares");
    }

    /** The only share there is; absent where the assessor has a choice. */
    @Nullable
    BigDecimal coefficient() {
        Bound from = shares.from();
        return from != null && shares.isPoint() ? from.value() : null;
    }
}
