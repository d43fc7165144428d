package org.jixiao.scoring.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A level (档次) of a judgement, and the shares of the points it may earn, per cent.
 *
 * @param name e.g. 达成年度指标, 良
 * @param shares e.g. {@code [80, 100]}; a coefficient (系数) of its own is {@code [90, 90]}
 */
@Explained("一个档次。 A level.")
public record Level(
        @Explained("档次名称，评定时填写。 Its name, as assessments give it.")
        String name,

        @Explained(
                "可得分值的比例，百分数，如 [80, 100]；单一系数写作 [90, 90]。 Shares of the points, per cent; a coefficient is [90, 90].")
        Interval shares) {

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
