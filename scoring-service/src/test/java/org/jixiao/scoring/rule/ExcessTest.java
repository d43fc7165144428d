package org.jixiao.scoring.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import org.jixiao.scoring.evidence.Facts;
import org.jixiao.scoring.evidence.Indicator;
import org.jixiao.scoring.evidence.Measure.Comparison;
import org.jixiao.scoring.evidence.Waiver;
import org.jixiao.scoring.rule.Award.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExcessTest {

    private static final BigDecimal FIVE = new BigDecimal("5");
    /** Sichuan 2020: a quantity earns nothing where it is missed or above 130 % of its target. */
    private static final AllOrNothing NOTHING_ABOVE = new AllOrNothing(excess("(130, ∞)", null, null));
    /** A platform's manual of 2022: from 130 % on it costs two points. */
    private static final AllOrNothing TWO_FROM = new AllOrNothing(excess("[130, ∞)", "2", null));

    @Test
    void above_the_bound_all_points_are_lost_and_at_the_bound_none() {
        assertEquals("5", points(NOTHING_ABOVE, "130"));
        assertEquals(
                new Told(BigDecimal.ZERO, Outcome.EXCEEDED, "实际 131 件 ≥ 目标 100 件，为目标的 131%，超过 130%，扣 5 分，得 0 分"),
                Told.of(NOTHING_ABOVE.judge(FIVE, atLeast("100", "131"))));
        assertEquals("0", points(NOTHING_ABOVE, "130.000001"));
        assertEquals("0", points(NOTHING_ABOVE, "99"));
    }

    @Test
    void a_deduction_is_taken_from_the_bound_on() {
        assertEquals("5", points(TWO_FROM, "129.999999"));
        assertEquals("3", points(TWO_FROM, "130"));
        assertEquals("3", points(TWO_FROM, "5000"));
    }

    @Test
    void no_more_is_taken_than_an_indicator_has() {
        Award award = assertInstanceOf(Award.class, TWO_FROM.judge(BigDecimal.ONE, atLeast("100", "131")));

        assertEquals("0", award.points().toPlainString());
    }

    @Test
    void a_bound_kept_or_a_figure_hit_is_never_too_much() {
        Indicator little = Facts.indicator("X", Facts.measure("投诉", Comparison.AT_MOST, "件", "100", "1"));
        Indicator range = Facts.indicator("X", Facts.range("占比", "%", "10", "90", "89"));

        assertEquals(Outcome.MET, award(NOTHING_ABOVE, little).outcome());
        assertEquals(Outcome.MET, award(NOTHING_ABOVE, range).outcome());
        assertEquals(Outcome.MET, award(NOTHING_ABOVE, atLeast("0", "7")).outcome());
    }

    @Test
    void one_measure_far_above_among_several_that_are_met_costs() {
        Indicator indicator =
                Facts.indicator("X", Facts.measure("a", "件", "100", "100"), Facts.measure("b", "件", "10", "14"));

        assertEquals(
                "2 项目标全部完成（a实际 100 件 ≥ 目标 100 件；b实际 14 件 ≥ 目标 10 件），为目标的 140%，达到 130%，扣 2 分，得 3 分",
                award(TWO_FROM, indicator).reason());
    }

    @Test
    void what_a_factor_costs_can_be_calculated() {
        AllOrNothing half = new AllOrNothing(excess("(130, ∞)", null, "0.5"));

        assertEquals(
                "410 ÷ 300 ≈ 136.67% ∈ (130, ∞); 5 × 0.5 × (410 ÷ 300 − 130%) ≈ 0.17 → 5 − 0.17 = 4.83",
                award(half, atLeast("300", "410")).arithmetic());
        assertEquals(
                "900 ÷ 100 = 900% ∈ (130, ∞); min(5, 5 × 0.5 × (900% − 130%)) = 5 → 5 − 5 = 0",
                award(half, atLeast("100", "900")).arithmetic());
    }

    @Test
    void a_waiver_of_a_missed_target_still_counts() {
        Indicator missed = Facts.waived(atLeast("100", "50"), Facts.waiver(Waiver.Status.APPROVED));

        assertEquals(Outcome.WAIVED, award(NOTHING_ABOVE, missed).outcome());
    }

    @Test
    void what_begins_below_the_target_or_ends_or_costs_twice_or_too_much_is_refused() {
        assertEquals(List.of(), NOTHING_ABOVE.faults("rule", FIVE));
        assertEquals(List.of("rule.excess.shares"), paths(excess("[99, ∞)", null, null)));
        assertEquals(List.of("rule.excess.shares"), paths(excess("[130, 200)", null, null)));
        assertEquals(List.of("rule.excess"), paths(excess("[130, ∞)", "2", "1")));
        assertEquals(List.of("rule.excess.deduction"), paths(excess("[130, ∞)", "5.01", null)));
        assertEquals(List.of("rule.excess.factor"), paths(excess("[130, ∞)", null, "0")));
    }

    @Property
    void the_further_beyond_the_fewer_points_and_never_below_none(
            @ForAll @BigRange(min = "100", max = "900") BigDecimal one,
            @ForAll @BigRange(min = "100", max = "900") BigDecimal other) {
        AllOrNothing byDeviation = new AllOrNothing(excess("(130, ∞)", null, "0.5"));
        BigDecimal near = new BigDecimal(points(byDeviation, one.min(other).toPlainString()));
        BigDecimal far = new BigDecimal(points(byDeviation, one.max(other).toPlainString()));

        assertTrue(near.compareTo(far) >= 0, near + " < " + far);
        assertTrue(far.signum() >= 0 && near.compareTo(FIVE) <= 0);
    }

    private static List<String> paths(Excess excess) {
        return new AllOrNothing(excess)
                .faults("rule", FIVE).stream().map(Fault::path).toList();
    }

    private static Excess excess(String shares, @Nullable String deduction, @Nullable String factor) {
        return new Excess(
                Interval.parse(shares),
                deduction == null ? null : new BigDecimal(deduction),
                factor == null ? null : new BigDecimal(factor));
    }

    private static Indicator atLeast(String target, String actual) {
        return Facts.indicator("X", Facts.measure("数量", "件", target, actual));
    }

    private static Award award(Rule rule, Indicator indicator) {
        return assertInstanceOf(Award.class, rule.judge(FIVE, indicator));
    }

    private static String points(Rule rule, String actual) {
        return award(rule, atLeast("100", actual)).points().toPlainString();
    }
}
