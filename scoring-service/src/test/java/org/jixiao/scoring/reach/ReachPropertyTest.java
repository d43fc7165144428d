package org.jixiao.scoring.reach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jixiao.scoring.card.Scorecard;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.evidence.Facts;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.scheme.Criterion;
import org.jixiao.scoring.scheme.Modifier;
import org.jixiao.scoring.scheme.Rescale;
import org.jixiao.scoring.scheme.Scheme;

/** What is told to be missing, held against all there is to try, each scored afresh. */
class ReachPropertyTest {

    @Property(tries = 400)
    void the_ways_told_are_the_smallest_that_suffice_those_that_need_least_first(@ForAll Random random) {
        Case given = Case.any(random);

        Reach reach = Reach.of(given.scheme(), given.dossier(Set.of()), null).orElseThrow();

        List<Set<String>> best = given.smallest(reach.grade());
        assertEquals(best.isEmpty() ? 0 : best.get(0).size(), reach.size());
        assertEquals(
                best.stream().limit(20).toList(),
                reach.ways().stream().map(ReachPropertyTest::codes).toList());
        assertTrue(reach.complete());
        assertTrue(reach.count() == null || reach.count() == best.size(), () -> reach.count() + " of " + best.size());
    }

    @Property(tries = 200)
    void every_way_suffices_no_part_of_it_does_and_its_total_is_the_scored_one(@ForAll Random random) {
        Case given = Case.any(random);

        Reach reach = Reach.of(given.scheme(), given.dossier(Set.of()), "优").orElseThrow();

        for (Way way : reach.ways()) {
            Set<String> codes = codes(way);
            assertTrue(given.reaches("优", codes), codes.toString());
            assertEquals(given.total(codes), way.total());
            subsets(List.copyOf(codes))
                    .filter(part -> part.size() < codes.size())
                    .forEach(part -> assertFalse(given.reaches("优", part), part.toString()));
        }
        Set<String> all = Set.copyOf(given.open().keySet());
        assertEquals(given.total(all), reach.most());
        assertEquals(
                given.reaches("优", Set.of()) || !given.reaches("优", all),
                reach.ways().isEmpty());
    }

    @Property(tries = 200)
    void the_choice_that_brings_the_most_is_the_best_of_its_size(@ForAll Random random) {
        Case given = Case.any(random);
        Dossier dossier = given.dossier(Set.of());

        Prospect prospect = new Prospect(given.scheme(), Scorecard.of(given.scheme(), dossier), dossier);

        List<String> gaps = prospect.gaps().stream().map(Gap::code).toList();
        for (int size = 0; size <= gaps.size(); size++) {
            int many = size;
            BitSet best = prospect.best(many);
            assertEquals(many, best.cardinality());
            assertEquals(
                    subsets(gaps)
                            .filter(set -> set.size() == many)
                            .map(given::total)
                            .max(Comparator.naturalOrder())
                            .orElseThrow(),
                    Plain.number(prospect.total(best)));
        }
    }

    private static Set<String> codes(Way way) {
        return way.criteria().stream().map(Gap::code).collect(Collectors.toSet());
    }

    private static Stream<Set<String>> subsets(List<String> codes) {
        return IntStream.range(0, 1 << codes.size())
                .mapToObj(bits -> IntStream.range(0, codes.size())
                        .filter(i -> (bits >> i & 1) == 1)
                        .mapToObj(codes::get)
                        .collect(Collectors.toSet()));
    }

    /**
     * A scheme and what is known.
     *
     * @param open full points of the leaves that haven't theirs
     * @param missing of these, in their order on the card
     */
    private record Case(
            Scheme scheme,
            List<Evidence> evidence,
            Map<String, BigDecimal> open,
            List<Map.Entry<String, BigDecimal>> missing) {

        static Case any(Random random) {
            List<Evidence> evidence = new ArrayList<>(List.of(Rubrics.execution(random.nextBoolean() ? "75" : "85")));
            Map<String, BigDecimal> open = new HashMap<>();
            List<Map.Entry<String, BigDecimal>> missing = new ArrayList<>();
            List<Criterion> criteria = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                criteria.add(branch("B" + i, random, 2, leaf -> {
                    BigDecimal points = leaf.points();
                    int kind = random.nextInt(8);
                    if (kind == 0) {
                        evidence.add(Facts.leftOut(leaf.code()));
                        return;
                    }
                    BigDecimal awarded =
                            kind == 1 ? BigDecimal.ZERO : points.multiply(BigDecimal.valueOf(random.nextInt(11), 1));
                    if (kind > 1) {
                        evidence.add(Facts.assessment(leaf.code(), awarded.toPlainString()));
                    }
                    if (awarded.compareTo(points) < 0) {
                        open.put(leaf.code(), points);
                        missing.add(Map.entry(leaf.code(), points.subtract(awarded)));
                    }
                }));
            }
            BigDecimal points = criteria.stream().map(Criterion::points).reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Case(Rubrics.scheme(criteria, modifiers(points, random)), evidence, open, missing);
        }

        private static Criterion branch(String code, Random random, int deep, Consumer<Criterion> known) {
            List<Criterion> children = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                if (deep > 1 && random.nextInt(5) == 0) {
                    children.add(branch(code + i, random, deep - 1, known));
                } else {
                    Criterion leaf = Rubrics.leaf(code + i, BigDecimal.valueOf(1 + random.nextInt(60), 1));
                    known.accept(leaf);
                    children.add(leaf);
                }
            }
            BigDecimal points = children.stream().map(Criterion::points).reduce(BigDecimal.ZERO, BigDecimal::add);
            return Rubrics.branch(code, children, random.nextBoolean() ? List.of() : modifiers(points, random));
        }

        private static List<Modifier> modifiers(BigDecimal points, Random random) {
            Modifier cap = Rubrics.cap(points.multiply(BigDecimal.valueOf(70 + random.nextInt(31), 2)));
            return switch (random.nextInt(5)) {
                case 0 -> List.of(cap);
                case 1 -> List.of(new Rescale());
                case 2 -> List.of(new Rescale(), cap);
                case 3 -> List.of(cap, new Rescale());
                default -> List.of();
            };
        }

        Dossier dossier(Set<String> full) {
            return Dossier.of(Stream.concat(
                            evidence.stream()
                                    .filter(fact -> full.stream()
                                            .noneMatch(code -> fact.key().endsWith("/" + code))),
                            full.stream()
                                    .map(code -> Facts.assessment(
                                            code, open.get(code).toPlainString())))
                    .toList());
        }

        BigDecimal total(Set<String> full) {
            return Scorecard.of(scheme, dossier(full)).total();
        }

        boolean reaches(String grade, Set<String> full) {
            BigDecimal least = scheme.grades().stream()
                    .filter(each -> each.name().equals(grade))
                    .findFirst()
                    .orElseThrow()
                    .interval()
                    .from()
                    .value();
            return total(full).compareTo(least) >= 0;
        }

        /** By trying all, in the order in which they are to be told. */
        List<Set<String>> smallest(String grade) {
            if (reaches(grade, Set.of())) {
                return List.of();
            }
            List<String> order = missing.stream().map(Map.Entry::getKey).toList();
            Map<String, BigDecimal> lacks =
                    missing.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            List<Set<String>> sufficing =
                    subsets(order).filter(set -> reaches(grade, set)).toList();
            int size = sufficing.stream().mapToInt(Set::size).min().orElse(0);
            Comparator<Set<String>> byPoints =
                    Comparator.comparing(set -> set.stream().map(lacks::get).reduce(BigDecimal.ZERO, BigDecimal::add));
            Comparator<Set<String>> onTheCard = Comparator.comparing(set ->
                    order.stream().map(code -> set.contains(code) ? "0" : "1").collect(Collectors.joining()));
            return sufficing.stream()
                    .filter(set -> set.size() == size)
                    .sorted(byPoints.thenComparing(onTheCard))
                    .toList();
        }
    }
}
