package org.jixiao.scoring.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.jixiao.scoring.evidence.Assessment;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.evidence.Facts;
import org.jixiao.scoring.evidence.Indicator;
import org.jixiao.scoring.evidence.Measure.Comparison;
import org.jixiao.scoring.evidence.Metric;
import org.jixiao.scoring.evidence.Waiver;
import org.jixiao.scoring.rule.Award.Outcome;
import org.jixiao.scoring.rule.Proportional.Slope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionalTest {

    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final Proportional PLAIN = new Proportional(null, null, null, null, null, null);
    /** Full marks from 95 % on, none below 60 %, and the line between them begins at 60 %. */
    private static final Proportional FROM_FLOOR = banded("60", "95", Slope.FROM_FLOOR);

    @Test
    void a_rate_earns_its_share_of_the_points_and_no_more_than_all() {
        assertEquals(
                new Told(new BigDecimal("9.71"), Outcome.GRADED, "政府采购执行率 97.08%，完成 97.08%，按比例计分，得 9.71 分"),
                Told.of(PLAIN.judge(TEN, Facts.rate("97.08"))));
        assertEquals("10", points(PLAIN, Facts.rate("100")));
        assertEquals("10", points(PLAIN, Facts.rate("104.5")));
        assertEquals("0", points(PLAIN, Facts.rate("-3")));
    }

    @Test
    void the_inverse_earns_target_over_actual() {
        Proportional inverse = new Proportional(null, Comparison.AT_MOST, null, null, null, null);

        assertEquals(
                new Told(new BigDecimal("8"), Outcome.GRADED, "政府采购执行率 125%，目标不超过 100%，完成 80%，按比例计分，得 8 分"),
                Told.of(inverse.judge(TEN, Facts.rate("125"))));
        assertEquals("10", points(inverse, Facts.rate("80")));
        assertEquals("10", points(inverse, Facts.rate("0")));
    }

    @Test
    void a_metric_may_be_held_against_another_target_than_all() {
        Proportional ninety = new Proportional(new BigDecimal("90"), null, null, null, null, null);

        assertEquals(
                "政府采购执行率 81%，目标 90%，完成 90%，按比例计分，得 9 分",
                ninety.judge(TEN, Facts.rate("81")).reason());
    }

    @Test
    void below_the_floor_nothing_is_earned_and_from_the_full_share_on_all_is() {
        Proportional rule = banded("60", "95", Slope.FROM_ZERO);

        assertEquals("0", points(rule, Facts.rate("59.99")));
        assertEquals("6.32", points(rule, Facts.rate("60")));
        assertEquals("10", points(rule, Facts.rate("95")));
        assertEquals(
                "政府采购执行率 59.99%，完成 59.99%，不足 60%，得 0 分",
                rule.judge(TEN, Facts.rate("59.99")).reason());
        assertEquals(
                "政府采购执行率 96%，完成 96%，达到 95%，得 10 分",
                rule.judge(TEN, Facts.rate("96")).reason());
    }

    @ParameterizedTest
    @CsvSource({"59, 0", "60, 0", "77.5, 5", "94, 9.71", "95, 10"})
    void a_line_that_begins_at_the_floor_rises_from_nothing(String rate, String points) {
        assertEquals(points, points(FROM_FLOOR, Facts.rate(rate)));
    }

    @Test
    void an_indicator_that_misses_its_target_earns_what_it_achieved_and_stays_missed() {
        Award award = award(Facts.indicator("B12", Facts.measure("拆迁面积", "万平方米", "3.28", "2.83")));

        assertEquals(
                new Told(
                        new BigDecimal("8.63"),
                        Outcome.MISSED,
                        "实际 2.83 万平方米 < 目标 3.28 万平方米，无批准的特殊情况，完成约 86.28%，按比例计分，得 8.63 分"),
                Told.of(award));
    }

    @Test
    void an_indicator_that_meets_its_target_earns_all() {
        assertEquals(
                new Told(TEN, Outcome.MET, "实际 2731 人 ≥ 目标 2700 人，得 10 分"),
                Told.of(award(Facts.indicator("B16", Facts.measure("新增就业", "人", "2700", "2731")))));
    }

    @ParameterizedTest
    @CsvSource({
        // At most 75, reached 100: three quarters. Nothing can be divided by a target of none, and none is exceeded by
        // one.
        "AT_MOST, 75, 100, 7.5",
        "AT_MOST, 0, 1, 0",
        "AT_LEAST, 0, -1, 0",
        // Exactly 200: too few and too many both fall short.
        "EQUAL, 200, 150, 7.5",
        "EQUAL, 200, 250, 8",
        "EQUAL, 0, 2, 0"
    })
    void each_comparison_has_its_share(Comparison comparison, String target, String actual, String points) {
        assertEquals(points, points(PLAIN, Facts.indicator("X", Facts.measure("m", comparison, "件", target, actual))));
    }

    @Test
    void outside_a_range_the_nearer_bound_is_the_target() {
        assertEquals("5", points(PLAIN, Facts.indicator("X", Facts.range("m", "%", "80", "100", "40"))));
        assertEquals("8", points(PLAIN, Facts.indicator("X", Facts.range("m", "%", "80", "100", "125"))));
    }

    @Test
    void a_milestone_is_all_or_nothing() {
        assertEquals("0", points(PLAIN, Facts.indicator("X", Facts.milestone("开工建设", false))));
    }

    @Test
    void of_several_measures_the_mean_counts_and_none_makes_up_for_another() {
        Indicator indicator = Facts.indicator(
                "B06", Facts.measure("住餐业增幅", "%", "18", "82.14"), Facts.measure("批零业增幅", "%", "16", "8"));

        assertEquals("7.5", points(PLAIN, indicator));
    }

    @Test
    void an_approved_waiver_counts_as_met_and_what_is_not_reported_is_waited_for() {
        Indicator missed = Facts.indicator("B12", Facts.measure("拆迁面积", "万平方米", "3.28", "2.83"));

        assertEquals(
                Outcome.WAIVED,
                award(Facts.waived(missed, Facts.waiver(Waiver.Status.APPROVED)))
                        .outcome());
        assertEquals("8.63", points(PLAIN, Facts.waived(missed, Facts.waiver(Waiver.Status.REQUESTED))));
        assertInstanceOf(Pending.class, PLAIN.judge(TEN, Facts.indicator("B12", Facts.measure("面积", "亩", "3", null))));
        assertInstanceOf(Pending.class, PLAIN.judge(TEN, Facts.rate(null)));
    }

    @Test
    void far_above_the_target_points_go_by_the_deviation() {
        Proportional deviation = exceeding("(130, ∞)", null, "1");

        assertEquals("10", points(deviation, atLeast("200", "260")));
        Award award = assertInstanceOf(Award.class, deviation.judge(TEN, atLeast("200", "300")));
        assertEquals(
                new Told(new BigDecimal("8"), Outcome.EXCEEDED, "实际 300 件 ≥ 目标 200 件，为目标的 150%，超过 130%，扣 2 分，得 8 分"),
                Told.of(award));
        assertEquals("0", points(deviation, atLeast("200", "90000")));
        assertEquals("8", points(deviation, Facts.rate("150")));
    }

    @Test
    void of_what_shall_be_little_none_is_never_too_little() {
        Excess all = new Excess(Interval.parse("(130, ∞)"), null, null);
        Proportional inverse = new Proportional(null, Comparison.AT_MOST, null, null, null, all);

        assertEquals("10", points(inverse, Facts.rate("50")));
    }

    @Test
    void options_that_make_no_sense_are_refused_by_name() {
        assertEquals(List.of(), PLAIN.faults("rule", TEN));
        assertEquals(List.of(), FROM_FLOOR.faults("rule", TEN));
        assertEquals(
                List.of("rule.target", "rule.comparison", "rule.full", "rule.floor", "rule.excess.shares"),
                new Proportional(
                                BigDecimal.ZERO,
                                Comparison.EQUAL,
                                new BigDecimal("101"),
                                new BigDecimal("101"),
                                null,
                                new Excess(Interval.parse("[90, ∞)"), null, null))
                        .faults("rule", TEN).stream().map(Fault::path).toList());
        assertEquals(
                List.of("rule.floor"),
                new Proportional(null, null, null, null, Slope.FROM_FLOOR, null)
                        .faults("rule", TEN).stream().map(Fault::path).toList());
    }

    @Test
    void a_target_of_its_own_is_for_metrics_since_indicators_bring_theirs() {
        Proportional ninety = new Proportional(new BigDecimal("90"), null, null, null, null, null);

        assertTrue(PLAIN.judges(Indicator.class) && PLAIN.judges(Metric.class) && ninety.judges(Metric.class));
        assertFalse(ninety.judges(Indicator.class) || PLAIN.judges(Assessment.class));
    }

    @Test
    void rule_sentence_and_arithmetic_have_the_same_formula() {
        assertEquals(
                "得分 = 10 × (完成比例 − 60%) ÷ (95% − 60%)，不超过满分；达到 95% 得满分；不足 60% 不得分",
                FROM_FLOOR.words(TEN, "%").zh());
        assertEquals(
                "得分 = 10 × 完成比例 ÷ 95%，不超过满分；达到 95% 得满分；不足 60% 不得分",
                banded("60", "95", Slope.FROM_ZERO).words(TEN, "%").zh());
        Award award = assertInstanceOf(Award.class, FROM_FLOOR.judge(TEN, Facts.rate("80.2")));
        assertEquals("政府采购执行率 80.2%，完成 80.2%，按 (80.2% − 60%) ÷ (95% − 60%) 计分，得 5.77 分", award.reason());
        assertEquals("80.2 ÷ 100 = 80.2%; 10 × (80.2% − 60%) ÷ (95% − 60%) ≈ 5.77", award.arithmetic());
    }

    @ParameterizedTest
    @CsvSource({
        "80, 3, 2, 2 ÷ 3 ≈ 66.67%; 80 × 2 ÷ 3 ≈ 53.33",
        "15, 10000, 9999, 9999 ÷ 10000 = 99.99%; 15 × 99.99% = 14.9985 ≈ 15",
        "15, 300000, 299999, 299999 ÷ 300000 ≈ 99.9997%; 15 × 299999 ÷ 300000 ≈ 15",
        "8, 0, -1, -1 < 0 → 0%; 8 × 0% = 0",
        "8, 4, -1, 'max(0, -1 ÷ 4) = 0%; 8 × 0% = 0'"
    })
    void who_calculates_with_what_is_shown_comes_to_the_same(
            BigDecimal points, String target, String actual, String arithmetic) {
        Award award = assertInstanceOf(Award.class, PLAIN.judge(points, atLeast(target, actual)));

        assertEquals(arithmetic, award.arithmetic());
    }

    @Test
    void a_share_is_not_rounded_onto_a_bound_that_it_misses() {
        Proportional floor = new Proportional(null, null, new BigDecimal("66.67"), null, null, null);

        assertEquals(
                "实际 2 件 < 目标 3 件，无批准的特殊情况，完成约 66.667%，不足 66.67%，得 0 分",
                floor.judge(TEN, atLeast("3", "2")).reason());
    }

    @Test
    void a_share_beyond_what_earns_all_is_told_as_it_is() {
        Award award = assertInstanceOf(
                Award.class, banded("60", "90", Slope.FROM_ZERO).judge(TEN, atLeast("100", "95")));

        assertEquals("95 ÷ 100 = 95%; ≥ 90% → 10", award.arithmetic());
    }

    @Property
    void more_achieved_never_earns_less(
            @ForAll @BigRange(min = "-10", max = "250") @Scale(4) BigDecimal one,
            @ForAll @BigRange(min = "-10", max = "250") @Scale(4) BigDecimal other,
            @ForAll boolean fromFloor) {
        Proportional rule = fromFloor ? FROM_FLOOR : banded("60", "95", Slope.FROM_ZERO);
        BigDecimal less = new BigDecimal(points(rule, Facts.rate(one.min(other).toPlainString())));
        BigDecimal more = new BigDecimal(points(rule, Facts.rate(one.max(other).toPlainString())));

        assertTrue(less.compareTo(more) <= 0, less + " > " + more);
        assertTrue(less.signum() >= 0 && more.compareTo(TEN) <= 0);
    }

    @Property
    void of_what_shall_be_little_less_never_earns_less(
            @ForAll @BigRange(min = "0", max = "500") @Scale(4) BigDecimal one,
            @ForAll @BigRange(min = "0", max = "500") @Scale(4) BigDecimal other) {
        Proportional inverse = new Proportional(null, Comparison.AT_MOST, null, null, null, null);
        BigDecimal ofMore =
                new BigDecimal(points(inverse, Facts.rate(one.max(other).toPlainString())));
        BigDecimal ofLess =
                new BigDecimal(points(inverse, Facts.rate(one.min(other).toPlainString())));

        assertTrue(ofMore.compareTo(ofLess) <= 0, ofMore + " > " + ofLess);
        assertTrue(ofMore.signum() >= 0 && ofLess.compareTo(TEN) <= 0);
    }

    private static Indicator atLeast(String target, String actual) {
        return Facts.indicator("X", Facts.measure("数量", "件", target, actual));
    }

    private static Proportional banded(String floor, String full, Slope slope) {
        return new Proportional(null, null, new BigDecimal(floor), new BigDecimal(full), slope, null);
    }

    private static Proportional exceeding(String shares, @Nullable String deduction, @Nullable String factor) {
        Excess excess = new Excess(
                Interval.parse(shares),
                deduction == null ? null : new BigDecimal(deduction),
                factor == null ? null : new BigDecimal(factor));
        return new Proportional(null, null, null, null, null, excess);
    }

    private static Award award(Evidence evidence) {
        return assertInstanceOf(Award.class, PLAIN.judge(TEN, evidence));
    }

    private static String points(Rule rule, Evidence evidence) {
        return assertInstanceOf(Award.class, rule.judge(TEN, evidence)).points().toPlainString();
    }
}
