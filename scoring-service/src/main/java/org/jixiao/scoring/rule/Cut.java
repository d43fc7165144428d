package org.jixiao.scoring.rule;

import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A place between numbers: just before a value, just after it, or at an infinite end. Every interval lies between two
 * cuts, so whether intervals leave gaps or overlap is a comparison of cuts.
 *
 * @param side -1 just before the value, 1 just after it
 */
record Cut(int infinity, BigDecimal value, int side) implements Comparable<Cut> {

    private static final Comparator<Cut> ALONG_THE_LINE =
            Comparator.comparingInt(Cut::infinity).thenComparing(Cut::value).thenComparingInt(Cut::side);

    static Cut before(@Nullable Bound from) {
        return from == null ? new Cut(-1, BigDecimal.ZERO, 0) : new Cut(0, from.value(), from.inclusive() ? -1 : 1);
    }

    static Cut after(@Nullable Bound to) {
        return to == null ? new Cut(1, BigDecimal.ZERO, 0) : new Cut(0, to.value(), to.inclusive() ? 1 : -1);
    }

    /** The numbers from this cut up to another. */
    Interval upTo(Cut end) {
        return new Interval(
                infinity != 0 ? null : new Bound(value, side < 0),
                end.infinity != 0 ? null : new Bound(end.value, end.side > 0));
    }

    @Override
    public int compareTo(Cut other) {
        return ALONG_THE_LINE.compare(this, other);
    }
}
