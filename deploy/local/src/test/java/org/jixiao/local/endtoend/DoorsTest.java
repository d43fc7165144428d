package org.jixiao.local.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.jixiao.local.sample.People;
import org.jixiao.local.sample.ReferenceCase;
import org.jixiao.local.suite.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(House.class)
class DoorsTest {

    private static final ReferenceCase OFFICE = ReferenceCase.in(House.HOME).of("420104-W01");
    private static final Map<Service, String> ROOMS = Map.of(
            Service.BUDGET, OFFICE.year() + "/budget",
            Service.INDICATOR, OFFICE.year() + "/indicators",
            Service.SCORING, OFFICE.year() + "/scorecard",
            Service.REPORT, OFFICE.year() + "/report.json");

    @Test
    void nobody_enters_without_a_token() {
        ROOMS.forEach((service, path) ->
                assertEquals(401, House.api().get(service, path, null).status(), service.module()));
    }

    @Test
    void a_clerk_stays_within_the_own_department() {
        People others = new People(House.suite().platform().keys(), "420104-W02");

        ROOMS.forEach((service, path) ->
                assertEquals(403, House.api().get(service, path, others.clerk()).status(), service.module()));
    }

    @Test
    void a_clerk_does_not_approve() {
        People own = new People(House.suite().platform().keys(), OFFICE.department());

        var refused = House.api()
                .post(
                        Service.INDICATOR,
                        OFFICE.indicator("B12") + "/waiver/decision",
                        own.clerk(),
                        Map.of("approved", true));

        assertEquals(403, refused.status());
    }
}
