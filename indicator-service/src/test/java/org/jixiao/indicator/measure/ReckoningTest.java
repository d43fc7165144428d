package org.jixiao.indicator.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jixiao.events.IndicatorState.AnswerCount;

class ReckoningTest {

    @Example
    void aShareIsToldInItsUnit() {
        assertEquals("86.283475", share("1321", "1531", "%"));
        assertEquals("862.834749", share("1321", "1531", "‰"));
        assertEquals("0.862835", share("1321", "1531", "倍"));
        assertEquals("50", share("1", "2", "％"));
        assertEquals("-3.125", share("-1", "32", "%"));
    }

    @Example
    void halfIsRoundedUp() {
        assertEquals("0.000001", share("1", "2000000", "倍"));
    }

    private static String share(String numerator, String denominator, String unit) {
        return Reckoning.share(new BigDecimal(numerator), new BigDecimal(denominator), unit)
                .toPlainString();
    }

    @Example
    void theReferenceSatisfactionComesOfItsAnswers() {
        List<AnswerCount> answers = List.of(answer("满意", 36, "1"), answer("基本满意", 4, "0.6"));
        assertEquals(new BigDecimal("96"), Reckoning.satisfaction(answers, 40));
        assertEquals(new BigDecimal("66.67"), Reckoning.satisfaction(List.of(answer("满意", 2, "1")), 3));
    }

    @Property
    void aSatisfactionLiesBetweenItsWorstAndItsBestAnswer(
            @ForAll @IntRange(min = 1, max = 500) int content, @ForAll @IntRange(min = 1, max = 500) int others) {
        BigDecimal satisfaction = Reckoning.satisfaction(
                List.of(answer("满意", content, "0.9"), answer("不满意", others, "0.2")), content + others);
        assertTrue(satisfaction.compareTo(BigDecimal.valueOf(20)) >= 0, satisfaction.toString());
        assertTrue(satisfaction.compareTo(BigDecimal.valueOf(90)) <= 0, satisfaction.toString());
    }

    @Example
    void aStatedFigureAgreesToTheDecimalsItStates() {
        BigDecimal reckoned = new BigDecimal("86.283475");
        assertTrue(Reckoning.agrees(new BigDecimal("86.28"), reckoned));
        assertTrue(Reckoning.agrees(new BigDecimal("86"), reckoned));
        assertTrue(Reckoning.agrees(reckoned, reckoned));
        assertTrue(!Reckoning.agrees(new BigDecimal("86.29"), reckoned));
        assertTrue(!Reckoning.agrees(new BigDecimal("87"), reckoned));
    }

    private static AnswerCount answer(String answer, int count, String worth) {
        return new AnswerCount(answer, count, new BigDecimal(worth));
    }
}
