package org.jixiao.local.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jixiao.local.story.Scorecard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A department that fills the workbook is judged as one whose system sends requests. */
@ExtendWith(House.class)
class FormStoryTest {

    @Test
    void plan_and_actuals_by_the_uploaded_workbook_alone_score_leaf_by_leaf_as_by_requests() {
        // Given
        Office byRequests = Office.asEntered("420104-X01");

        // When
        Office byForm = Office.byForm("420104-X02");

        // Then
        Scorecard expected = byRequests.scorecard();
        Scorecard card = byForm.scorecard();
        assertEquals("93", card.total());
        assertEquals(expected.total(), card.total());
        assertEquals(expected.grade(), card.grade());
        assertEquals(List.of(), card.pending());
        assertEquals(expected.pending(), card.pending());
        assertEquals(expected.notMet(), card.notMet());
        assertEquals(49, card.leaves().size());
        for (JsonNode leaf : expected.leaves()) {
            String code = leaf.path("code").asText();
            assertEquals(comparable(leaf, byRequests), comparable(card.leaf(code), byForm), code);
        }
    }

    /** Without the two things that differ: whose it is, and when a waiver was asked for and decided. */
    private static JsonNode comparable(JsonNode leaf, Office office) {
        try {
            JsonNode anonymous = new ObjectMapper()
                    .readTree(leaf.toString().replace(office.reference().department(), "DEPARTMENT"));
            if (anonymous.at("/evidence/indicator/waiver") instanceof ObjectNode waiver) {
                waiver.remove(List.of("requestedAt", "decidedAt"));
            }
            return anonymous;
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
