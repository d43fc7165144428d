package org.jixiao.budget.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jixiao.budget.reading.DayOfYear;
import org.jixiao.web.Refusal;
import org.jspecify.annotations.Nullable;

/** The day as of which a year is watched. */
@ApplicationScoped
class Today {

    private static final ZoneId FISCAL = ZoneId.of("Asia/Shanghai");

    private final Clock clock;

    @Inject
    Today(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param asked query parameter {@code asOf}; without it today, or the day of the year that is nearest to today
     * @throws Refusal 400 for a day of another year
     */
    LocalDate within(int year, @Nullable LocalDate asked) {
        DayOfYear.require(year, "asOf", asked);
        if (asked != null) {
            return asked;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), FISCAL);
        return today.getYear() < year ? DayOfYear.first(year) : today.getYear() > year ? DayOfYear.last(year) : today;
    }
}
