package org.jixiao.budget.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** The day as of which a year is looked at. */
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
     * @throws Refusal 400 for what is no day of that year
     */
    LocalDate within(int year, @Nullable String asked) {
        LocalDate first = LocalDate.of(year, Month.JANUARY, 1);
        LocalDate last = LocalDate.of(year, Month.DECEMBER, 31);
        if (asked == null) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), FISCAL);
            return today.isBefore(first) ? first : today.isAfter(last) ? last : today;
        }
        try {
            LocalDate day = LocalDate.parse(asked);
            if (!day.isBefore(first) && !day.isAfter(last)) {
                return day;
            }
        } catch (DateTimeParseException noDate) {
            // refused like any other text that is no day of the year
        }
        throw Refusal.invalid(
                "asOf",
                new Text(
                        "应为 " + year + " 年度内的日期，例如 " + year + "-06-30。",
                        "Must be a day of the fiscal year, such as " + year + "-06-30."));
    }
}
