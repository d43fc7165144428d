package org.jixiao.scoring.declared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jixiao.scoring.card.Liujiaoting;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.scheme.Scheme;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    private static final Scheme SCHEME = Liujiaoting.scheme();

    @Test
    void departments_are_ranked_by_what_they_overstate_and_those_alike_share_a_rank() {
        Statistics statistics = new Statistics();
        add(statistics, "T-1", "87", Set.of());
        add(statistics, "T-2", "90", Set.of());
        add(statistics, "T-3", "85", Set.of());
        add(statistics, "T-4", "90", Set.of());

        YearHonesty year = statistics.of(2019);

        assertEquals(
                List.of("T-2", "T-4", "T-1", "T-3"),
                year.departments().stream().map(DepartmentHonesty::department).toList());
        assertEquals(
                List.of(1, 1, 3, 4),
                year.departments().stream().map(DepartmentHonesty::rank).toList());
        assertEquals("1 1.5 2 1", year.rateMean() + " " + year.rateMedian() + " " + year.above() + " " + year.below());
        assertEquals("50 25", year.shareAbove() + " " + year.shareBelow());
    }

    @Test
    void schemes_of_different_full_points_stand_side_by_side_by_shares_of_them() {
        Statistics statistics = new Statistics();
        statistics.add(contribution("T-1", "one", "100", "84", "80", "A", "4"), null);
        statistics.add(contribution("T-2", "other", "50", "43", "40", "B", "3"), null);
        statistics.add(contribution("T-3", "other", "50", "39", "40", "B", "0"), null);

        YearHonesty year = statistics.of(2019);

        assertEquals(
                List.of("1 T-2 3 6", "2 T-1 4 4", "3 T-3 -1 -2"),
                year.departments().stream()
                        .map(it ->
                                it.rank() + " " + it.department() + " " + it.difference() + " " + it.rateDifference())
                        .toList());
        assertEquals("2.67 4", year.rateMean() + " " + year.rateMedian());
        assertEquals(
                List.of("A 4 4", "B 1.5 3"),
                year.overstatements().stream()
                        .map(it -> it.code() + " " + it.mean() + " " + it.rateMean())
                        .toList());
    }

    @Test
    void where_criteria_are_overstated_most_is_told_by_shares_of_the_full_points_too() {
        Statistics statistics = new Statistics();
        statistics.add(contribution("T-1", "one", "100", "84", "80", "A", "4"), null);
        statistics.add(contribution("T-2", "other", "50", "43", "40", "B", "3"), null);

        List<Overstatement> found = statistics.of(2019).overstatements();

        assertEquals(List.of("B", "A"), found.stream().map(Overstatement::code).toList());
    }

    @Test
    void who_still_waits_for_evidence_is_listed_and_not_compared() {
        Statistics statistics = new Statistics();
        List<Evidence> waiting = new ArrayList<>(Liujiaoting.evidence(Set.of()));
        waiting.removeIf(fact -> fact.key().endsWith("/A1"));
        statistics.add(Contribution.of("T-1", SCHEME, compared(Dossier.of(waiting), "90")), null);

        YearHonesty year = statistics.of(2019);

        assertEquals(1, year.declared());
        assertEquals(0, year.compared());
        assertNull(year.rateMean());
        assertNull(year.departments().get(0).rank());
    }

    @Test
    void who_is_still_to_be_compared_is_listed_last_and_counts_in_no_figure() {
        Statistics statistics = new Statistics();
        SelfAssessment said = new SelfAssessment(List.of(), new BigDecimal("99.0"), List.of(), "优");
        statistics.outstanding(DepartmentHonesty.outstanding(
                "T-1", "部门", new BigDecimal("100.000000"), said, new BigDecimal("60.000000"), false, "中"));
        add(statistics, "T-2", "88", Set.of());

        YearHonesty year = statistics.of(2019);

        assertEquals(
                "2 1 1 1", year.declared() + " " + year.outstanding() + " " + year.compared() + " " + year.rateMean());
        DepartmentHonesty outstanding = year.departments().get(1);
        assertEquals(
                "T-1 部门 100 99 60 优 中",
                String.join(
                        " ",
                        outstanding.department(),
                        outstanding.name(),
                        outstanding.points().toPlainString(),
                        outstanding.declared().toPlainString(),
                        outstanding.computed().toPlainString(),
                        outstanding.declaredGrade(),
                        outstanding.computedGrade()));
        assertNull(outstanding.rank());
        assertNull(outstanding.difference());
        assertNull(outstanding.errors());
        assertNull(outstanding.warnings());
    }

    @Test
    void a_review_of_an_earlier_self_assessment_is_marked_and_cuts_nothing() {
        Dossier dossier = Dossier.of(Liujiaoting.evidence(Set.of()));
        SelfAssessment said = new SelfAssessment(ComparisonTest.scores(), new BigDecimal("90"), List.of(), null);
        Review review = new Review(1, List.of(new Stated("A1", new BigDecimal("5"), "复核")));

        DepartmentHonesty present = Contribution.of("T-1", SCHEME, Comparison.of(SCHEME, dossier, said, review, 1))
                .totals();
        DepartmentHonesty outdated = Contribution.of("T-1", SCHEME, Comparison.of(SCHEME, dossier, said, review, 2))
                .totals();

        assertFalse(present.reviewOutdated());
        assertEquals("4", present.cut().toPlainString());
        assertTrue(outdated.reviewOutdated());
        assertEquals(present.reviewed(), outdated.reviewed());
        assertNull(outdated.cut());
    }

    @Test
    void it_is_told_where_departments_overstate_most_categories_as_one() {
        Statistics statistics = new Statistics();
        add(statistics, "T-1", "92", Set.of("A1=5", "B01=1", "B02=1", "C5=8"));
        add(statistics, "T-2", "88", Set.of("A1=6", "B01=1", "B02=0", "C5=6"));

        List<Overstatement> found = statistics.of(2019).overstatements();

        assertEquals(
                List.of("B 1.5 2/2", "C5 1 1/2"),
                found.stream()
                        .map(it -> it.code() + " " + it.mean() + " " + it.overstated() + "/" + it.departments())
                        .toList());
    }

    private static Contribution contribution(
            String department,
            String scheme,
            String points,
            String declared,
            String computed,
            String criterion,
            String difference) {
        SelfAssessment said = new SelfAssessment(List.of(), new BigDecimal(declared), List.of(), null);
        BigDecimal full = new BigDecimal(points);
        BigDecimal awarded = new BigDecimal(computed);
        ComparedTotal total = new ComparedTotal(
                full, awarded, false, said.total(), null, false, said.total().subtract(awarded), null, null, null);
        DepartmentHonesty totals = Contribution.of(department, SCHEME, new Comparison(total, List.of(), List.of()))
                .totals();
        return new Contribution(
                scheme,
                totals,
                List.of(new Contribution.Part(criterion, criterion, BigDecimal.TEN, new BigDecimal(difference))));
    }

    private static void add(Statistics statistics, String department, String total, Set<String> otherwise) {
        Dossier dossier = Dossier.of(Liujiaoting.evidence(Set.of()));
        Comparison comparison = compared(dossier, total, otherwise.toArray(String[]::new));
        statistics.add(Contribution.of(department, SCHEME, comparison), "部门");
    }

    private static Comparison compared(Dossier dossier, String total, String... otherwise) {
        List<Stated> scores = new ArrayList<>(ComparisonTest.scores());
        scores.removeIf(it -> it.code().equals("B"));
        scores.replaceAll(it -> Arrays.stream(otherwise)
                .filter(other -> other.startsWith(it.code() + "="))
                .findFirst()
                .map(other -> new Stated(it.code(), new BigDecimal(other.substring(other.indexOf('=') + 1)), null))
                .orElse(it));
        return Comparison.of(
                SCHEME, dossier, new SelfAssessment(scores, new BigDecimal(total), List.of(), null), null, 1);
    }
}
