package org.jixiao.scoring.scheme;

import java.math.BigDecimal;
import org.jixiao.scoring.rule.Interval;
import org.jixiao.scoring.rule.MissingField;

/**
 * The most that can be had while a figure lies within the interval.
 *
 * @param interval of the figure, per cent, e.g. {@code [70, 80)}
 * @param most points, e.g. 89
 */
public record Ceiling(Interval interval, BigDecimal most) {

    public Ceiling {
        MissingField.check(interval, "interval");
        MissingField.check(most, "most");
    }
}
