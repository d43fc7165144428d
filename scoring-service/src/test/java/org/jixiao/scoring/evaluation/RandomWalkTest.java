package org.jixiao.scoring.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.events.ScorecardState;
import org.jixiao.events.State;
import org.jixiao.scoring.card.Liujiaoting;
import org.jixiao.scoring.card.Node;
import org.jixiao.scoring.card.Scorecard;
import org.jixiao.scoring.dossier.Assessments;
import org.jixiao.scoring.dossier.Used;
import org.jixiao.scoring.rubric.PublishedSchemes;
import org.jixiao.scoring.scheme.Scheme;
import org.jixiao.stream.Json;
import org.junit.jupiter.api.Test;

/**
 * Actuals, waivers, removals, budgets and profiles from the stream, assessments, vetoes and publications over HTTP, all at
 * once. Each version is held against what its evidence, as it was published, comes to.
 */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class RandomWalkTest {

    /** Many at a time: each card stays on its topic, which other tests read from the start. */
    private static final int BURSTS = 100;

    private static final int BURST = 30;
    private static final int JUDGEMENTS = 100;
    private static final int PUBLICATIONS = 12;
    private static final long SEED = 20_191_231;

    @Inject
    Fresh fresh;

    @Inject
    Scorecards scorecards;

    @Inject
    Assessments assessments;

    @Inject
    PublishedSchemes schemes;

    @Inject
    Jdbi jdbi;

    private final TestDepartment department = TestDepartment.unique();
    /** Where it moves to and back from. */
    private final TestDepartment neighbour = TestDepartment.unique();

    private final History history = new History(department.year());

    @Test
    void every_card_is_the_one_its_evidence_gives() {
        // Given
        department.publish(department.vetoingScheme());
        neighbour.publish(capping(neighbour));
        department.assessAll();
        Liujiaoting.ASSESSED.keySet().forEach(this::remember);
        List<State> states = department.states(Set.of());
        states.forEach(history::add);
        TestStream.publish(states);

        // When
        CompletableFuture<Void> assessor = CompletableFuture.runAsync(this::assessForAWhile);
        CompletableFuture<Void> publisher = CompletableFuture.runAsync(this::publishForAWhile);
        Map<String, IndicatorState> known = changeForAWhile();
        assessor.join();
        publisher.join();
        TestStream.awaitRead();

        // Then the last is the one that all there is gives
        Awaitility.await("the newest scheme judges")
                .atMost(Duration.ofSeconds(30))
                .until(() -> fresh.card(department.year())
                        .hash()
                        .equals(department.awaitCard(card -> true).hash()));
        ScorecardState last = department.awaitCard(card -> true);
        assertEquals(newestRevisions(known), revisions(last));
        // And each is the one that its evidence gives, and says how it came about
        Set<String> judgedBy = new HashSet<>();
        for (long version = 1; version <= last.revision(); version++) {
            ScorecardState card =
                    scorecards.version(department.year(), version).orElseThrow().scorecard();
            judgedBy.add(card.scheme().code() + card.scheme().version());
            Scheme scheme = schemes.version(card.scheme().code(), card.scheme().version())
                    .orElseThrow()
                    .scheme();
            ScorecardState again = CardState.of(scheme, card.scheme().version(), history.of(card));
            assertEquals(Json.write(CardState.as(again, version)), Json.write(card));
            saysHowItCameAbout(card, scheme);
        }
        assertTrue(last.revision() > JUDGEMENTS / 2, "an assessment made no version: " + last.revision());
        assertTrue(judgedBy.size() > 2, judgedBy.toString());
    }

    /** @return the indicators as they are in the end */
    private Map<String, IndicatorState> changeForAWhile() {
        Random random = new Random(SEED);
        Map<String, IndicatorState> known = new TreeMap<>(department.indicators(Set.of()).stream()
                .collect(Collectors.toMap(IndicatorState::code, state -> state)));
        List<String> codes = List.copyOf(known.keySet());
        long budget = 1;
        long profile = 1;
        for (int i = 0; i < BURSTS; i++) {
            List<State> burst = new ArrayList<>();
            for (int j = 0; j < BURST; j++) {
                String code = codes.get(random.nextInt(codes.size()));
                burst.add(known.compute(code, (key, state) -> change(state, random)));
            }
            if (random.nextInt(3) == 0) {
                burst.add(States.budget(department.code(), ++budget, String.valueOf(60 + random.nextInt(60))));
            }
            if (random.nextInt(20) == 0) {
                TestDepartment where = random.nextBoolean() ? department : neighbour;
                burst.add(States.department(department.code(), where.region(), ++profile));
            }
            burst.forEach(history::add);
            TestStream.publish(burst);
        }
        return known;
    }

    private void assessForAWhile() {
        Random random = new Random(SEED);
        for (int i = 0; i < JUDGEMENTS; i++) {
            String criterion = List.of("A1", "A3", "C1", "C2", "C3", "C4", "V1").get(random.nextInt(7));
            Response answer = criterion.equals("V1")
                    ? department.judgeVeto(random.nextBoolean() ? "否决" : "不否决")
                    : department.assess(criterion, String.valueOf(random.nextInt(5)));
            assertTrue(answer.statusCode() < 300, answer::asString);
            remember(criterion);
        }
    }

    /** Nobody else assesses here. */
    private void remember(String criterion) {
        history.add(assessments.find(department.year(), criterion).orElseThrow());
    }

    private void publishForAWhile() {
        for (int i = 0; i < PUBLICATIONS; i++) {
            ObjectNode scheme = i % 2 == 0 ? capping(department) : department.vetoingScheme();
            department.publishNext(scheme.put("name", "第 " + i + " 次修订"));
            Awaitility.await("judged anew").until(() -> overtaken() == 0);
        }
    }

    /** Whether the department waits to be judged by a newer scheme. */
    private int overtaken() {
        return jdbi.withHandle(handle ->
                handle.select("""
                        select count(*) from evaluation
                        where department = ? and fiscal_year = 2019
                          and judged_through < (select max(sequence) from scheme_version where fiscal_year = 2019)
                        """, department.code()).mapTo(Integer.class).one());
    }

    /** The reference scheme with a cap by a metric that it judges too, and a veto. */
    private static ObjectNode capping(TestDepartment of) {
        ObjectNode scheme = of.vetoingScheme();
        ObjectNode cap = scheme.withArray("modifiers")
                .insertObject(0)
                .put("kind", "cap")
                .put("metric", "procurementExecutionRate")
                .put("label", "政府采购执行率");
        cap.putArray("ceilings").addObject().put("interval", "[0, 80)").put("most", "45.5");
        return scheme;
    }

    /** What a card carries is all that it follows from, though its evidence has gone on since. */
    private static void saysHowItCameAbout(ScorecardState card, Scheme scheme) {
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
        return History.evidence(card)
                .filter(evidence -> evidence.indicator() != null)
                .mapToLong(ScorecardState.Evidence::revision)
                .sum();
    }

    private static long newestRevisions(Map<String, IndicatorState> known) {
        return known.values().stream()
                .filter(state -> !state.removed())
                .mapToLong(IndicatorState::revision)
                .sum();
    }
}
