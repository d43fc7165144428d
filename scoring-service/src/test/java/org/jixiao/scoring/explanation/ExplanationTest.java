package org.jixiao.scoring.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.Person;
import org.jixiao.events.ScorecardState;
import org.jixiao.scoring.dossier.AssessmentRow;
import org.jixiao.scoring.dossier.Gathered;
import org.jixiao.scoring.dossier.Used;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.scoring.evaluation.CardState;
import org.jixiao.scoring.rule.Assessed;
import org.jixiao.scoring.rule.Band;
import org.jixiao.scoring.rule.Bands;
import org.jixiao.scoring.rule.Interval;
import org.jixiao.scoring.rule.Rule;
import org.jixiao.scoring.scheme.Cap;
import org.jixiao.scoring.scheme.Ceiling;
import org.jixiao.scoring.scheme.Criterion;
import org.jixiao.scoring.scheme.Grade;
import org.jixiao.scoring.scheme.Modifier;
import org.jixiao.scoring.scheme.Scheme;
import org.jixiao.scoring.scheme.Selector;
import org.jixiao.scoring.scheme.Veto;
import org.jixiao.scoring.scheme.VetoGround;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final Criterion ASSESSED = leaf("A", new Selector.Assessment(), new Assessed());

    @Test
    void what_waits_is_told_by_names_that_readers_know() {
        Cap cap = new Cap(
                "budgetExecutionRate", "预算执行率", List.of(new Ceiling(Interval.parse("[0, 80)"), new BigDecimal("89"))));

        Explanation explained = explained(scheme(ASSESSED, cap));

        assertEquals("总分 0 分（满分 100 分），尚待：A、总分的调整，暂不评等级", explained.sentence().zh());
        assertEquals(
                "The total is 0 of 100 points, what waits: A, what becomes of the total, so there is no grade yet",
                explained.sentence().en());
    }

    @Test
    void a_grade_is_told_by_the_totals_that_earn_it_in_words() {
        assertEquals(
                "总分 95 分（满分 100 分），达到 90 分 不超过 100 分，等级为“优”",
                explained(scheme(ASSESSED, null), points("A", "95")).sentence().zh());
        assertEquals(
                "The total is 95 of 100 points, which is from 90 to 100 and earns the grade “优”",
                explained(scheme(ASSESSED, null), points("A", "95")).sentence().en());
    }

    @Test
    void a_veto_is_told_with_the_assessment_that_found_it() {
        Veto veto = new Veto(List.of(new VetoGround("V1", "重大违规", new Selector.Assessment(), new BigDecimal("59"))));

        ExplainedStep step = explained(scheme(ASSESSED, veto), points("A", "95"), row("V1", null, "否决"))
                .steps()
                .get(0);

        assertEquals("一票否决：重大违规，至多得 59 分", step.rule().zh());
        assertEquals("min(95, 59) = 59", step.arithmetic());
        assertEquals(
                "重大违规: found by 财政审核 (审计移送), a veto that leaves no more than 59: 95 counts as 59",
                step.sentence().en());
        assertEquals(
                "/api/v1/departments/D/years/2022/assessments/V1",
                step.evidence().get(0).path());
    }

    /** The indicator of the other ground is met, so the card doesn't show it. */
    @Test
    void a_veto_is_told_in_both_languages_whatever_another_ground_looks_at() {
        Veto veto = new Veto(List.of(
                new VetoGround("V1", "重大违规", new Selector.Assessment(), new BigDecimal("59")),
                new VetoGround("V2", "核心指标", new Selector.Indicator("P1"), BigDecimal.ZERO)));
        Scheme scheme = scheme(ASSESSED, veto);
        Gathered gathered = new Gathered(
                new YearKey("D", 2022),
                null,
                List.of(milestone("P1")),
                List.of(points("A", "95"), row("V1", null, "否决")));
        ScorecardState card = CardState.of(scheme, 1, gathered);

        List<ExplainedStep> steps = Explanation.of(card, scheme, Used.of(card)).steps();

        assertEquals(1, steps.size());
        assertEquals("min(95, 59) = 59", steps.get(0).arithmetic());
        assertEquals(
                "重大违规: found by 财政审核 (审计移送), a veto that leaves no more than 59: 95 counts as 59",
                steps.get(0).sentence().en());
    }

    private static IndicatorState milestone(String code) {
        return new IndicatorState(
                "D",
                2022,
                code,
                1,
                false,
                1,
                "产出指标",
                "时效指标",
                "时效",
                "投产",
                null,
                BigDecimal.ONE,
                List.of(new IndicatorState.Measure(
                        "投产",
                        IndicatorState.Comparison.MILESTONE,
                        null,
                        null,
                        null,
                        true,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)),
                null,
                null,
                null,
                null);
    }

    @Test
    void bands_are_told_in_the_unit_of_their_figure() {
        Rule bands = new Bands(List.of(
                new Band(Interval.parse("[80, ∞)"), new BigDecimal("100"), null),
                new Band(Interval.parse("[0, 80)"), BigDecimal.ZERO, null)));
        Scheme scheme = scheme(leaf("A", new Selector.Metric("budgetExecutionRate", "预算执行率"), bands), null);

        assertEquals(
                "满分 100 分，按数值所在区间：达到 80% 得 100 分；不足 80% 得 0 分",
                explained(scheme).criteria().get(0).rule().zh());
    }

    private static Explanation explained(Scheme scheme, AssessmentRow... rows) {
        ScorecardState card =
                CardState.of(scheme, 1, new Gathered(new YearKey("D", 2022), null, List.of(), List.of(rows)));
        return Explanation.of(card, scheme, Used.of(card));
    }

    private static AssessmentRow points(String criterion, String points) {
        return row(criterion, new BigDecimal(points), null);
    }

    private static AssessmentRow row(String criterion, @Nullable BigDecimal points, @Nullable String level) {
        return new AssessmentRow(
                criterion,
                1,
                points,
                level,
                null,
                true,
                "审计移送",
                new Person("finance", "财政审核"),
                Instant.parse("2023-02-01T00:00:00Z"));
    }

    private static Criterion leaf(String code, Selector evidence, Rule rule) {
        return new Criterion(code, code, new BigDecimal("100"), null, evidence, rule, null, List.of(), List.of());
    }

    private static Scheme scheme(Criterion criterion, @Nullable Modifier modifier) {
        return new Scheme(
                "nat-2024",
                "测试",
                2022,
                null,
                new BigDecimal("100"),
                List.of(new Grade("优", Interval.parse("[90, 100]")), new Grade("差", Interval.parse("[0, 90)"))),
                List.of(criterion),
                modifier == null ? List.of() : List.of(modifier),
                null);
    }
}
