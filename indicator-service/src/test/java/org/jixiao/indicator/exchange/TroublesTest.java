package org.jixiao.indicator.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jixiao.indicator.exchange.Entered.Kind;
import org.jixiao.indicator.form.Question;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jixiao.web.problem.Language;
import org.junit.jupiter.api.Test;

class TroublesTest {

    private static final Text REASON = new Text("原因", "reason");

    private final Troubles troubles = new Troubles();

    @Test
    void theWorstTroubleSaysTheStatus() {
        troubles.add("A1", Kind.CONFLICT, REASON);
        assertEquals(409, troubles.refusal().status());
        troubles.add("A2", Kind.RULE, REASON);
        assertEquals(422, troubles.refusal().status());
        troubles.add(new Question("A3", "未写明方向", "the direction is open", "≥95%"));
        assertEquals(400, troubles.refusal().status());
        assertEquals(
                "未写明方向；可写为“≥95%”", troubles.refusal().faults().get(2).reason().zh());
    }

    @Test
    void aQuestionAndItsSuggestionAreOneSentence() {
        troubles.add(new Question("A1", "未写百分号：是 35% 还是 0.35%？", "is it 35% or 0.35%?", "35%"));

        Text reason = troubles.refusal().faults().get(0).reason();

        assertEquals("未写百分号：是 35% 还是 0.35%；可写为“35%”", reason.zh());
        assertEquals("is it 35% or 0.35%; it could be written 35%", reason.en());
    }

    @Test
    void moreThanAThousandAreCountedAndNotListed() {
        for (int i = 1; i <= 1_002; i++) {
            troubles.add("A" + i, Kind.RULE, REASON);
        }
        Refusal refusal = troubles.refusal();
        assertEquals(1_001, refusal.faults().size());
        assertTrue(refusal.faults().get(1_000).reason().en().startsWith("2 further"));
        assertEquals(1_001, troubles.told(Language.ZH).size());
    }
}
