package org.jixiao.scoring.hypothesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jixiao.events.BudgetState;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.events.IndicatorState.GrantedActual;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.events.IndicatorState.Ratio;
import org.jixiao.events.IndicatorState.Waiver;
import org.jixiao.events.IndicatorState.WaiverStatus;
import org.jixiao.scoring.rule.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HypothesisTest {

    private static final Instant NOW = Instant.parse("2020-03-01T02:00:00Z");
    private static final IndicatorState AREA = indicator("B12", null, figure("拆迁面积", Comparison.AT_LEAST, "2.83"));
    private static final IndicatorState OPENING = indicator("B13", null, milestone("启用", false));

    @Test
    void an_actual_takes_the_place_of_what_was_reported() {
        IndicatorState would = actuals(figure("B12", "拆迁面积", "3.28"))
                .indicators(List.of(AREA, OPENING))
                .get(0);

        assertEquals(new BigDecimal("3.28"), would.measures().get(0).actual());
        assertEquals(0, would.revision());
        assertEquals(AREA.measures().get(0).target(), would.measures().get(0).target());
    }

    @Test
    void what_nothing_is_supposed_of_stays_as_it_is() {
        Hypothesis hypothesis = actuals(figure("B12", "拆迁面积", "3.28"));

        assertSame(OPENING, hypothesis.indicators(List.of(AREA, OPENING)).get(1));
        assertNull(hypothesis.budget("T", 2019, null));
    }

    @Test
    void a_milestone_is_reached_or_not() {
        IndicatorState would = actuals(new SupposedActual("B13", "启用", null, true))
                .indicators(List.of(OPENING))
                .get(0);

        assertEquals(true, would.measures().get(0).achieved());
    }

    @Test
    void a_share_is_supposed_without_its_numerator_and_denominator() {
        Measure share = new Measure(
                "合格率",
                Comparison.AT_LEAST,
                "%",
                BigDecimal.valueOf(95),
                BigDecimal.valueOf(90),
                null,
                null,
                null,
                null,
                new Ratio("合格", "全部", BigDecimal.valueOf(9), BigDecimal.TEN),
                null,
                null);

        Measure would = actuals(figure("B14", "合格率", "96"))
                .indicators(List.of(indicator("B14", null, share)))
                .get(0)
                .measures()
                .get(0);

        assertEquals(new BigDecimal("96"), would.actual());
        assertEquals(new Ratio("合格", "全部", null, null), would.ratio());
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 2.83, 2.83, true",
        "AT_LEAST, 2.83, 2.9, true",
        "AT_LEAST, 2.83, 2.82, false",
        "AT_LEAST, 3.3, 3.2, false",
        "AT_MOST, 4, 3.9, true",
        "AT_MOST, 4, 4.1, false",
        "EQUAL, 3, 3.5, true",
        "EQUAL, 3, 2.9, false",
        "BETWEEN, 2, 6.2, true",
        "BETWEEN, 2, 6.3, false",
        ", , 1, false"
    })
    void an_approved_waiver_stands_while_no_more_is_missed(
            @Nullable Comparison comparison, @Nullable String before, String supposed, boolean stands) {
        Measure measure = figure("拆迁面积", comparison == null ? Comparison.AT_LEAST : comparison, before);
        IndicatorState waived = indicator("B12", waiver(WaiverStatus.APPROVED), measure);

        Waiver waiver = actuals(figure("B12", "拆迁面积", supposed))
                .indicators(List.of(waived))
                .get(0)
                .waiver();

        assertEquals(stands ? waived.waiver() : null, waiver);
    }

    @ParameterizedTest
    @CsvSource({"2.9, true", "2.83, true", "2.82, false"})
    void what_a_waiver_was_approved_for_counts_whatever_was_reported_since(String supposed, boolean stands) {
        Waiver approved =
                waiver(WaiverStatus.APPROVED, List.of(new GrantedActual("拆迁面积", new BigDecimal("2.83"), null)));
        IndicatorState now = indicator("B12", approved, figure("拆迁面积", Comparison.AT_LEAST, "3.00"));

        Waiver waiver = actuals(figure("B12", "拆迁面积", supposed))
                .indicators(List.of(now))
                .get(0)
                .waiver();

        assertEquals(stands ? approved : null, waiver);
    }

    @Test
    void a_waiver_that_waits_is_left_to_whoever_decides() {
        IndicatorState requested =
                indicator("B12", waiver(WaiverStatus.REQUESTED), figure("拆迁面积", Comparison.AT_LEAST, "2.83"));

        Waiver waiver = actuals(figure("B12", "拆迁面积", "2"))
                .indicators(List.of(requested))
                .get(0)
                .waiver();

        assertEquals(requested.waiver(), waiver);
    }

    @Test
    void a_requested_waiver_would_be_approved_by_nobody_known() {
        IndicatorState requested =
                indicator("B12", waiver(WaiverStatus.REQUESTED), AREA.measures().get(0));

        Waiver waiver = waivers("B12").indicators(List.of(requested)).get(0).waiver();

        assertEquals(WaiverStatus.APPROVED, waiver.status());
        assertEquals("客观困难", waiver.reason());
        assertEquals("clerk", waiver.requestedBy());
        assertEquals(Hypothesis.SUPPOSED, waiver.decider());
        assertEquals(NOW, waiver.decidedAt());
    }

    @Test
    void one_that_nobody_asked_for_would_be_approved_too_and_one_that_is_approved_stays() {
        IndicatorState approved =
                indicator("B13", waiver(WaiverStatus.APPROVED), AREA.measures().get(0));

        List<IndicatorState> would = waivers("B12", "B13").indicators(List.of(AREA, approved));

        assertEquals(WaiverStatus.APPROVED, would.get(0).waiver().status());
        assertEquals(Hypothesis.SUPPOSED, would.get(0).waiver().requester());
        assertEquals(approved.waiver(), would.get(1).waiver());
    }

    @Test
    void a_metric_takes_the_place_of_the_budget_s_or_stands_alone() {
        Hypothesis hypothesis =
                new Hypothesis(List.of(), List.of(), Map.of("procurementExecutionRate", BigDecimal.TEN), NOW);

        BudgetState alone = hypothesis.budget("T", 2019, null);
        BudgetState both = new Hypothesis(List.of(), List.of(), Map.of("budgetExecutionRate", BigDecimal.ONE), NOW)
                .budget("T", 2019, alone);
        BudgetState again = hypothesis.budget("T", 2019, both);

        assertEquals(List.of("procurementExecutionRate"), names(alone));
        assertEquals(BigDecimal.TEN, alone.metrics().get(0).value());
        assertEquals(List.of("budgetExecutionRate", "procurementExecutionRate"), names(again));
    }

    @Test
    void what_there_is_not_is_named_all_at_once() {
        Hypothesis hypothesis = new Hypothesis(
                List.of(
                        figure("Z9", "拆迁面积", "1"),
                        figure("B12", "面积", "1"),
                        new SupposedActual("B12", "拆迁面积", null, true),
                        new SupposedActual("B13", "启用", BigDecimal.ONE, null),
                        new SupposedActual("B13", "启用", null, null),
                        new SupposedActual("B12", "拆迁面积", null, null)),
                List.of("B12", "Z9"),
                Map.of("executionRate", BigDecimal.ONE),
                NOW);

        assertEquals(
                List.of(
                        "actuals[0].indicator",
                        "actuals[1].measure",
                        "actuals[2].achieved",
                        "actuals[3].actual",
                        "actuals[4].measure",
                        "actuals[4].achieved",
                        "actuals[5].measure",
                        "actuals[5].actual",
                        "waivers[1]",
                        "metrics.executionRate"),
                hypothesis.faults(List.of(AREA, OPENING)).stream()
                        .map(Fault::path)
                        .toList());
        assertEquals(List.of(), actuals(figure("B12", "拆迁面积", "1")).faults(List.of(AREA)));
    }

    private static List<String> names(BudgetState budget) {
        return budget.metrics().stream().map(BudgetState.Metric::name).toList();
    }

    private static Hypothesis actuals(SupposedActual... actuals) {
        return new Hypothesis(List.of(actuals), List.of(), Map.of(), NOW);
    }

    private static Hypothesis waivers(String... codes) {
        return new Hypothesis(List.of(), List.of(codes), Map.of(), NOW);
    }

    private static SupposedActual figure(String indicator, String measure, String actual) {
        return new SupposedActual(indicator, measure, new BigDecimal(actual), null);
    }

    /** Aims at 3.28, or at 3.28 to 5 where it has two bounds. */
    private static Measure figure(String name, Comparison comparison, @Nullable String actual) {
        return new Measure(
                name,
                comparison,
                "万平方米",
                new BigDecimal("3.28"),
                actual == null ? null : new BigDecimal(actual),
                null,
                comparison == Comparison.BETWEEN ? new BigDecimal("5") : null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Measure milestone(String name, boolean achieved) {
        return new Measure(name, Comparison.MILESTONE, null, null, null, achieved, null, null, null, null, null, null);
    }

    private static Waiver waiver(WaiverStatus status) {
        return waiver(status, null);
    }

    private static Waiver waiver(WaiverStatus status, @Nullable List<GrantedActual> grantedFor) {
        boolean decided = status != WaiverStatus.REQUESTED;
        return new Waiver(
                status,
                "客观困难",
                null,
                "clerk",
                "经办人",
                NOW,
                decided ? "finance-li" : null,
                decided ? "李审核" : null,
                decided ? NOW : null,
                null,
                null,
                null,
                null,
                null,
                grantedFor);
    }

    private static IndicatorState indicator(String code, @Nullable Waiver waiver, Measure measure) {
        return new IndicatorState(
                "T",
                2019,
                code,
                3,
                false,
                1,
                "产出指标",
                "数量指标",
                "征收",
                "征收",
                null,
                BigDecimal.ONE,
                List.of(measure),
                null,
                waiver,
                null,
                null);
    }
}
