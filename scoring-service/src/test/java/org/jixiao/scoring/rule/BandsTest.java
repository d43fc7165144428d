package org.jixiao.scoring.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jixiao.scoring.evidence.Facts;
import org.jixiao.scoring.evidence.Waiver;
import org.junit.jupiter.api.Test;

class BandsTest {

    private static final BigDecimal EIGHT = new BigDecimal("8");
    private static final Bands PROCUREMENT = new Bands(List.of(less("[100, ∞)", "0"), less("[0, 100)", "1")));
    private static final Bands SATISFACTION = new Bands(
            List.of(less("[100, 100]", "0"), less("[80, 100)", "2"), less("[60, 80)", "4"), earns("[0, 60)", "0")));

    @Test
    void a_figure_costs_what_its_band_says() {
        assertEquals(
                "政府采购执行率 97.08%，不足 100%，扣 1 分，得 7 分",
                PROCUREMENT.judge(EIGHT, Facts.rate("97.08")).reason());
        assertEquals("7", points(PROCUREMENT, "97.08"));
    }

    @Test
    void a_bound_belongs_to_the_band_that_includes_it() {
        assertEquals("8", points(PROCUREMENT, "100"));
        assertEquals("7", points(PROCUREMENT, "99.999999"));
        assertEquals("6", points(SATISFACTION, "80"));
        assertEquals("4", points(SATISFACTION, "79.99"));
        assertEquals("0", points(SATISFACTION, "59.99"));
    }

    @Test
    void full_points_and_points_outright_need_no_deduction_in_the_sentence() {
        assertEquals(
                "政府采购执行率 100%，达到 100%，得 8 分",
                PROCUREMENT.judge(EIGHT, Facts.rate("100.00")).reason());
        assertEquals(
                "政府采购执行率 12%，不足 60%，得 0 分",
                SATISFACTION.judge(EIGHT, Facts.rate("12")).reason());
    }

    @Test
    void an_indicator_with_one_measure_is_judged_by_its_actual() {
        Verdict verdict = SATISFACTION.judge(EIGHT, Facts.indicator("C5", Facts.measure("居民满意度", "%", "100", "93.06")));

        assertEquals("居民满意度 93.06%，达到 80% 不足 100%，扣 2 分，得 6 分", verdict.reason());
    }

    @Test
    void a_waiver_does_not_move_the_figure() {
        var indicator = Facts.waived(
                Facts.indicator("C5", Facts.measure("居民满意度", "%", "100", "93.06")),
                Facts.waiver(Waiver.Status.APPROVED));

        assertEquals(
                "6",
                assertInstanceOf(Award.class, SATISFACTION.judge(EIGHT, indicator))
                        .points()
                        .toString());
    }

    @Test
    void what_has_no_figure_or_no_band_is_waited_for() {
        assertEquals("政府采购执行率暂缺：未填报采购预算", pending(PROCUREMENT.judge(EIGHT, Facts.rate(null))));
        assertEquals("政府采购执行率 -1% 不在任何一档内", pending(PROCUREMENT.judge(EIGHT, Facts.rate("-1"))));
        assertEquals(
                "居民满意度尚未填报实际完成值",
                pending(SATISFACTION.judge(EIGHT, Facts.indicator("C5", Facts.measure("居民满意度", "%", "100", null)))));
        assertEquals(
                "指标有 2 个衡量项，此评分标准须依据唯一数值",
                pending(SATISFACTION.judge(
                        EIGHT,
                        Facts.indicator("C5", Facts.measure("a", "%", "1", "1"), Facts.measure("b", "%", "1", "1")))));
    }

    @Test
    void the_published_standard_is_refused_with_its_gap_and_its_overlap() {
        // 居民满意度 100% 得满分，80—99 分扣 2 分，60—80 分扣 4 分，60 分以下不得分
        Bands published = new Bands(
                List.of(less("[100, 100]", "0"), less("[80, 99]", "2"), less("[60, 80]", "4"), earns("[0, 60)", "0")));

        assertEquals(
                List.of(
                        new Fault("rule.bands", "分档有缺口：(99, 100) 不在任何一档", "bands: gap, (99, 100) is in none"),
                        new Fault("rule.bands", "分档有重叠：80 同时在两档", "bands: overlap, 80 is in two")),
                published.faults("rule", EIGHT));
    }

    @Test
    void the_mended_standard_is_accepted() {
        assertEquals(List.of(), SATISFACTION.faults("rule", EIGHT));
        assertEquals(List.of(), PROCUREMENT.faults("rule", EIGHT));
    }

    @Test
    void a_band_that_costs_or_earns_impossible_points_is_refused() {
        Bands impossible = new Bands(List.of(
                less("[0, 10)", "9"),
                less("[10, 20)", "-1"),
                new Band(Interval.parse("[20, 30)"), null, null),
                less("[30, 30)", "0")));

        assertEquals(
                List.of(
                        "rule.bands[0].deduction",
                        "rule.bands[1].deduction",
                        "rule.bands[2]",
                        "rule.bands[3].interval"),
                impossible.faults("rule", EIGHT).stream().map(Fault::path).toList());
        assertEquals(
                List.of("rule.bands"),
                new Bands(List.of())
                        .faults("rule", EIGHT).stream().map(Fault::path).toList());
    }

    /** Bands drawn at random: those that are accepted judge every figure between their ends, in any order of the bands. */
    @Property
    void accepted_bands_judge_every_figure_once_and_refused_ones_name_where_they_do_not(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 0, max = 12) Integer> ends, @ForAll Random random) {
        List<Band> bands = bands(ends, random);
        List<Fault> faults = new Bands(bands).faults("rule", EIGHT);
        List<Band> shuffled = new ArrayList<>(bands);
        Collections.shuffle(shuffled, random);

        int highest = ends.stream().mapToInt(Integer::intValue).sum();
        boolean once = true;
        for (int half = 0; half <= 2 * highest; half++) {
            BigDecimal figure = BigDecimal.valueOf(half).divide(BigDecimal.valueOf(2));
            long times = bands.stream()
                    .filter(band -> band.interval().contains(figure))
                    .count();
            // The two ends of it all may be left out.
            boolean end = half == 0 || half == 2 * highest;
            once &= times == 1 || (end && times == 0);
            if (faults.isEmpty()) {
                assertEquals(
                        new Bands(bands).judge(EIGHT, Facts.rate(figure.toPlainString())),
                        new Bands(shuffled).judge(EIGHT, Facts.rate(figure.toPlainString())));
            }
        }
        if (faults.stream().noneMatch(fault -> fault.path().endsWith("interval"))) {
            assertEquals(once, faults.isEmpty(), bands + " → " + faults);
        }
    }

    /** Touching at their ends, unless both or neither of two holds the number they share. */
    private static List<Band> bands(List<Integer> widths, Random random) {
        List<Band> bands = new ArrayList<>();
        int from = 0;
        boolean open = false;
        for (int width : widths) {
            boolean closed = random.nextBoolean();
            Interval interval = new Interval(
                    new Bound(BigDecimal.valueOf(from), !open), new Bound(BigDecimal.valueOf(from + width), closed));
            bands.add(new Band(interval, null, BigDecimal.valueOf(random.nextInt(9))));
            from += width;
            open = random.nextInt(4) > 0 ? closed : !closed;
        }
        return bands;
    }

    private static Band less(String interval, String deduction) {
        return new Band(Interval.parse(interval), null, new BigDecimal(deduction));
    }

    private static Band earns(String interval, String points) {
        return new Band(Interval.parse(interval), new BigDecimal(points), null);
    }

    private static String points(Bands bands, String value) {
        Verdict verdict = bands.judge(EIGHT, Facts.rate(value));
        return assertInstanceOf(Award.class, verdict).points().toString();
    }

    private static String pending(Verdict verdict) {
        return assertInstanceOf(Pending.class, verdict).reason();
    }
}
