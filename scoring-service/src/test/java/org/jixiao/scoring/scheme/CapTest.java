package org.jixiao.scoring.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.scoring.card.Scorecard;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.evidence.Facts;
import org.jixiao.scoring.rule.AllOrNothing;
import org.jixiao.scoring.rule.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapTest {

    @ParameterizedTest
    @CsvSource({"80, 92, 优", "79.99, 89, 良", "70, 89, 良", "69.9, 79, 中", "55, 69, 中", "49.99, 59, 差", "0, 59, 差"})
    void the_total_is_capped_by_the_execution_rate(String rate, String total, String grade) {
        Scorecard card = Rubric.card(List.of(Rubric.BY_EXECUTION), Rubric.assessed("60", "32"), Rubric.execution(rate));

        assertEquals(total, card.total().toString());
        assertEquals(grade, card.grade());
    }

    @Test
    void a_cap_says_what_it_took_and_by_which_figure() {
        Modification cap = Rubric.card(
                        List.of(Rubric.BY_EXECUTION), Rubric.assessed("60", "32"), Rubric.execution("75"))
                .modifications()
                .get(0);

        assertEquals("cap", cap.kind());
        assertEquals("92", cap.from().toString());
        assertEquals("预算执行率 75%，达到 70% 不足 80%，至多得 89 分，92 分计为 89 分", cap.reason());
        assertEquals(Rubric.execution("75").revision(), cap.evidence().revision());
    }

    @Test
    void a_total_below_its_ceiling_stays_and_nothing_is_told() {
        Scorecard card = Rubric.card(List.of(Rubric.BY_EXECUTION), Rubric.assessed("50", "20"), Rubric.execution("75"));

        assertEquals("70", card.total().toString());
        assertEquals(List.of(), card.modifications());
    }

    @Test
    void without_the_figure_a_capped_total_waits() {
        Scorecard card = Rubric.card(List.of(Rubric.BY_EXECUTION), Rubric.assessed("60", "32"), Rubric.execution(null));

        assertEquals(List.of("test"), card.pending());
        assertNull(card.grade());
        assertEquals("92", card.total().toString());
        assertEquals("预算执行率暂缺：未填报预算，是否封顶待定", card.modifications().get(0).reason());
        assertEquals(
                "预算执行率（budgetExecutionRate）尚无数据，是否封顶待定",
                Rubric.card(List.of(Rubric.BY_EXECUTION), Rubric.assessed("60", "32"))
                        .modifications()
                        .get(0)
                        .reason());
    }

    @Test
    void a_category_s_points_can_be_capped_too() {
        Criterion category = new Criterion(
                "B",
                "产出指标",
                BigDecimal.ONE,
                null,
                new Selector.Category("产出指标", null, null),
                new AllOrNothing(null),
                null,
                List.of(),
                List.of(new Cap("budgetExecutionRate", "预算执行率", List.of(Rubric.ceiling("[0, 80)", "0.5")))));
        Scheme scheme = Rubric.scheme(List.of(), Rubric.leaf("A", "99", null), category);

        Scorecard card = Scorecard.of(
                scheme,
                Dossier.of(List.of(
                        Facts.assessment("A", "90"),
                        Rubric.execution("50"),
                        Facts.indicator("B01", Facts.measure("m", "件", "1", "1")))));

        assertEquals(List.of(), scheme.faults());
        assertEquals("90.5", card.total().toString());
        assertEquals(
                List.of("A", "B"),
                Scorecard.of(scheme, Dossier.of(List.of(Facts.indicator("B01", Facts.measure("m", "件", "1", "1")))))
                        .pending());
    }

    @Test
    void modifiers_that_make_no_sense_are_refused_by_their_path() {
        Cap holed = new Cap(
                "budgetExecutionRat",
                "预算执行率",
                List.of(Rubric.ceiling("[70, 80)", "101"), Rubric.ceiling("[50, 60)", "69")));

        List<Fault> faults = Rubric.scheme(
                        List.of(holed, holed), Rubric.leaf("A", "60", null), Rubric.leaf("B", "40", null))
                .faults();

        assertEquals(
                List.of(
                        "modifiers[0].metric",
                        "modifiers[0].ceilings[0].most",
                        "modifiers[0].ceilings",
                        "modifiers[1].metric",
                        "modifiers[1].ceilings[0].most",
                        "modifiers[1].ceilings",
                        "modifiers"),
                faults.stream().map(Fault::path).toList());
        assertTrue(faults.get(2).zh().contains("[60, 70)"), faults.get(2).zh());
    }
}
