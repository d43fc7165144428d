package org.jixiao.scoring.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.jixiao.scoring.evidence.Assessment;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.evidence.Facts;
import org.jixiao.scoring.rule.Award.Outcome;
import org.junit.jupiter.api.Test;

class RatedTest {

    private static final BigDecimal EIGHT = new BigDecimal("8");
    /** The national form: 100–80, 80–60, 60–0, the lower bound included. */
    private static final Rated NATIONAL =
            new Rated(List.of(level("达成", "[80, 100]"), level("部分达成", "[60, 80)"), level("未达成", "[0, 60)")));
    /** Chongqing's coefficients: each level has its one. */
    private static final Rated COEFFICIENTS =
            new Rated(List.of(level("优", "[100, 100]"), level("良", "[90, 90]"), level("差", "[50, 50]")));

    @Test
    void a_level_and_a_share_within_it_earn_that_share() {
        assertEquals(
                new Told(new BigDecimal("5.6"), Outcome.GRADED, "finance-wang 评定为“部分达成”，按 70% 计（有佐证），得 5.6 分"),
                Told.of(NATIONAL.judge(EIGHT, Facts.level("C1", "部分达成", "70"))));
        assertEquals("8", points(NATIONAL, Facts.level("C1", "达成", "100")));
        assertEquals("6.4", points(NATIONAL, Facts.level("C1", "达成", "80")));
    }

    @Test
    void the_ranges_belong_to_the_scheme() {
        Rated hubei = new Rated(List.of(level("达成", "[80, 100]"), level("部分达成", "[50, 80)"), level("未达成", "[0, 50)")));

        assertEquals(List.of(), hubei.faults("rule", EIGHT));
        assertEquals("4", points(hubei, Facts.level("C1", "部分达成", "50")));
        assertEquals("“部分达成”须给出比例：达到 60% 不足 80%，须重新评定", pending(NATIONAL, Facts.level("C1", "部分达成", "50")));
    }

    @Test
    void a_level_with_a_coefficient_of_its_own_needs_no_share() {
        assertEquals(List.of(), COEFFICIENTS.faults("rule", EIGHT));
        assertEquals("7.2", points(COEFFICIENTS, Facts.level("C1", "良", null)));
        assertEquals("7.2", points(COEFFICIENTS, Facts.level("C1", "良", "90")));
        assertEquals("“良”须给出比例：等于 90%，须重新评定", pending(COEFFICIENTS, Facts.level("C1", "良", "91")));
    }

    @Test
    void a_judgement_of_another_kind_waits_for_one_of_this() {
        assertEquals("此评分项按档次评定，不直接给分，须重新评定", pending(NATIONAL, Facts.assessment("C1", "6")));
        assertEquals("应为下列档次之一：达成、部分达成、未达成，须重新评定", pending(NATIONAL, Facts.level("C1", "良", "70")));
        assertEquals("“达成”须给出比例：达到 80% 不超过 100%，须重新评定", pending(NATIONAL, Facts.level("C1", "达成", null)));
        assertEquals("此评分项不可不适用，须重新评定", pending(NATIONAL, Facts.leftOut("C1")));
        assertEquals("此评分项直接给分，不分档次，须重新评定", pending(new Assessed(), Facts.level("C1", "达成", "90")));
        assertEquals("此评分项不可不适用，须重新评定", pending(new Assessed(), Facts.leftOut("C1")));
    }

    @Test
    void an_indicator_is_rated_by_what_was_said_of_it() {
        var indicator = Facts.indicator("B11", Facts.milestone("开工建设", true));

        assertEquals("尚未评定档次", NATIONAL.judge(EIGHT, indicator).reason());
        assertEquals("7.2", points(NATIONAL, indicator.assessed(Facts.level("B11", "达成", "90"))));
    }

    @Test
    void ranges_with_gaps_overlaps_or_beyond_all_points_are_refused() {
        assertEquals(List.of(), NATIONAL.faults("rule", EIGHT));
        assertEquals(List.of("档次有缺口：(79, 80) 不在任何一档"), texts(level("a", "[80, 100]"), level("b", "[60, 79]")));
        assertEquals(List.of("档次有重叠：80 同时在两档"), texts(level("a", "[80, 100]"), level("b", "[60, 80]")));
        assertEquals(List.of("应为 0 至 100 之间的非空区间"), texts(level("a", "[80, 101]")));
        assertEquals(List.of("应为 0 至 100 之间的非空区间"), texts(level("a", "[80, 80)")));
        assertEquals(List.of("档次名称重复"), texts(level("a", "[80, 100]"), level("a", "[60, 80)")));
        assertEquals(List.of("至少要有一档"), texts());
    }

    @Property
    void points_lie_between_none_and_all_and_rise_with_the_share(
            @ForAll @BigRange(min = "0", max = "100") @Scale(4) BigDecimal one,
            @ForAll @BigRange(min = "0", max = "100") @Scale(4) BigDecimal other) {
        BigDecimal less = new BigDecimal(points(NATIONAL, rated(one.min(other))));
        BigDecimal more = new BigDecimal(points(NATIONAL, rated(one.max(other))));

        assertEquals(true, less.signum() >= 0 && less.compareTo(more) <= 0 && more.compareTo(EIGHT) <= 0);
    }

    private static Assessment rated(BigDecimal share) {
        String level = NATIONAL.levels().stream()
                .filter(candidate -> candidate.shares().contains(share))
                .findFirst()
                .orElseThrow()
                .name();
        return Facts.level("C1", level, share.toPlainString());
    }

    private static List<String> texts(Level... levels) {
        return new Rated(List.of(levels))
                .faults("rule", EIGHT).stream().map(Fault::zh).toList();
    }

    private static Level level(String name, String shares) {
        return new Level(name, Interval.parse(shares));
    }

    private static String points(Rule rule, Evidence evidence) {
        return assertInstanceOf(Award.class, rule.judge(EIGHT, evidence))
                .points()
                .toPlainString();
    }

    private static String pending(Rule rule, Assessment assessment) {
        return assertInstanceOf(Pending.class, rule.judge(EIGHT, assessment)).reason();
    }
}
