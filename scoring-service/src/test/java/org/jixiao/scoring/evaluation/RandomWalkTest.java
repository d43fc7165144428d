package org.jixiao.scoring.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.events.ScorecardState;
import org.jixiao.scoring.card.Liujiaoting;
import org.jixiao.scoring.card.Node;
import org.jixiao.scoring.card.Scorecard;
import org.jixiao.scoring.dossier.Used;
import org.jixiao.scoring.rubric.PublishedSchemes;
import org.jixiao.scoring.scheme.Scheme;
import org.junit.jupiter.api.Test;

/** Actuals, waivers, removals from the stream and assessments over HTTP, all at once. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class RandomWalkTest {

    private static final int CHANGES = 300;
    private static final long SEED = 20_191_231;

    @Inject
    Fresh fresh;

    @Inject
    Scorecards scorecards;

    @Inject
    PublishedSchemes schemes;

    @Test
    void the_card_is_always_the_one_a_fresh_computation_gives() {
        // Given
        TestDepartment department = TestDepartment.unique();
        department.publishScheme();
        department.assessAll();
        TestStream.publish(department.states(Set.of()));
        Map<String, IndicatorState> known = new TreeMap<>(department.indicators(Set.of()).stream()
                .collect(Collectors.toMap(IndicatorState::code, state -> state)));

        // When
        CompletableFuture<Void> assessor = CompletableFuture.runAsync(() -> assessForAWhile(department));
        Random random = new Random(SEED);
        List<String> codes = List.copyOf(known.keySet());
        for (int i = 0; i < CHANGES / 10; i++) {
            List<IndicatorState> burst = new ArrayList<>();
            for (int j = 0; j < 10; j++) {
                String code = codes.get(random.nextInt(codes.size()));
                burst.add(known.compute(code, (key, state) -> change(state, random)));
            }
            TestStream.publish(burst);
        }
        assessor.join();

        // Then
        long lastSum =
                known.values().stream().mapToLong(IndicatorState::revision).sum();
        department.awaitCard(card -> revisions(card) == lastSum - removedRevisions(known));
        ScorecardState card = department.awaitCard(it -> true);
        assertEquals(fresh.card(department.year()).hash(), card.hash());
        assertEquals(
                known.values().stream().filter(it -> !it.removed()).count(),
                card.criteria().get(1).children().size()
                        + (card.criteria().get(2).children().get(4).evidence() == null ? 0 : 1));
        assertTrue(department.versions() >= assessments(department), "an assessment made no version");
        for (long version = 1; version <= card.revision(); version++) {
            saysHowItCameAbout(
                    scorecards.version(department.year(), version).orElseThrow().scorecard());
        }
    }

    /** What a card carries is all that it follows from, though its evidence has gone on since. */
    private void saysHowItCameAbout(ScorecardState card) {
        ScorecardState.Scheme by = card.scheme();
        Scheme scheme = schemes.version(by.code(), by.version()).orElseThrow().scheme();

        Scorecard again = Scorecard.of(scheme, Used.of(card));

        assertEquals(
                card.criteria().stream().flatMap(RandomWalkTest::told).toList(),
                again.criteria().stream()
                        .flatMap(Node::all)
                        .map(node -> node.code() + " " + node.awarded() + " " + node.reason())
                        .toList());
        assertEquals(card.total(), again.total());
        assertEquals(card.pending(), again.pending());
    }

    private static Stream<String> told(ScorecardState.Node node) {
        return Stream.concat(
                Stream.of(node.code() + " " + node.awarded() + " " + node.reason()),
                node.children().stream().flatMap(RandomWalkTest::told));
    }

    private static void assessForAWhile(TestDepartment department) {
        Random random = new Random(SEED);
        for (int i = 0; i < CHANGES / 3; i++) {
            String criterion = List.of("A1", "A3", "C1", "C2", "C3", "C4").get(random.nextInt(6));
            int status = department
                    .assess(criterion, String.valueOf(random.nextInt(5)))
                    .statusCode();
            assertEquals(200, status);
        }
    }

    /** How many assessments there were that changed something. */
    private static long assessments(TestDepartment department) {
        return Liujiaoting.ASSESSED.keySet().stream()
                .map(criterion -> department.finance().get("/api/v1" + department.path("/assessments/" + criterion)))
                .mapToLong(answer -> answer.jsonPath().getLong("revision"))
                .sum();
    }

    private static IndicatorState change(IndicatorState state, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> States.next(state, state.measures(), States.waiver(), false);
            case 1 -> States.next(state, state.measures(), null, false);
            case 2 -> States.next(state, state.measures(), state.waiver(), true);
            default ->
                States.next(
                        state,
                        state.measures().stream()
                                .map(measure -> reported(measure, random))
                                .toList(),
                        state.waiver(),
                        false);
        };
    }

    private static Measure reported(Measure measure, Random random) {
        boolean reported = random.nextInt(10) > 0;
        return measure.target() == null
                ? States.measure(
                        measure.name(), measure.comparison(), null, null, null, reported ? random.nextBoolean() : null)
                : States.measure(
                        measure.name(),
                        measure.comparison(),
                        measure.unit(),
                        measure.target(),
                        reported ? measure.target().multiply(BigDecimal.valueOf(random.nextInt(20), 1)) : null,
                        null);
    }

    private static long revisions(ScorecardState card) {
        return card.criteria().stream()
                .flatMap(criterion -> criterion.children().stream())
                .filter(leaf -> leaf.evidence() != null && leaf.evidence().indicator() != null)
                .mapToLong(leaf -> leaf.evidence().revision())
                .sum();
    }

    private static long removedRevisions(Map<String, IndicatorState> known) {
        return known.values().stream()
                .filter(IndicatorState::removed)
                .mapToLong(IndicatorState::revision)
                .sum();
    }
}
