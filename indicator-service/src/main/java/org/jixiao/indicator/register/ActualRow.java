package org.jixiao.indicator.register;

import java.util.Optional;
import java.util.SortedSet;
import org.jixiao.events.IndicatorState.Report;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.indicator.measure.Value;
import org.jixiao.indicator.plan.YearKey;
import org.jixiao.web.rows.Place;
import org.jspecify.annotations.Nullable;

/**
 * A row of a batch of actuals, as far as it is understood: what one measure of an indicator came to.
 *
 * @param department its code; whether there is such a department is another question
 * @param revision the one the indicator is known by; absent where any will do
 * @param said absent unless all of the row is understood, and then all else but the revision is there too
 */
public record ActualRow(
        Place place,
        @Nullable String department,
        @Nullable Integer year,
        @Nullable String indicator,
        @Nullable String measure,
        @Nullable Long revision,
        @Nullable Said said) {

    /**
     * @param report what is said beside the value; of an indicator's rows each may leave out what another says
     * @param told the fields that it has, be they empty: what no row of an indicator has stays as it is
     */
    public record Said(Value value, Report report, SortedSet<String> told) {}

    /** Absent where it isn't understood. */
    Optional<YearKey> ofYear() {
        return department == null || year == null ? Optional.empty() : Optional.of(new YearKey(department, year));
    }

    /** Absent where it isn't understood. */
    Optional<IndicatorKey> key() {
        return department == null || year == null || indicator == null
                ? Optional.empty()
                : Optional.of(new IndicatorKey(department, year, indicator));
    }
}
