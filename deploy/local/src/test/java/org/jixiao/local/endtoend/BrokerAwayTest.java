package org.jixiao.local.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jixiao.local.story.Scorecard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(House.class)
class BrokerAwayTest {

    @Test
    void writes_go_on_without_the_broker_and_score_and_report_catch_up() {
        // Given
        Office office = Office.asEntered("420104-K01");
        office.reportOf(office.scorecard());
        var kafka = House.suite().platform().kafka();

        // When the broker dies, somebody writes, and it comes back
        kafka.kill();
        try {
            Office.successful(office.report("B14", "拆迁面积", "3"));
            office.waive("B12");
        } finally {
            kafka.restart();
        }

        // Then
        Scorecard card = office.scorecard();
        assertEquals("95", card.total());
        assertEquals(
                card.version(), office.reportOf(card).path("scorecardVersion").asLong());
    }
}
