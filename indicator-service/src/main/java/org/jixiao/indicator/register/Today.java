package org.jixiao.indicator.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day it is by the fiscal calendar: nothing that lies after it was achieved yet. */
@ApplicationScoped
public class Today {

    private static final ZoneId FISCAL_CALENDAR = ZoneId.of("Asia/Shanghai");

    private final Clock clock;

    @Inject
    public Today(Clock clock) {
        this.clock = clock;
    }

    public LocalDate get() {
        return LocalDate.ofInstant(clock.instant(), FISCAL_CALENDAR);
    }
}
