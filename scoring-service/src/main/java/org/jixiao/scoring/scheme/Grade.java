package org.jixiao.scoring.scheme;

import org.jixiao.scoring.rule.Interval;
import org.jixiao.scoring.rule.MissingField;

/** A grade (等级) and the totals that earn it, e.g. 优 for {@code [90, 100]}. */
public record Grade(String name, Interval interval) {

    public Grade {
        MissingField.check(name, "name");
        MissingField.check(interval, "interval");
    }
}
