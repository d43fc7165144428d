package org.jixiao.scoring.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.jixiao.scoring.evidence.Facts;
import org.jixiao.scoring.rule.DeductPerStep.Counting;
import org.jixiao.scoring.rule.DeductPerStep.Direction;
import org.jixiao.scoring.words.Words;
import org.junit.jupiter.api.Test;

class DeductPerStepTest {

    private static final BigDecimal FIVE = new BigDecimal("5");
    /** Hunan 2018: half a point for each point above 100 %. */
    private static final DeductPerStep ABOVE = rule("100", Direction.ABOVE, "1", "0.5", Counting.FULL);
    /** Hunan 2018: two points for each 5 points short. */
    private static final DeductPerStep BELOW = rule("100", Direction.BELOW, "5", "2", Counting.STARTED);

    @Test
    void nothing_is_lost_up_to_the_threshold() {
        assertEquals(
                "政府采购执行率 100% 未超过 100%，不扣分，得 5 分",
                ABOVE.judge(FIVE, Facts.rate("100")).reason());
        assertEquals(
                "政府采购执行率 120% 不低于 100%，不扣分，得 5 分",
                BELOW.judge(FIVE, Facts.rate("120")).reason());
    }

    @Test
    void each_full_step_costs() {
        assertEquals(
                "政府采购执行率 103.5% 超过 100% 达 3.5 个百分点，每满 1 个百分点 扣 0.5 分，计 3 步，扣 1.5 分，得 3.5 分",
                ABOVE.judge(FIVE, Facts.rate("103.5")).reason());
        assertEquals(
                "政府采购执行率 103.5% is above 100% by 3.5 percentage points, 3 steps of 1 percentage point at 0.5 each"
                        + " cost 1.5, which earns 3.5",
                ABOVE.judge(FIVE, Facts.rate("103.5")).told().en());
        assertEquals("5.0", points(ABOVE, "100.99"));
        assertEquals("4.5", points(ABOVE, "101"));
    }

    @Test
    void shares_are_apart_by_percentage_points_and_other_figures_by_their_unit() {
        assertEquals(
                new Words(
                        "满分 5 分，每超过 100% 满 1 个百分点 扣 0.5 分，扣完为止",
                        "5 points, less 0.5 for each full step of 1 percentage point above 100%, never below none"),
                ABOVE.words(FIVE, "%"));
        assertEquals(
                new Words(
                        "满分 5 分，每低于 100 人 达 5 人 扣 2 分（不足一步按一步计），扣完为止",
                        "5 points, less 2 for each started step of 5 人 below 100 人, never below none"),
                BELOW.words(FIVE, "人"));
    }

    @Test
    void each_started_step_costs() {
        assertEquals("3", points(BELOW, "99.99"));
        assertEquals("3", points(BELOW, "95"));
        assertEquals("1", points(BELOW, "94.99"));
    }

    @Test
    void no_more_is_lost_than_there_is() {
        assertEquals("0", points(BELOW, "0"));
        assertEquals("0", points(BELOW, "-99999999999"));
    }

    @Test
    void a_missing_figure_is_waited_for() {
        assertInstanceOf(Pending.class, ABOVE.judge(FIVE, Facts.rate(null)));
    }

    @Test
    void steps_without_width_and_deductions_beyond_the_points_are_refused() {
        assertEquals(List.of(), ABOVE.faults("rule", FIVE));
        assertEquals(
                List.of("rule.step", "rule.deduction"),
                rule("100", Direction.ABOVE, "0", "6", Counting.FULL).faults("rule", FIVE).stream()
                        .map(Fault::path)
                        .toList());
        assertEquals(
                List.of("rule.deduction"),
                rule("100", Direction.ABOVE, "1", "0", Counting.FULL).faults("rule", FIVE).stream()
                        .map(Fault::path)
                        .toList());
    }

    @Property
    void the_further_beyond_the_threshold_the_fewer_points_and_never_below_none(
            @ForAll @BigRange(min = "-50", max = "250") @Scale(3) BigDecimal one,
            @ForAll @BigRange(min = "-50", max = "250") @Scale(3) BigDecimal other,
            @ForAll Direction direction,
            @ForAll Counting counting) {
        DeductPerStep rule = rule("100", direction, "2.5", "0.7", counting);
        BigDecimal low = new BigDecimal(points(rule, one.min(other).toPlainString()));
        BigDecimal high = new BigDecimal(points(rule, one.max(other).toPlainString()));
        BigDecimal nearer = direction == Direction.ABOVE ? low : high;
        BigDecimal further = direction == Direction.ABOVE ? high : low;

        assertTrue(nearer.compareTo(further) >= 0, nearer + " < " + further);
        assertTrue(further.signum() >= 0 && nearer.compareTo(FIVE) <= 0);
    }

    private static DeductPerStep rule(
            String threshold, Direction direction, String step, String deduction, Counting counting) {
        return new DeductPerStep(
                new BigDecimal(threshold), direction, new BigDecimal(step), new BigDecimal(deduction), counting);
    }

    private static String points(Rule rule, String value) {
        return assertInstanceOf(Award.class, rule.judge(FIVE, Facts.rate(value)))
                .points()
                .toPlainString();
    }
}
