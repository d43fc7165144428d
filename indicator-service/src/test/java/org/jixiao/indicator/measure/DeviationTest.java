package org.jixiao.indicator.measure;

import static org.jixiao.indicator.SampleIndicators.B12;
import static org.jixiao.indicator.SampleIndicators.SAID_NOTHING;
import static org.jixiao.indicator.SampleIndicators.actuals;
import static org.jixiao.indicator.SampleIndicators.atLeast;
import static org.jixiao.indicator.SampleIndicators.b12;
import static org.jixiao.indicator.SampleIndicators.definition;
import static org.jixiao.indicator.SampleIndicators.figure;
import static org.jixiao.indicator.SampleIndicators.milestone;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Report;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviationTest {

    private static final Deviation FROM_130_PERCENT = new Deviation(new BigDecimal("1.3"));

    @Test
    void a_measure_without_an_actual_is_named_and_nothing_else_is_asked_yet() {
        assertEquals(List.of("indicators[B12].values"), asked(b12()));
    }

    @Test
    void a_figure_has_no_actual_yet_and_of_a_milestone_it_isnt_said_whether_it_is_reached() {
        IndicatorState mixed =
                definition(atLeast("拆迁面积", "3.28"), milestone("签约")).over(B12, null);

        assertEquals(
                List.of("“拆迁面积”尚未填报实际完成值", "“签约”尚未填报是否达成"),
                FROM_130_PERCENT.unexplained(mixed).stream().map(Flaw::zh).toList());
    }

    @ParameterizedTest(name = "{0} of 3.28: reason and remedy asked {1}")
    @CsvSource({"3.28, false", "4, false", "4.263, false", "4.264, true", "3.27, true", "0, true"})
    void a_target_missed_or_by_far_exceeded_asks_for_reason_and_remedy(String actual, boolean asked) {
        assertEquals(
                asked ? List.of("indicators[B12].deviationReason", "indicators[B12].remedy") : List.of(),
                asked(reported(actual, SAID_NOTHING)));
    }

    @Test
    void what_is_explained_is_not_asked_again() {
        assertEquals(List.of("indicators[B12].remedy"), asked(reported("2.83", said("签约受限", null))));
        assertEquals(List.of(), asked(reported("2.83", said("签约受限", "加快签约"))));
    }

    private static List<String> asked(IndicatorState indicator) {
        return FROM_130_PERCENT.unexplained(indicator).stream().map(Flaw::field).toList();
    }

    private static IndicatorState reported(String actual, Report report) {
        return new Actuals(actuals(figure("拆迁面积", actual)).values(), report).onto(b12(), true);
    }

    private static Report said(String reason, @Nullable String remedy) {
        return new Report(null, null, null, reason, null, remedy, null);
    }

    @Test
    void blanks_explain_nothing() {
        assertEquals(
                List.of("indicators[B12].deviationReason", "indicators[B12].remedy"),
                asked(reported("2.83", said(" ", "\u3000"))));
    }
}
