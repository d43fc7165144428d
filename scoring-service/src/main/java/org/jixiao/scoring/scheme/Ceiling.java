package org.jixiao.scoring.scheme;

import java.math.BigDecimal;
import org.jixiao.scoring.rule.Explained;
import org.jixiao.scoring.rule.Interval;
import org.jixiao.scoring.rule.MissingField;

/**
 * The most that can be had while a figure lies within the interval.
 *
 * @param interval of the figure, per cent, e.g. {@code [70, 80)}
 * @param most points, e.g. 89
 */
@Explained("一个区间的上限。 A ceiling.")
public record Ceiling(
        @Explained("预算指标的区间，百分数。 Of the metric, per cent.") Interval interval,

        @Explained("至多得分。 The most that can be had, points.")
        BigDecimal most) {

    public Ceiling {
        MissingField.check(interval, "interval");
        MissingField.check(most, "most");
    }
}
