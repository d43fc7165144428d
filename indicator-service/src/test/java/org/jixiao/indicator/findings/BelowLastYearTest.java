package org.jixiao.indicator.findings;

import static org.jixiao.indicator.SampleIndicators.B12;
import static org.jixiao.indicator.SampleIndicators.actuals;
import static org.jixiao.indicator.SampleIndicators.atLeast;
import static org.jixiao.indicator.SampleIndicators.definition;
import static org.jixiao.indicator.SampleIndicators.figure;
import static org.jixiao.indicator.SampleIndicators.milestone;
import static org.jixiao.indicator.SampleIndicators.reached;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.indicator.findings.Finding.Figure;
import org.jixiao.indicator.findings.Finding.FigureName;
import org.jixiao.indicator.findings.Finding.Severity;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.indicator.measure.LastYear;
import org.jixiao.indicator.measure.Promise;
import org.jixiao.indicator.measure.Value;
import org.jspecify.annotations.Nullable;

class BelowLastYearTest {

    private static final IndicatorKey LAST = new IndicatorKey(B12.department(), B12.year() - 1, B12.code());
    private static final String AREA = "拆迁面积";

    private static Promise promise(Comparison comparison, String unit, String target) {
        return new Promise(AREA, comparison, unit, new BigDecimal(target), null, null, null, false);
    }

    private static IndicatorState promised(Promise promise) {
        return definition(promise).over(B12, null);
    }

    private static IndicatorState achieved(IndicatorKey key, Promise promise, Value value) {
        return actuals(value).onto(definition(promise).over(key, null), true);
    }

    private static List<Finding> found(IndicatorState now, IndicatorState last) {
        return BelowLastYear.check(now, LastYear.of(List.of(last)));
    }

    @Example
    void a_target_below_what_was_achieved_last_year_is_a_note_with_both_figures() {
        IndicatorState last = achieved(LAST, atLeast(AREA, "3"), figure(AREA, "3.3"));

        Finding found = found(promised(atLeast(AREA, "3.28")), last).get(0);

        assertEquals(FindingKind.BELOW_LAST_YEAR, found.kind());
        assertEquals(Severity.NOTE, found.severity());
        assertEquals(AREA, found.measure());
        assertEquals(
                List.of(
                        new Figure(FigureName.TARGET, new BigDecimal("3.28"), "万平方米"),
                        new Figure(FigureName.LAST_YEAR_ACTUAL, new BigDecimal("3.3"), "万平方米")),
                found.figures());
        assertEquals("B12 一职教东片征收“拆迁面积”：目标不低于 3.28 万平方米，低于上年（2018 年）实际完成的 3.3 万平方米", found.message());
    }

    @Example
    void of_what_is_to_stay_low_a_higher_target_asks_for_less() {
        IndicatorState last = achieved(LAST, promise(Comparison.AT_MOST, "起", "5"), figure(AREA, "3"));

        assertEquals(
                "B12 一职教东片征收“拆迁面积”：目标不高于 4 起，宽于上年（2018 年）实际完成的 3 起",
                found(promised(promise(Comparison.AT_MOST, "起", "4")), last)
                        .get(0)
                        .message());
        assertEquals(List.of(), found(promised(promise(Comparison.AT_MOST, "起", "2")), last));
    }

    @Example
    void what_is_measured_otherwise_now_is_not_held_against_it() {
        IndicatorState now = promised(atLeast(AREA, "1"));
        assertEquals(
                1,
                found(now, achieved(LAST, atLeast(AREA, "3"), figure(AREA, "3")))
                        .size());

        assertNothing(now, achieved(LAST, promise(Comparison.AT_LEAST, "公顷", "3"), figure(AREA, "3")));
        assertNothing(now, achieved(LAST, promise(Comparison.AT_MOST, "万平方米", "3"), figure(AREA, "3")));
        assertNothing(now, achieved(LAST, promise(Comparison.EQUAL, "万平方米", "3"), figure(AREA, "3")));
        assertNothing(now, achieved(LAST, milestone(AREA), reached(AREA, true)));
        assertNothing(now, achieved(LAST, share(), new Value(AREA, new BigDecimal("3"), null, null, null, null)));
        assertNothing(
                now,
                achieved(LAST, atLeast(AREA, "3"), new Value(AREA, new BigDecimal("3"), null, null, null, "签约面积")));
        assertNothing(now, achieved(LAST, atLeast("签约面积", "3"), figure("签约面积", "3")));
        assertNothing(
                now,
                achieved(
                        new IndicatorKey(LAST.department(), LAST.year(), "B13"),
                        atLeast(AREA, "3"),
                        figure(AREA, "3")));
        assertNothing(now, definition(atLeast(AREA, "3")).over(LAST, null));
    }

    private static Promise share() {
        return new Promise(
                AREA,
                Comparison.AT_LEAST,
                "万平方米",
                new BigDecimal("3"),
                null,
                null,
                new Promise.Share("签约户数", "应签户数"),
                false);
    }

    private static void assertNothing(IndicatorState now, @Nullable IndicatorState last) {
        assertEquals(List.of(), found(now, last));
    }

    @Property
    void exactly_one_of_two_directions_asks_for_less_unless_the_target_is_what_was_achieved(
            @ForAll @BigRange(min = "-100", max = "100") @Scale(2) BigDecimal target,
            @ForAll @BigRange(min = "-100", max = "100") @Scale(2) BigDecimal achieved) {
        int found = 0;
        for (Comparison comparison : List.of(Comparison.AT_LEAST, Comparison.AT_MOST)) {
            IndicatorState last = achieved(LAST, promise(comparison, "个", "0"), figure(AREA, achieved.toPlainString()));
            found += found(promised(promise(comparison, "个", target.toPlainString())), last)
                    .size();
        }
        assertEquals(target.compareTo(achieved) == 0 ? 0 : 1, found);
    }
}
