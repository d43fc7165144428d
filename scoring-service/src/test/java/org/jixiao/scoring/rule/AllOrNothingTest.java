package org.jixiao.scoring.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jixiao.scoring.evidence.Facts;
import org.jixiao.scoring.evidence.Indicator;
import org.jixiao.scoring.evidence.Measure.Comparison;
import org.jixiao.scoring.evidence.Waiver;
import org.jixiao.scoring.rule.Award.Outcome;
import org.junit.jupiter.api.Test;

class AllOrNothingTest {

    private static final Indicator MISSED = Facts.indicator("B12", Facts.measure("拆迁面积", "万平方米", "3.28", "2.83"));

    private final Rule rule = new AllOrNothing(null);

    @Test
    void a_target_reached_earns_all_points() {
        Award award = award(Facts.indicator("B16", Facts.measure("新增就业", "人", "2700", "2731")));

        assertEquals(new Told(BigDecimal.ONE, Outcome.MET, "实际 2731 人 ≥ 目标 2700 人，得 1 分"), Told.of(award));
    }

    @Test
    void a_target_missed_without_waiver_earns_nothing() {
        Award award = award(MISSED);

        assertEquals(
                new Told(BigDecimal.ZERO, Outcome.MISSED, "实际 2.83 万平方米 < 目标 3.28 万平方米，无批准的特殊情况，得 0 分"),
                Told.of(award));
    }

    @Test
    void an_approved_waiver_counts_as_met_and_names_who_when_and_why() {
        Award award = award(Facts.waived(
                MISSED,
                new Waiver(
                        Waiver.Status.APPROVED,
                        "征收受资金到位影响",
                        "finance-li",
                        Instant.parse("2020-03-01T16:30:00Z"),
                        "硚财〔2020〕12号")));

        assertEquals(
                new Told(
                        BigDecimal.ONE,
                        Outcome.WAIVED,
                        "实际 2.83 万平方米 < 目标 3.28 万平方米，特殊情况已由 finance-li 批准"
                                + "（2020-03-02；硚财〔2020〕12号；征收受资金到位影响），视为完成，得 1 分"),
                Told.of(award));
    }

    @Test
    void a_waiver_that_nobody_approved_helps_nothing() {
        Award requested = award(Facts.waived(MISSED, Facts.waiver(Waiver.Status.REQUESTED)));
        Award rejected = award(Facts.waived(MISSED, Facts.waiver(Waiver.Status.REJECTED)));

        assertEquals(Outcome.MISSED, requested.outcome());
        assertTrue(requested.reason().contains("特殊情况申请尚未批准"), requested.reason());
        assertEquals(Outcome.MISSED, rejected.outcome());
        assertTrue(rejected.reason().contains("特殊情况申请未获批准"), rejected.reason());
    }

    @Test
    void a_waiver_of_a_target_that_is_reached_is_not_needed() {
        Indicator reached = Facts.indicator("B16", Facts.measure("新增就业", "人", "2700", "2731"));

        assertEquals(
                Outcome.MET,
                award(Facts.waived(reached, Facts.waiver(Waiver.Status.APPROVED)))
                        .outcome());
    }

    @Test
    void one_missed_measure_of_two_loses_all_and_is_named_as_one_of_two() {
        Award award = award(Facts.indicator(
                "B06",
                Facts.measure("线上住餐业营业额增幅", "%", "18", "82.14"),
                Facts.measure("线上批零业销售额增幅", "%", "16", "7.49")));

        assertEquals(
                new Told(BigDecimal.ZERO, Outcome.MISSED, "2 项目标中 1 项未完成（线上批零业销售额增幅实际 7.49% < 目标 16%），无批准的特殊情况，得 0 分"),
                Told.of(award));
    }

    @Test
    void at_most_and_equal_look_the_other_way() {
        assertEquals("实际 44 名 ≤ 目标 75 名，得 1 分", reason(Comparison.AT_MOST, "名", "75", "44"));
        assertEquals("实际 76 名 > 目标 75 名，无批准的特殊情况，得 0 分", reason(Comparison.AT_MOST, "名", "75", "76"));
        assertEquals("实际 0 起 = 目标 0 起，得 1 分", reason(Comparison.EQUAL, "起", "0", "0"));
        assertEquals("实际 1 起 ≠ 目标 0 起，无批准的特殊情况，得 0 分", reason(Comparison.EQUAL, "起", "0", "1"));
    }

    @Test
    void a_range_is_met_between_its_bounds_and_at_them() {
        assertEquals("实际 80% 在目标 80% 至 100% 之内，得 1 分", reasonInRange("80"));
        assertEquals("实际 100% 在目标 80% 至 100% 之内，得 1 分", reasonInRange("100"));
        assertEquals("实际 79.9% 在目标 80% 至 100% 之外，无批准的特殊情况，得 0 分", reasonInRange("79.9"));
        assertEquals("实际 100.1% 在目标 80% 至 100% 之外，无批准的特殊情况，得 0 分", reasonInRange("100.1"));
    }

    private String reasonInRange(String actual) {
        return award(Facts.indicator("X", Facts.range("m", "%", "80", "100", actual)))
                .reason();
    }

    @Test
    void a_milestone_is_reached_or_not() {
        assertEquals(
                "“主体工程完工”已达成，得 1 分",
                award(Facts.indicator("B08", Facts.milestone("主体工程完工", true))).reason());
        assertEquals(
                "“开工建设”未达成，无批准的特殊情况，得 0 分",
                award(Facts.indicator("B11", Facts.milestone("开工建设", false))).reason());
    }

    @Test
    void an_actual_that_is_not_reported_is_waited_for() {
        Verdict verdict = rule.judge(
                BigDecimal.ONE,
                Facts.indicator("B06", Facts.measure("增幅", "%", "18", "3"), Facts.measure("上报率", "%", "100", null)));

        assertEquals("上报率尚未填报实际完成值", assertInstanceOf(Pending.class, verdict).reason());
    }

    @Test
    void an_indicator_without_targets_is_waited_for() {
        assertInstanceOf(Pending.class, rule.judge(BigDecimal.ONE, Facts.indicator("B99")));
    }

    private String reason(Comparison comparison, String unit, String target, String actual) {
        return award(Facts.indicator("X", Facts.measure("m", comparison, unit, target, actual)))
                .reason();
    }

    private Award award(Indicator indicator) {
        assertEquals(List.of(), rule.faults("rule", BigDecimal.ONE));
        return assertInstanceOf(Award.class, rule.judge(BigDecimal.ONE, indicator));
    }
}
