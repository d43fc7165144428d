package org.jixiao.indicator.trend;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Interim actuals (监控数据): what measures of an indicator stood at by the end of a period.
 *
 * @param period a month or a quarter, e.g. {@code 2019-03} or {@code 2019-Q1}
 * @param removed whether it was taken back; its revisions go on
 * @param values at most one of a measure; not every measure need be read
 */
public record Interim(
        String department,
        int fiscalYear,
        String code,
        String period,
        long revision,
        boolean removed,
        List<Reading> values,
        @Nullable String comment) {

    public Interim {
        values = List.copyOf(values);
    }

    /**
     * What one measure stood at.
     *
     * @param unit the measure's when it was read
     * @param value of a measure that accumulates, all of the year until then; absent for a milestone
     * @param achieved for a milestone only
     */
    public record Reading(
            String name,
            @Nullable String unit,
            @Nullable BigDecimal value,
            @Nullable Boolean achieved) {}

    public String key() {
        return department + "/" + fiscalYear + "/" + code + "/" + period;
    }

    /** Taken back, one revision on. */
    public Interim withdrawn() {
        return new Interim(department, fiscalYear, code, period, revision + 1, true, values, comment);
    }

    /** Whether a next revision says what this one says. */
    public boolean isRepeatedBy(Interim next) {
        return !removed && values.equals(next.values) && Objects.equals(comment, next.comment);
    }
}
