package org.jixiao.scoring.declared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jixiao.events.ScorecardState.Severity;
import org.jixiao.scoring.card.Liujiaoting;
import org.jixiao.scoring.card.Node;
import org.jixiao.scoring.card.Scorecard;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.evidence.Facts;
import org.jixiao.scoring.evidence.Indicator;
import org.jixiao.scoring.evidence.Measure;
import org.jixiao.scoring.rule.Interval;
import org.jixiao.scoring.scheme.Cap;
import org.jixiao.scoring.scheme.Ceiling;
import org.jixiao.scoring.scheme.Scheme;
import org.jixiao.scoring.words.Words;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Scheme SCHEME = Liujiaoting.scheme();
    private static final Dossier FACTS = Dossier.of(Liujiaoting.evidence(Set.of()));

    @Test
    void who_declares_what_is_computed_is_told_nothing() {
        assertEquals(List.of(), kinds(honest("87", "良")));
    }

    @Property(tries = 100)
    void whatever_one_leaf_is_declared_otherwise_is_told_of_that_leaf_its_parts_and_the_total(
            @ForAll @IntRange(min = 0, max = 6) int points) {
        List<Stated> scores = scores();
        scores.replaceAll(it -> it.code().equals("A1") ? stated("A1", String.valueOf(points)) : it);
        boolean same = points == 6;

        List<Discrepancy> found = found(new SelfAssessment(scores, new BigDecimal("87"), List.of(), "良"));

        assertEquals(same ? List.of() : List.of("A", "A1"), codes(found));
        assertEquals(
                same ? Set.of() : Set.of(DiscrepancyKind.PARTS_DO_NOT_ADD_UP, DiscrepancyKind.BELOW_COMPUTED),
                found.stream().map(Discrepancy::kind).collect(Collectors.toSet()));
    }

    @Test
    void a_total_that_is_not_the_sum_of_its_parts_and_a_grade_that_is_not_the_total_s_are_errors() {
        List<Discrepancy> found = found(honest("91", "良"));

        assertEquals(
                List.of(
                        DiscrepancyKind.PARTS_DO_NOT_ADD_UP,
                        DiscrepancyKind.GRADE_CONTRADICTS_TOTAL,
                        DiscrepancyKind.ABOVE_COMPUTED),
                found.stream().map(Discrepancy::kind).toList());
        assertEquals(
                "总分自评 91 分，各部分合计 19 + 30 + 38 = 87 分。", found.get(0).sentence().zh());
        assertEquals(
                "The declared grade is “良”, while the declared total of 91 earns “优” by the scheme.",
                found.get(1).sentence().en());
    }

    @Test
    void a_claim_is_held_against_direction_and_both_bounds_of_the_target() {
        Indicator cost = Facts.indicator(
                "B12",
                Facts.range("人均成本", "元", "100", "120", "130"),
                Facts.measure("总成本", Measure.Comparison.AT_MOST, "万元", "50", "55"));
        List<Evidence> facts = new ArrayList<>(Liujiaoting.evidence(Set.of()));
        facts.replaceAll(fact -> fact instanceof Indicator it && it.code().equals("B12") ? cost : fact);
        List<Stated> scores = scores();
        scores.replaceAll(it -> it.code().equals("B12") ? stated("B12", "1") : it);

        Words told = Comparison.of(
                        SCHEME,
                        Dossier.of(facts),
                        new SelfAssessment(scores, new BigDecimal("88"), List.of(), null),
                        null,
                        1)
                .discrepancies()
                .stream()
                .filter(it -> it.kind() == DiscrepancyKind.CLAIMED_AS_MET && "B12".equals(it.code()))
                .findFirst()
                .orElseThrow()
                .sentence();

        assertTrue(told.zh().contains("（人均成本实际 130 元 在目标 100 元 至 120 元 之外；总成本实际 55 万元 > 目标 50 万元）"), told.zh());
        assertTrue(told.en().contains("总成本: actual 55 万元 > target 50 万元"), told.en());
    }

    @Test
    void a_better_grade_than_the_computed_one_is_a_warning() {
        Discrepancy grade = found(honest("91", "优")).stream()
                .filter(it -> it.kind() == DiscrepancyKind.GRADE_DIFFERS)
                .findFirst()
                .orElseThrow();

        assertEquals(Severity.WARNING, grade.severity());
        assertEquals("自评等级“优”高于计算等级“良”。", grade.sentence().zh());
    }

    @Test
    void a_grade_that_the_scheme_has_no_more_is_neither_better_nor_worse() {
        List<Discrepancy> found = found(honest("87", "优秀"));

        assertEquals(
                List.of(DiscrepancyKind.UNKNOWN),
                found.stream().map(Discrepancy::kind).toList());
        assertEquals("自评等级“优秀”在现行评分方案中已不存在。", found.get(0).sentence().zh());
    }

    @Test
    void a_leaf_that_is_left_out_is_told_and_so_is_a_whole_branch_by_one_finding() {
        List<Stated> scores = scores();
        scores.removeIf(it -> it.code().equals("A3") || it.code().startsWith("B"));

        List<Discrepancy> found = found(new SelfAssessment(scores, new BigDecimal("87"), List.of(), "良"));

        assertEquals(List.of("A3", "B"), codes(found));
        assertEquals("B 产出指标其下 40 项均未填自评得分。", found.get(1).sentence().zh());
    }

    @Test
    void what_is_declared_as_a_sum_only_is_compared_as_one() {
        List<Stated> scores = scores();
        scores.removeIf(it -> it.code().matches("B\\d+"));
        scores.replaceAll(it -> it.code().equals("B") ? stated("B", "35") : it);

        List<Discrepancy> found = found(new SelfAssessment(scores, new BigDecimal("92"), List.of(), null));

        assertEquals(
                List.of(DiscrepancyKind.ABOVE_COMPUTED, DiscrepancyKind.ABOVE_COMPUTED, DiscrepancyKind.LEFT_OUT),
                found.stream().map(Discrepancy::kind).toList());
        assertEquals(Severity.NOTE, found.get(2).severity());
    }

    @Test
    void more_points_than_there_are_and_codes_that_there_are_not_are_refused_where_they_stand() {
        Fit fit = new Fit(SCHEME, Scorecard.of(SCHEME, FACTS));

        assertEquals(
                List.of(
                        "scores[0].points",
                        "scores[1].code",
                        "scores[2].code",
                        "total",
                        "alsoStated[0].points",
                        "grade"),
                fit
                        .faults(new SelfAssessment(
                                List.of(stated("B12", "1.1"), stated("Z9", "1"), stated("B12", "1")),
                                new BigDecimal("101"),
                                List.of(new StatedTotal(new BigDecimal("100.5"), "封面")),
                                "特优"))
                        .stream()
                        .map(fault -> fault.path())
                        .toList());
        assertEquals(
                List.of("scores[0].code"),
                fit.faults(new Review(1, List.of(stated("B", "36"), stated("B12", "0")))).stream()
                        .map(fault -> fault.path())
                        .toList());
    }

    @Test
    void what_was_declared_of_a_scheme_that_has_changed_is_told() {
        List<Stated> scores = scores();
        scores.add(stated("Z9", "1"));
        scores.replaceAll(it -> it.code().equals("A4") ? stated("A4", "3") : it);

        List<DiscrepancyKind> kinds = kinds(new SelfAssessment(scores, new BigDecimal("87"), List.of(), null));

        assertEquals(
                List.of(
                        DiscrepancyKind.PARTS_DO_NOT_ADD_UP,
                        DiscrepancyKind.ABOVE_POINTS,
                        DiscrepancyKind.ABOVE_COMPUTED,
                        DiscrepancyKind.UNKNOWN),
                kinds);
    }

    @Test
    void a_reviewed_leaf_counts_in_place_of_the_computed_one_up_to_the_total_and_its_grade() {
        Review review = new Review(
                1, List.of(new Stated("B12", BigDecimal.ONE, "补报批文"), new Stated("C1", new BigDecimal("6"), "佐证不足")));

        Comparison comparison = Comparison.of(SCHEME, FACTS, honest("87", "良"), review, 2);

        assertEquals(new BigDecimal("86"), comparison.total().reviewed());
        assertEquals("良", comparison.total().reviewedGrade());
        assertEquals(
                Map.of("B", "31", "C", "36", "B12", "1", "C1", "6", "C2", "8"),
                reviewed(comparison, Set.of("B", "C", "B12", "C1", "C2")));
        assertEquals(
                List.of(
                        DiscrepancyKind.REVIEW_OUTDATED,
                        DiscrepancyKind.REVIEWED_OTHERWISE_THAN_DECLARED,
                        DiscrepancyKind.REVIEWED_OTHERWISE_THAN_COMPUTED,
                        DiscrepancyKind.REVIEWED_OTHERWISE_THAN_DECLARED,
                        DiscrepancyKind.REVIEWED_OTHERWISE_THAN_COMPUTED),
                comparison.discrepancies().stream().map(Discrepancy::kind).toList());
        assertEquals(
                "B12 一职教东片征收自评 0 分，复核为 1 分：补报批文。",
                comparison.discrepancies().get(1).sentence().zh());
    }

    @Test
    void a_review_from_before_the_self_assessment_says_that_there_was_none() {
        Review review = new Review(0, List.of());

        Discrepancy outdated = Comparison.of(SCHEME, FACTS, honest("87", "良"), review, 1)
                .discrepancies()
                .get(0);

        assertEquals(DiscrepancyKind.REVIEW_OUTDATED, outdated.kind());
        assertEquals(
                new Words(
                        "复核时尚无自评，自评现为第 1 次修订，请重新复核。",
                        "There was no self-assessment when it was reviewed; it is at revision 1 now, and is to be reviewed again."),
                outdated.sentence());
    }

    @Test
    void a_declared_total_may_be_the_sum_or_what_a_cap_leaves_of_it() {
        Scheme capped = with(new Cap(
                "procurementExecutionRate",
                "政府采购执行率",
                List.of(new Ceiling(Interval.parse("[0, 100)"), new BigDecimal("79")))));
        SelfAssessment plain = new SelfAssessment(scores(), new BigDecimal("87"), List.of(), null);
        SelfAssessment counted = new SelfAssessment(scores(), new BigDecimal("79"), List.of(), null);

        assertEquals(
                List.of(DiscrepancyKind.ABOVE_COMPUTED),
                Comparison.of(capped, FACTS, plain, null, 1).discrepancies().stream()
                        .map(Discrepancy::kind)
                        .toList());
        assertEquals(List.of(), Comparison.of(capped, FACTS, counted, null, 1).discrepancies());
    }

    @Test
    void while_something_waits_the_total_is_not_compared() {
        List<Evidence> evidence = new ArrayList<>(Liujiaoting.evidence(Set.of()));
        evidence.removeIf(fact -> fact.key().endsWith("/A1"));

        Comparison comparison = Comparison.of(SCHEME, Dossier.of(evidence), honest("87", "良"), null, 1);

        assertNull(comparison.total().difference());
        assertEquals(List.of(), comparison.discrepancies());
    }

    private static Scheme with(Cap cap) {
        return new Scheme(
                SCHEME.code(),
                SCHEME.name(),
                SCHEME.fiscalYear(),
                SCHEME.region(),
                SCHEME.points(),
                SCHEME.grades(),
                SCHEME.criteria(),
                List.of(cap),
                SCHEME.farAbove());
    }

    private static Map<String, String> reviewed(Comparison comparison, Set<String> codes) {
        return comparison.lines().stream()
                .filter(line -> codes.contains(line.code()))
                .collect(Collectors.toMap(ComparedLine::code, line -> String.valueOf(line.reviewed())));
    }

    private static SelfAssessment honest(String total, String grade) {
        return new SelfAssessment(scores(), new BigDecimal(total), List.of(), grade);
    }

    /** Exactly what is computed. */
    static List<Stated> scores() {
        return Scorecard.of(SCHEME, FACTS).criteria().stream()
                .flatMap(Node::all)
                .map(node -> new Stated(node.code(), node.awarded(), null))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Stated stated(String code, String points) {
        return new Stated(code, new BigDecimal(points), null);
    }

    private static List<Discrepancy> found(SelfAssessment said) {
        return Comparison.of(SCHEME, FACTS, said, null, 1).discrepancies();
    }

    private static List<DiscrepancyKind> kinds(SelfAssessment said) {
        return found(said).stream().map(Discrepancy::kind).toList();
    }

    private static List<String> codes(List<Discrepancy> found) {
        return found.stream().map(Discrepancy::code).toList();
    }
}
