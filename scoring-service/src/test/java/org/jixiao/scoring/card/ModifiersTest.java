package org.jixiao.scoring.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.scoring.card.Node.Status;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.evidence.Facts;
import org.jixiao.scoring.evidence.Metric;
import org.jixiao.scoring.rule.AllOrNothing;
import org.jixiao.scoring.rule.Assessed;
import org.jixiao.scoring.rule.Fault;
import org.jixiao.scoring.rule.Interval;
import org.jixiao.scoring.scheme.Cap;
import org.jixiao.scoring.scheme.Ceiling;
import org.jixiao.scoring.scheme.Criterion;
import org.jixiao.scoring.scheme.Grade;
import org.jixiao.scoring.scheme.Modification;
import org.jixiao.scoring.scheme.Modifier;
import org.jixiao.scoring.scheme.Rescale;
import org.jixiao.scoring.scheme.Scheme;
import org.jixiao.scoring.scheme.Selector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModifiersTest {

    /** A platform's manual of 2022. */
    private static final Cap BY_EXECUTION = new Cap(
            "budgetExecutionRate",
            "预算执行率",
            List.of(
                    ceiling("[70, 80)", "89"),
                    ceiling("[60, 70)", "79"),
                    ceiling("[50, 60)", "69"),
                    ceiling("[0, 50)", "59")));

    @ParameterizedTest
    @CsvSource({"80, 92, 优", "79.99, 89, 良", "70, 89, 良", "69.9, 79, 中", "55, 69, 中", "49.99, 59, 差", "0, 59, 差"})
    void the_total_is_capped_by_the_execution_rate(String rate, String total, String grade) {
        Scorecard card = card(List.of(BY_EXECUTION), assessed("60", "32"), execution(rate));

        assertEquals(total, card.total().toString());
        assertEquals(grade, card.grade());
    }

    @Test
    void a_cap_says_what_it_took_and_by_which_figure() {
        Modification cap = card(List.of(BY_EXECUTION), assessed("60", "32"), execution("75"))
                .modifications()
                .get(0);

        assertEquals("cap", cap.kind());
        assertEquals("92", cap.from().toString());
        assertEquals("预算执行率 75%，达到 70% 不足 80%，至多得 89 分，92 分计为 89 分", cap.reason());
        assertEquals(execution("75").revision(), cap.evidence().revision());
    }

    @Test
    void a_total_below_its_ceiling_stays_and_nothing_is_told() {
        Scorecard card = card(List.of(BY_EXECUTION), assessed("50", "20"), execution("75"));

        assertEquals("70", card.total().toString());
        assertEquals(List.of(), card.modifications());
    }

    @Test
    void without_the_figure_a_capped_total_waits() {
        Scorecard card = card(List.of(BY_EXECUTION), assessed("60", "32"), execution(null));

        assertEquals(List.of("test"), card.pending());
        assertNull(card.grade());
        assertEquals("92", card.total().toString());
        assertEquals("预算执行率暂缺：未填报预算，是否封顶待定", card.modifications().get(0).reason());
        assertEquals(
                "预算执行率（budgetExecutionRate）尚无数据，是否封顶待定",
                card(List.of(BY_EXECUTION), assessed("60", "32"))
                        .modifications()
                        .get(0)
                        .reason());
    }

    @Test
    void a_criterion_left_out_lets_the_rest_count_for_all() {
        Scorecard card = card(List.of(new Rescale()), List.of(Facts.assessment("A", "51"), Facts.leftOut("B")));

        // 51 of 60 is 85 of 100.
        assertEquals("85", card.total().toString());
        assertEquals("良", card.grade());
        assertEquals(
                "不适用 40 分，其余 60 分得 51 分，按 100 分折算为 85 分",
                card.modifications().get(0).reason());
        Node left = card.criteria().get(1);
        assertEquals(Status.INAPPLICABLE, left.status());
        assertNull(left.awarded());
        assertEquals("finance-wang 认定不适用（无此项业务），不计分", left.reason());
        assertEquals(List.of(), card.pending());
    }

    @Test
    void with_everything_left_out_there_is_no_grade() {
        Scheme scheme = scheme(List.of(new Rescale()), leaf("A", "60", true), leaf("B", "40", true));
        Scorecard card = Scorecard.of(scheme, Dossier.of(List.of(Facts.leftOut("A"), Facts.leftOut("B"))));

        assertEquals("0", card.total().toString());
        assertNull(card.grade());
        assertEquals(List.of(), card.pending());
    }

    @Test
    void within_a_branch_its_own_rescaling_keeps_the_branch_s_points() {
        Criterion branch = branch("C", "40", List.of(new Rescale()), leaf("C1", "10", true), leaf("C2", "30", null));
        Scheme scheme = scheme(List.of(), leaf("A", "60", null), branch);

        Scorecard card = Scorecard.of(
                scheme,
                Dossier.of(List.of(Facts.assessment("A", "60"), Facts.leftOut("C1"), Facts.assessment("C2", "24"))));

        // 24 of 30 is 32 of 40.
        assertEquals(List.of(), scheme.faults());
        assertEquals("92", card.total().toString());
        assertEquals("32", String.valueOf(card.criteria().get(1).awarded()));
        assertEquals(1, card.criteria().get(1).modifications().size());
        assertEquals(List.of(), card.modifications());
    }

    @Test
    void a_branch_all_of_which_is_left_out_is_made_up_for_above() {
        Criterion branch = branch("C", "40", List.of(), leaf("C1", "10", true), leaf("C2", "30", true));
        Scheme scheme = scheme(List.of(new Rescale()), leaf("A", "60", null), branch);

        Scorecard card = Scorecard.of(
                scheme, Dossier.of(List.of(Facts.assessment("A", "54"), Facts.leftOut("C1"), Facts.leftOut("C2"))));

        assertEquals(Status.INAPPLICABLE, card.criteria().get(1).status());
        assertEquals("90", card.total().toString());
    }

    @Test
    void what_a_branch_made_up_for_is_not_made_up_for_again_above() {
        Criterion branch = branch("C", "40", List.of(new Rescale()), leaf("C1", "10", true), leaf("C2", "30", null));
        Scheme scheme = scheme(List.of(new Rescale()), leaf("A", "60", null), branch);

        Scorecard card = Scorecard.of(
                scheme,
                Dossier.of(List.of(Facts.assessment("A", "60"), Facts.leftOut("C1"), Facts.assessment("C2", "24"))));

        assertEquals("92", card.total().toString());
        assertEquals(List.of(), card.modifications());
    }

    @Test
    void modifiers_apply_in_their_order() {
        List<Evidence> evidence = List.of(Facts.assessment("A", "57"), Facts.leftOut("B"), execution("65"));

        // 57 of 60 is 95 of 100, capped at 79.
        Scorecard card = card(List.of(new Rescale(), BY_EXECUTION), evidence);

        assertEquals("79", card.total().toString());
        assertEquals(
                List.of("rescale", "cap"),
                card.modifications().stream().map(Modification::kind).toList());
    }

    @Test
    void what_was_left_out_without_leave_waits() {
        Scheme scheme = scheme(List.of(), leaf("A", "60", null), leaf("B", "40", null));
        Scorecard card = Scorecard.of(scheme, Dossier.of(List.of(Facts.assessment("A", "50"), Facts.leftOut("B"))));

        assertEquals(List.of("B"), card.pending());
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
                List.of(new Cap("budgetExecutionRate", "预算执行率", List.of(ceiling("[0, 80)", "0.5")))));
        Scheme scheme = scheme(List.of(), leaf("A", "99", null), category);

        Scorecard card = Scorecard.of(
                scheme,
                Dossier.of(List.of(
                        Facts.assessment("A", "90"),
                        execution("50"),
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
        Cap holed =
                new Cap("budgetExecutionRat", "预算执行率", List.of(ceiling("[70, 80)", "101"), ceiling("[50, 60)", "69")));

        List<Fault> faults = scheme(List.of(holed, holed), leaf("A", "60", null), leaf("B", "40", null))
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

    @Test
    void what_may_be_left_out_needs_something_that_makes_up_for_it() {
        assertEquals(
                List.of("criteria[1].optional"),
                paths(scheme(List.of(), leaf("A", "60", null), leaf("B", "40", true))));
        assertEquals(
                List.of("criteria[0].modifiers"),
                paths(scheme(
                        List.of(),
                        new Criterion(
                                "A",
                                "A",
                                new BigDecimal("100"),
                                null,
                                new Selector.Assessment(),
                                new Assessed(),
                                null,
                                List.of(),
                                List.of(BY_EXECUTION)))));
    }

    private static List<String> paths(Scheme scheme) {
        return scheme.faults().stream().map(Fault::path).toList();
    }

    private static Scorecard card(List<Modifier> modifiers, List<Evidence> evidence, Evidence... more) {
        List<Evidence> all = new ArrayList<>(evidence);
        all.addAll(List.of(more));
        Scheme scheme = scheme(
                modifiers, leaf("A", "60", null), leaf("B", "40", modifiers.contains(new Rescale()) ? true : null));
        assertEquals(List.of(), scheme.faults());
        return Scorecard.of(scheme, Dossier.of(all));
    }

    private static List<Evidence> assessed(String a, String b) {
        return List.of(Facts.assessment("A", a), Facts.assessment("B", b));
    }

    private static Metric execution(@Nullable String rate) {
        return new Metric(
                "420104-LJT/2019",
                7,
                "budgetExecutionRate",
                "budgetExecutionRate",
                rate == null ? null : new BigDecimal(rate),
                rate == null ? "未填报预算" : null,
                rate == null ? "its denominator isn't known" : null);
    }

    private static Ceiling ceiling(String interval, String most) {
        return new Ceiling(Interval.parse(interval), new BigDecimal(most));
    }

    private static Criterion leaf(String code, String points, @Nullable Boolean optional) {
        return new Criterion(
                code,
                code,
                new BigDecimal(points),
                null,
                new Selector.Assessment(),
                new Assessed(),
                optional,
                List.of(),
                List.of());
    }

    private static Criterion branch(String code, String points, List<Modifier> modifiers, Criterion... children) {
        return new Criterion(code, code, new BigDecimal(points), null, null, null, null, List.of(children), modifiers);
    }

    private static Scheme scheme(List<Modifier> modifiers, Criterion... criteria) {
        return new Scheme(
                "test",
                "测试",
                2022,
                null,
                new BigDecimal("100"),
                List.of(
                        new Grade("优", Interval.parse("[90, 100]")),
                        new Grade("良", Interval.parse("[80, 90)")),
                        new Grade("中", Interval.parse("[60, 80)")),
                        new Grade("差", Interval.parse("[0, 60)"))),
                List.of(criteria),
                modifiers,
                null);
    }
}
