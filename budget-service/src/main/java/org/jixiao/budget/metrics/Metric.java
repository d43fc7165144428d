package org.jixiao.budget.metrics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure in per cent with where it comes from. Either {@code value} or {@code missing} is present.
 *
 * @param basis what is divided by what, in Chinese
 * @param missing why there is no value, in Chinese
 * @param dated whether all it rests on bears a day, so that it can be told as of any
 */
public record Metric(
        String name,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        String basis,
        @Nullable String missing,
        boolean dated) {

    /** Numerator over denominator, or the named case that either is unknown or that there is no share of the denominator. */
    static Metric share(String name, Term numerator, Term denominator) {
        return share(name, numerator, denominator, numerator.name() + " / " + denominator.name());
    }

    static Metric share(String name, Term numerator, Term denominator, String basis) {
        BigDecimal above = numerator.amount();
        BigDecimal below = denominator.amount();
        if (above == null || below == null) {
            Term lacking = above == null ? numerator : denominator;
            return new Metric(name, null, above, below, basis, lacking.unknown(), true);
        }
        String missing = Percent.missing("比率", denominator.name(), below).orElse(null);
        BigDecimal value = missing == null ? Percent.of(above, below) : null;
        return new Metric(name, value, above, below, basis, missing, true);
    }

    /** A rate that somebody stated without its amounts. */
    static Metric declared(String name, BigDecimal rate, String basis) {
        return new Metric(name, rate, null, null, basis, null, true);
    }

    /** The same of what is entered without days; told of a day within the year, its basis says so. */
    Metric undated(boolean withinYear) {
        String told = withinYear ? basis + "（登记时未标日期，按现状计）" : basis;
        return new Metric(name, value, numerator, denominator, told, missing, false);
    }

    /**
     * Numerator or denominator.
     *
     * @param name in Chinese, e.g. 调整后预算
     * @param amount yuan, absent where it is not known
     * @param unknown why there would be no amount, in Chinese
     */
    record Term(String name, @Nullable BigDecimal amount, String unknown) {

        /** What is there once it was entered. */
        Term(String name, @Nullable BigDecimal amount) {
            this(name, amount, "未登记" + name);
        }
    }
}
