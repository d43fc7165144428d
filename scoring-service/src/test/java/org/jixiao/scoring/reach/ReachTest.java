package org.jixiao.scoring.reach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jixiao.scoring.card.Liujiaoting;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.evidence.Facts;
import org.jixiao.scoring.evidence.Indicator;
import org.jixiao.scoring.scheme.Criterion;
import org.jixiao.scoring.scheme.Modifier;
import org.jixiao.scoring.scheme.Rescale;
import org.jixiao.scoring.scheme.Scheme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {

    @Test
    void the_reference_case_needs_the_satisfaction_and_one_point_more() {
        Reach reach = reference(Liujiaoting.evidence(Set.of()), null);

        assertEquals("优", reach.grade());
        assertEquals("良", reach.present());
        assertEquals(2, reach.size());
        assertEquals(11, reach.ways().size());
        assertEquals(11L, reach.count());
        for (Way way : reach.ways()) {
            assertTrue(way.criteria().stream().anyMatch(gap -> gap.code().equals("C5")));
            assertEquals("90", way.total().toPlainString());
        }
        assertEquals(
                "目前 87 分，达到“优”（90 分起）至少须使 2 项得满分，共 11 种选法。", reach.sentence().zh());
    }

    @Test
    void a_grade_that_is_reached_needs_nothing() {
        Reach reach = reference(Liujiaoting.evidence(Set.of()), "良");

        assertEquals(List.of(), reach.ways());
        assertEquals("目前 87 分，已达到“良”（80 分起）。", reach.sentence().zh());
    }

    @Test
    void above_the_highest_there_is_none() {
        Reach reach = reference(Liujiaoting.evidence(Set.of("B01", "B02", "B03", "B04", "B05", "B06")), null);

        assertEquals("优", reach.grade());
        assertEquals(0, reach.size());
        assertEquals(
                "With 93 points so far, 优 (from 90) is reached already.",
                reach.sentence().en());
    }

    @Test
    void a_grade_that_the_scheme_has_not_is_none() {
        assertEquals(Optional.empty(), Reach.of(Liujiaoting.scheme(), Dossier.of(List.of()), "特优"));
    }

    @Test
    void what_waits_can_be_brought_to_full_points() {
        List<Evidence> evidence = Liujiaoting.evidence(Set.of());
        evidence.removeIf(fact -> fact.key().endsWith("/C1"));

        Reach reach = reference(evidence, "优");

        // 79 without the 8 points of C1: 11 are missing.
        assertEquals(3, reach.size());
        assertEquals(
                Set.of("C1", "C5"),
                Set.copyOf(reach.ways().get(0).criteria().stream()
                        .map(Gap::code)
                        .filter(code -> code.startsWith("C"))
                        .toList()));
        assertNull(reach.ways().get(0).criteria().stream()
                .filter(gap -> gap.code().equals("C1"))
                .findFirst()
                .orElseThrow()
                .awarded());
    }

    @Test
    void a_cap_that_keeps_the_grade_out_of_reach_is_named() {
        Scheme scheme = Rubrics.scheme(
                List.of(Rubrics.leaf("A", BigDecimal.valueOf(100))), List.of(Rubrics.cap(BigDecimal.valueOf(89))));

        Reach reach = Reach.of(scheme, Dossier.of(List.of(Rubrics.execution("75"), Facts.assessment("A", "85"))), null)
                .orElseThrow();

        assertEquals(List.of(), reach.ways());
        assertEquals("89", reach.most().toPlainString());
        assertEquals(
                "即使各项都得满分也只有 89 分，达不到“优”（90 分起）：预算执行率 75%，不足 80%，至多得 89 分，100 分计为 89 分。",
                reach.sentence().zh());
    }

    @Test
    void indicators_that_weigh_too_much_earn_nothing_whatever_they_do() {
        List<Evidence> evidence = Liujiaoting.evidence(Set.of());
        Indicator one = evidence.stream()
                .filter(Indicator.class::isInstance)
                .map(Indicator.class::cast)
                .filter(indicator -> indicator.code().equals("B40"))
                .findFirst()
                .orElseThrow();
        evidence.add(new Indicator(
                one.key() + "x",
                1,
                "B41",
                41,
                one.level1(),
                one.level2(),
                one.name(),
                one.points(),
                one.measures(),
                null,
                null));

        Reach reach = reference(evidence, "优");

        assertEquals("60", reach.most().toPlainString());
        assertEquals(
                "即使各项都得满分也只有 60 分，达不到“优”（90 分起）。B（产出指标）指标分值合计 41，超过标准分值 40，待更正后计分，在此之前不评等级。",
                reach.sentence().zh());
    }

    @Test
    void where_indicators_weigh_too_little_full_points_are_not_promised_to_earn_the_grade() {
        List<Evidence> evidence = Liujiaoting.evidence(Set.of());
        evidence.removeIf(fact -> fact.key().endsWith("/B40"));

        Reach within = reference(evidence, "优");
        Reach reached = reference(evidence, "良");

        assertTrue(within.size() > 0);
        assertEquals(0, reached.size());
        for (Reach reach : List.of(within, reached)) {
            String sentence = reach.sentence().zh();
            assertTrue(sentence.endsWith("。B（产出指标）指标分值合计 39，不足标准分值 40，其余指标待填报，在此之前不评等级。"), sentence);
            assertTrue(
                    reach.sentence()
                            .en()
                            .endsWith(
                                    ". Of B (产出指标), the indicators carry 39 points, less than the 40 there are, so others"
                                            + " are waited for; until then there is no grade."),
                    reach.sentence().en());
        }
    }

    /** 45 leaves whose missing points all differ: there are far too many sets to try them all. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void of_45_leaves_it_is_found_at_once(int seed) {
        Large large = Large.of(45, new Random(seed), List.of());

        Reach reach = assertTimeout(Duration.ofSeconds(5), large::reach);

        assertTrue(reach.complete());
        assertEquals(Math.min(20, reach.count()), reach.ways().size());
    }

    /** One leaf of each branch is left out, and the rest scaled up within it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void of_45_leaves_whose_criteria_are_modified_the_search_is_bounded(int seed) {
        Large large = Large.of(45, new Random(seed), List.of(new Rescale()));

        Reach reach = assertTimeout(Duration.ofSeconds(10), large::reach);

        assertTrue(reach.size() > 0);
        for (Way way : reach.ways()) {
            assertEquals(reach.size(), way.criteria().size());
        }
    }

    /** Few different sums leave room for a search, many don't; one branch that is scaled up more than others leads it astray. */
    @ParameterizedTest
    @CsvSource({"100, 1", "250, 0", "250, 1", "250, 2", "600, 0", "600, 1", "600, 2", "1000, 0", "1000, 2"})
    void however_large_a_card_is_the_work_is_bounded(int leaves, int places) {
        Large large = Large.of(leaves, places, new Random(leaves), List.of(new Rescale()));
        large.reach();
        long before = cpu();

        Reach reach = large.reach();

        long millis = Duration.ofNanos(cpu() - before).toMillis();
        assertTrue(reach.size() > 0);
        assertFalse(reach.ways().isEmpty());
        assertTrue(millis < 1_500, millis + " ms");
    }

    @Test
    void where_the_search_is_broken_off_one_way_that_suffices_is_told_and_none_is_said_to_need_the_least() {
        Reach reach = Large.of(250, 0, new Random(250), List.of(new Rescale())).reach();

        assertFalse(reach.complete());
        assertNull(reach.count());
        assertEquals(1, reach.ways().size());
        Way way = reach.ways().get(0);
        assertEquals(196, way.criteria().size());
        assertTrue(
                way.total().compareTo(BigDecimal.valueOf(900)) >= 0, way.total().toString());
        assertEquals(
                "目前 366.33 分，达到“优”（900 分起）至少须使 196 项得满分，列出其中 1 种。",
                reach.sentence().zh());
        assertTrue(
                reach.sentence().en().endsWith("at least 196 more, of which 1 is listed."),
                reach.sentence().en());
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Test
    void a_category_without_indicators_cannot_be_filled_and_is_named() {
        List<Evidence> evidence = Liujiaoting.evidence(Set.of());
        evidence.removeIf(fact ->
                fact instanceof Indicator indicator && indicator.level1().equals("产出指标"));

        Reach reach = reference(evidence, "优");

        assertEquals("60", reach.most().toPlainString());
        assertEquals(List.of(), reach.ways());
        String sentence = reach.sentence().zh();
        assertTrue(sentence.endsWith("。B（产出指标）指标分值合计 0，不足标准分值 40，其余指标待填报，在此之前不评等级。"), sentence);
    }

    private record Large(Scheme scheme, Dossier dossier) {

        static Large of(int leaves, Random random, List<Modifier> modifiers) {
            return of(leaves, 2, random, modifiers);
        }

        /** @param places of the points awarded, from 1 to 3 of 4 */
        static Large of(int leaves, int places, Random random, List<Modifier> modifiers) {
            List<Evidence> evidence = new ArrayList<>();
            List<Criterion> branches = IntStream.range(0, 5)
                    .mapToObj(branch -> {
                        List<Criterion> children = IntStream.range(0, leaves / 5)
                                .mapToObj(i -> Rubrics.leaf("L" + branch + "-" + i, BigDecimal.valueOf(4)))
                                .toList();
                        children.forEach(leaf -> evidence.add(Facts.assessment(
                                leaf.code(),
                                BigDecimal.valueOf(100 + random.nextInt(200), 2)
                                        .setScale(places, RoundingMode.DOWN)
                                        .toPlainString())));
                        if (!modifiers.isEmpty()) {
                            evidence.remove(evidence.size() - 1);
                            evidence.add(Facts.leftOut(
                                    children.get(children.size() - 1).code()));
                        }
                        return Rubrics.branch("B" + branch, children, modifiers);
                    })
                    .toList();
            return new Large(Rubrics.scheme(branches, List.of()), Dossier.of(evidence));
        }

        Reach reach() {
            return Reach.of(scheme, dossier, "优").orElseThrow();
        }
    }

    private static Reach reference(List<Evidence> evidence, @Nullable String grade) {
        return Reach.of(Liujiaoting.scheme(), Dossier.of(evidence), grade).orElseThrow();
    }
}
