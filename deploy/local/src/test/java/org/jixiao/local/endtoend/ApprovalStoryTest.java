package org.jixiao.local.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jixiao.local.story.Scorecard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(House.class)
class ApprovalStoryTest {

    @Test
    void approvals_lift_the_score_from_87_to_93_and_to_94() {
        // Given the facts of the reference case, with no special case approved
        Office office = Office.withoutWaivers("420104-S01");
        assertScore(
                office.scorecard(),
                "30",
                "87",
                "良",
                List.of("B01", "B02", "B03", "B04", "B05", "B06", "B10", "B11", "B12", "B14"));

        // When finance approves the six the department asked for
        List.of("B01", "B02", "B03", "B04", "B05", "B06").forEach(office::waive);
        assertScore(office.scorecard(), "36", "93", "优", List.of("B10", "B11", "B12", "B14"));

        // When it approves B12 as well
        office.waive("B12");
        Scorecard last = office.scorecard();
        assertScore(last, "37", "94", "优", List.of("B10", "B11", "B14"));

        // Then the card names that approval as what brought it about
        assertEquals("420104-S01/2019/B12", last.cause().path("key").asText());
        assertEquals("finance-1", last.cause().path("actor").asText());
    }

    @Test
    void every_point_has_its_reason() {
        Office office = Office.asEntered("420104-S02");

        Scorecard card = office.scorecard();

        assertEquals(49, card.leaves().size());
        card.leaves()
                .forEach(leaf -> assertTrue(
                        leaf.path("reason").asText().length() > 4, () -> "no reason at " + leaf.path("code")));
        String missed = card.leaf("B12").path("reason").asText();
        assertTrue(missed.contains("2.83") && missed.contains("3.28"), missed);
        String deducted = card.leaf("A2").path("reason").asText();
        assertTrue(deducted.contains("97.08"), deducted);
    }

    private static void assertScore(Scorecard card, String output, String total, String grade, List<String> notMet) {
        assertEquals("19", awarded(card, "A"));
        assertEquals(output, awarded(card, "B"));
        assertEquals("38", awarded(card, "C"));
        assertEquals(total, card.total());
        assertEquals(grade, card.grade().orElse("(none)"));
        assertEquals(notMet, card.notMet());
    }

    private static String awarded(Scorecard card, String branch) {
        for (var criterion : card.json().path("criteria")) {
            if (branch.equals(criterion.path("code").asText())) {
                return criterion.path("awarded").asText();
            }
        }
        throw new AssertionError("no criterion " + branch);
    }
}
