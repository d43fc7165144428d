package org.jixiao.indicator.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class UnreachableSatisfactionTest {

    private static boolean reachable(String stated, int respondents) {
        return UnreachableSatisfaction.isReachable(new BigDecimal(stated), respondents);
    }

    @Example
    void of_forty_respondents_neither_93_06_nor_more_than_all_are_satisfied() {
        assertFalse(reachable("93.06", 40));
        assertFalse(reachable("100.1", 40));
        assertFalse(reachable("-5", 40));
        assertTrue(reachable("92.5", 40));
        assertTrue(reachable("0", 40));
        assertTrue(reachable("100", 40));
    }

    @Example
    void what_rounding_makes_of_a_share_is_reached_to_the_decimals_that_are_stated() {
        assertTrue(reachable("93.06", 72), "67 of 72");
        assertTrue(reachable("66.67", 3));
        assertTrue(reachable("66.7", 3));
        assertTrue(reachable("67", 3));
        assertFalse(reachable("66.66", 3));
        assertTrue(reachable("93", 40), "92.5 rounded up");
        assertTrue(reachable("92", 40), "92.5 rounded down");
        assertFalse(reachable("94", 40));
    }

    @Property
    void every_share_is_reachable_however_it_is_rounded(
            @ForAll @IntRange(min = 1, max = 5000) int respondents,
            @ForAll @IntRange(min = 0, max = 5000) int anyOfThem,
            @ForAll @IntRange(min = 0, max = 6) int decimals) {
        int satisfied = anyOfThem % (respondents + 1);
        BigDecimal share = BigDecimal.valueOf(100L * satisfied)
                .divide(BigDecimal.valueOf(respondents), decimals, RoundingMode.HALF_UP);
        assertTrue(UnreachableSatisfaction.isReachable(share, respondents), share + " of " + respondents);
    }

    /** Held against trying all numbers of satisfied respondents. */
    @Property
    void a_figure_is_reachable_only_where_some_number_of_respondents_rounds_to_it(
            @ForAll @IntRange(min = 1, max = 200) int respondents,
            @ForAll @IntRange(min = 0, max = 11000) int hundredths) {
        BigDecimal stated = BigDecimal.valueOf(hundredths, 2);
        boolean some = IntStream.rangeClosed(0, respondents)
                .mapToObj(k -> BigDecimal.valueOf(100L * k))
                .anyMatch(k -> rounded(k, respondents, RoundingMode.HALF_UP).compareTo(stated) == 0
                        || rounded(k, respondents, RoundingMode.HALF_DOWN).compareTo(stated) == 0);
        assertEquals(some, UnreachableSatisfaction.isReachable(stated, respondents));
    }

    private static BigDecimal rounded(BigDecimal of, int respondents, RoundingMode mode) {
        return of.divide(BigDecimal.valueOf(respondents), 2, mode);
    }
}
