package org.jixiao.scoring.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jixiao.events.BudgetMetric;
import org.jixiao.scoring.evidence.Assessment;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.evidence.Facts;
import org.jixiao.scoring.evidence.Indicator;
import org.jixiao.scoring.evidence.Measure;
import org.jixiao.scoring.evidence.Measure.Comparison;
import org.jixiao.scoring.evidence.Metric;
import org.jixiao.scoring.evidence.Waiver;
import org.jixiao.scoring.json.SchemeJson;
import org.jixiao.scoring.region.HandScored;
import org.jixiao.scoring.rubric.Template;
import org.jixiao.scoring.rubric.Templates;
import org.jixiao.scoring.rule.Rated;
import org.jixiao.scoring.scheme.Criterion;
import org.jixiao.scoring.scheme.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * Whatever is reported, in whatever order, over every rubric there is: no node has less than nothing or more than its
 * points, each says why, and a grade is there where nothing waits.
 */
class AnyFactsPropertyTest {

    private static final int CHANGES = 400;

    private static final List<Scheme> SCHEMES = Stream.concat(
                    new Templates().all().stream().map(Template::scheme),
                    Stream.of(
                                    "chongqing-2021",
                                    "guangdong-2021",
                                    "hunan-2018",
                                    "platform-2022",
                                    "sichuan-2020",
                                    "zhejiang-2022")
                            .map(region -> SchemeJson.read(HandScored.read("/regions/" + region + ".json")
                                    .file()
                                    .get("scheme")
                                    .toString())))
            .toList();

    private static final List<String> LEVELS = Stream.concat(
                    SCHEMES.stream()
                            .flatMap(Scheme::leaves)
                            .map(Criterion::rule)
                            .filter(Rated.class::isInstance)
                            .flatMap(rule -> ((Rated) rule).levels().stream())
                            .map(level -> level.name()),
                    Stream.of("达成年度指标", "良", "没有这一档"))
            .distinct()
            .toList();

    @Property(tries = 30)
    void a_card_keeps_within_its_points(@ForAll Random random) {
        Scheme scheme = SCHEMES.get(random.nextInt(SCHEMES.size()));
        Map<String, Evidence> newest = new TreeMap<>();
        for (int i = 1; i <= CHANGES; i++) {
            Evidence change = change(scheme, i, random);
            newest.put(thing(change), change);

            hold(scheme, Scorecard.of(scheme, Dossier.of(newest.values())));
        }
    }

    /** Facts come late, twice and in any order: of each thing the newest counts. */
    @Property(tries = 30)
    void of_each_thing_the_newest_fact_counts_in_whatever_order_they_come(@ForAll Random random) {
        Scheme scheme = SCHEMES.get(random.nextInt(SCHEMES.size()));
        Map<String, Evidence> newest = new TreeMap<>();
        List<Evidence> arrived = new ArrayList<>();
        for (int i = 1; i <= CHANGES; i++) {
            Evidence change = change(scheme, i, random);
            newest.put(thing(change), change);
            arrived.add(change);
        }
        arrived.addAll(List.copyOf(arrived));
        Collections.shuffle(arrived, random);

        assertEquals(Scorecard.of(scheme, Dossier.of(newest.values())), Scorecard.of(scheme, Dossier.of(arrived)));
    }

    private static String thing(Evidence fact) {
        return fact instanceof Metric metric ? metric.name() : fact.getClass().getSimpleName() + fact.key();
    }

    private static void hold(Scheme scheme, Scorecard card) {
        assertTrue(
                card.total().signum() >= 0 && card.total().compareTo(scheme.points()) <= 0,
                card.total().toString());
        card.criteria().stream().flatMap(AnyFactsPropertyTest::all).forEach(AnyFactsPropertyTest::hold);
        boolean nothingApplies = card.criteria().stream().noneMatch(Node::applies);
        assertEquals(card.provisional() || nothingApplies, card.grade() == null);
    }

    private static void hold(Node node) {
        BigDecimal awarded = node.awarded() == null ? BigDecimal.ZERO : node.awarded();
        assertTrue(
                awarded.signum() >= 0 && awarded.compareTo(node.points()) <= 0,
                () -> node.code() + ": " + awarded + " of " + node.points() + ", " + node.reason());
        assertTrue(node.rule() == null || node.reason() != null, node.code());
    }

    private static Evidence change(Scheme scheme, int revision, Random random) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> metric(revision, random);
            case 2, 3 -> assessment(scheme, revision, random);
            default -> indicator(revision, random);
        };
    }

    private static Metric metric(int revision, Random random) {
        List<String> judged = List.of(
                "budgetExecutionRate",
                "procurementExecutionRate",
                "threePublicChangeRate",
                "budgetControlRate",
                "carryOverRate",
                "operatingExpenseControlRate");
        String name = random.nextInt(4) > 0
                ? judged.get(random.nextInt(judged.size()))
                : BudgetMetric.values()[random.nextInt(BudgetMetric.values().length)].key();
        boolean known = random.nextInt(10) > 0;
        BigDecimal value = BigDecimal.valueOf(random.nextInt(20_000) - 2_000, 2);
        return new Metric("T/2022", revision, name, name, known ? value : null, known ? null : "未填报", null);
    }

    private static Assessment assessment(Scheme scheme, int revision, Random random) {
        List<Criterion> leaves = scheme.leaves().toList();
        String code = random.nextInt(3) > 0
                ? leaves.get(random.nextInt(leaves.size())).code()
                : "B%02d".formatted(random.nextInt(12));
        BigDecimal points = BigDecimal.valueOf(random.nextInt(2_500), 2);
        BigDecimal share = random.nextBoolean() ? BigDecimal.valueOf(random.nextInt(101)) : null;
        int kind = random.nextInt(5);
        return new Assessment(
                "T/2022/" + code,
                revision,
                code,
                kind < 2 ? points : null,
                kind == 2 || kind == 3 ? LEVELS.get(random.nextInt(LEVELS.size())) : null,
                kind == 2 || kind == 3 ? share : null,
                kind != 4,
                "理由",
                "评审组");
    }

    private static Indicator indicator(int revision, Random random) {
        int number = random.nextInt(12);
        String code = number < 2 ? List.of("C5", "A1").get(number) : "B%02d".formatted(number);
        List<String> level1 = List.of("产出指标", "效益指标", "满意度指标", "效果指标");
        List<Measure> measures = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            measures.add(measure(random));
        }
        Waiver waiver = random.nextInt(5) > 0
                ? null
                : Facts.waiver(Waiver.Status.values()[random.nextInt(Waiver.Status.values().length)]);
        return new Indicator(
                "T/2022/" + code,
                revision,
                code,
                number,
                level1.get(number % level1.size()),
                number % 2 == 0 ? "数量指标" : "质量指标",
                "指标 " + code,
                BigDecimal.valueOf(random.nextInt(80), random.nextInt(2)),
                measures,
                waiver,
                null);
    }

    private static Measure measure(Random random) {
        Comparison comparison = Comparison.values()[random.nextInt(Comparison.values().length)];
        if (comparison == Comparison.MILESTONE) {
            return Facts.milestone("节点", random.nextInt(4) > 0 ? random.nextBoolean() : null);
        }
        BigDecimal target = BigDecimal.valueOf(random.nextInt(300) - 20L, 1);
        return new Measure(
                "数量",
                comparison,
                "件",
                target,
                actual(random),
                null,
                comparison == Comparison.BETWEEN ? target.add(BigDecimal.TEN) : null);
    }

    private static @Nullable BigDecimal actual(Random random) {
        return random.nextInt(8) == 0 ? null : BigDecimal.valueOf(random.nextInt(500) - 30L, 1);
    }

    private static Stream<Node> all(Node node) {
        return Stream.concat(Stream.of(node), node.children().stream().flatMap(AnyFactsPropertyTest::all));
    }
}
