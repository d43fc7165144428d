package org.jixiao.report.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;

/** The day of a fiscal year that execution is measured at. */
@ApplicationScoped
public class Calendar {

    private static final ZoneId FISCAL = ZoneId.of("Asia/Shanghai");

    private final Clock clock;

    @Inject
    public Calendar(Clock clock) {
        this.clock = clock;
    }

    /** Today, or the day of the year that is nearest to it. */
    public LocalDate day(int year) {
        LocalDate first = LocalDate.of(year, Month.JANUARY, 1);
        LocalDate last = LocalDate.of(year, Month.DECEMBER, 31);
        LocalDate today = today();
        return today.isBefore(first) ? first : today.isAfter(last) ? last : today;
    }

    public int thisYear() {
        return today().getYear();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FISCAL);
    }
}
