package org.jixiao.local.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jixiao.local.story.Scorecard;
import org.jixiao.local.suite.Service;
import org.jixiao.local.suite.ServiceProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(House.class)
class ScoringKilledTest {

    private static final int CHANGES = 120;

    @Test
    void nothing_is_lost_when_scoring_is_killed_in_the_middle_of_a_burst() {
        // Given
        Office office = Office.asEntered("420104-X01");
        office.reportOf(office.scorecard());
        ServiceProcess scoring = House.suite().process(Service.SCORING);

        // When it is killed while changes pour in, and comes back
        for (int change = 1; change <= CHANGES; change++) {
            if (change == CHANGES / 2) {
                scoring.kill();
            }
            Office.successful(office.report("B16", "新增就业", String.valueOf(2600 + change)));
            Office.successful(office.report("B24", "注册人数", String.valueOf(6100 - change)));
        }
        scoring.restart();

        // Then the card tells the last of each: B16 met its target again, B24 no longer does
        Scorecard card = office.scorecard();
        assertEquals("2720", Office.actualOf(card.leaf("B16")));
        assertEquals("5980", Office.actualOf(card.leaf("B24")));
        assertEquals("92", card.total());
        assertEquals(
                card.version(), office.reportOf(card).path("scorecardVersion").asLong());
    }
}
