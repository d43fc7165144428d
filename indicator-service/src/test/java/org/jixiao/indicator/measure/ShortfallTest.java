package org.jixiao.indicator.measure;

import static org.jixiao.indicator.SampleIndicators.figure;
import static org.jixiao.indicator.SampleIndicators.measure;
import static org.jixiao.indicator.SampleIndicators.milestone;
import static org.jixiao.indicator.SampleIndicators.reached;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.events.IndicatorState.Measure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortfallTest {

    @ParameterizedTest(name = "{0} {1}: granted at {2}, now {3}: covered {4}")
    @CsvSource({
        "AT_LEAST, 3.28, 2.83, 2.83, true",
        "AT_LEAST, 3.28, 2.83, 3,    true",
        "AT_LEAST, 3.28, 2.83, 2.82, false",
        "AT_LEAST, 3.28, 4,    3.5,  true",
        "AT_LEAST, 3.28, 4,    3.2,  false",
        "AT_MOST,  75,   80,   79,   true",
        "AT_MOST,  75,   80,   81,   false",
        "AT_MOST,  75,   44,   70,   true",
        "EQUAL,    0,    2,    1,    true",
        "EQUAL,    0,    2,    -2,   true",
        "EQUAL,    0,    2,    3,    false",
        "AT_LEAST, 3.28, ,     0,    false",
    })
    void anApprovedWaiverCoversTheShortfallItWasGrantedFor(
            Comparison comparison, String target, @Nullable String granted, String now, boolean covered) {
        Measure measure = measure("量", comparison, target, granted);
        assertEquals(covered, Shortfall.covers(List.of(measure), List.of(figure("量", now))));
    }

    @Test
    void aMilestoneReachedWhenTheWaiverWasGrantedMustStayReached() {
        Measure open = milestone("签约", false);
        Measure reached = milestone("签约", true);
        assertEquals(true, Shortfall.covers(List.of(open), List.of(reached("签约", false))));
        assertEquals(false, Shortfall.covers(List.of(reached), List.of(reached("签约", false))));
    }

    @ParameterizedTest(name = "{0} of 80 to 100: {1} off")
    @CsvSource({"79.5, 0.5", "80, 0", "90, 0", "100, 0", "103, 3"})
    void aRangeIsMissedByTheDistanceToItsNearerBound(String actual, BigDecimal shortfall) {
        Measure range = new Promise(
                        "率", Comparison.BETWEEN, "%", new BigDecimal("80"), new BigDecimal("100"), null, null, false)
                .over(measure("率", Comparison.BETWEEN, "80", actual), null);
        assertEquals(0, shortfall.compareTo(Shortfall.of(range)));
    }

    @Test
    void oneMeasureThatGotWorseIsEnough() {
        List<Measure> granted =
                List.of(measure("甲", Comparison.AT_LEAST, "10", "1"), measure("乙", Comparison.AT_LEAST, "10", "1"));
        assertEquals(false, Shortfall.covers(granted, List.of(figure("甲", "9"), figure("乙", "0"))));
    }
}
