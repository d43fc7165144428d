package org.jixiao.scoring.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.ScorecardState;
import org.jixiao.events.State;
import org.jixiao.scoring.card.Liujiaoting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class ReferenceCaseOverTheStreamTest {

    @Inject
    Fresh fresh;

    static Stream<JsonNode> scenarios() {
        return StreamSupport.stream(Liujiaoting.expected().get("scenarios").spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void the_published_case_comes_out_as_it_must(JsonNode scenario) {
        TestDepartment department = TestDepartment.unique();
        department.publishScheme();

        TestStream.publish(department.states(Set.copyOf(Liujiaoting.texts(scenario.get("waivers")))));
        department.assessAll();

        ScorecardState card = department.awaitCard(it -> !it.provisional());
        assertEquals(scenario.get("total").asText(), card.total().toPlainString());
        assertEquals(scenario.get("grade").asText(), card.grade());
        assertEquals(Liujiaoting.texts(scenario.get("notMet")), card.notMet());
        assertEquals(
                List.of("A", "B", "C").stream()
                        .map(code -> scenario.get(code).asText())
                        .toList(),
                card.criteria().stream()
                        .map(node -> String.valueOf(node.awarded()))
                        .toList());
    }

    @Test
    void targets_far_exceeded_are_found_and_nothing_else() {
        JsonNode mustFind = StreamSupport.stream(
                        Liujiaoting.expected().get("mustFind").spliterator(), false)
                .filter(fact -> fact.get("kind").asText().startsWith("far above target"))
                .findFirst()
                .orElseThrow()
                .get("indicators");

        List<ScorecardState.Finding> findings =
                scored(Set.of()).awaitCard(it -> !it.provisional()).findings();

        assertEquals(
                new TreeSet<>(Liujiaoting.texts(mustFind)),
                new TreeSet<>(
                        findings.stream().map(ScorecardState.Finding::subject).toList()));
        assertEquals(
                Set.of("far-above-target"),
                Set.copyOf(findings.stream().map(ScorecardState.Finding::kind).toList()));
    }

    @Test
    void an_approved_waiver_makes_a_new_version_that_names_it() {
        TestDepartment department = scored(Set.of("B01", "B02", "B03", "B04", "B05", "B06"));
        ScorecardState before = department.awaitCard(it -> !it.provisional());
        IndicatorState b12 = department.indicators(Set.of()).get(11);

        IndicatorState waived = States.next(b12, b12.measures(), States.waiver(), false);
        TestStream.publish(waived);

        ScorecardState after = department.awaitCard(it -> it.revision() > before.revision());
        assertEquals("93", before.total().toPlainString());
        assertEquals("94", after.total().toPlainString());
        assertEquals(before.revision() + 1, after.revision());
        JsonPath newest = department
                .finance()
                .get("/api/v1" + department.path("/scorecard/versions"))
                .then()
                .extract()
                .jsonPath();
        assertEquals(waived.key(), newest.getString("items[0].cause.key"));
        assertEquals(2, newest.getInt("items[0].cause.revision"));
        assertEquals(TestStream.TRACE, newest.getString("items[0].traceId"));
        ScorecardState.Node leaf = after.criteria().get(1).children().get(11);
        assertTrue(leaf.reason().contains("特殊情况已由 李审核 批准"), leaf.reason());
        assertEquals(waived, leaf.evidence().indicator());
        assertEquals(2, leaf.evidence().revision());
    }

    @Test
    void every_event_ten_times_makes_no_new_version() {
        TestDepartment department = scored(Set.of());
        department.awaitCard(it -> !it.provisional());
        List<State> again = new ArrayList<>(Collections.nCopies(10, department.states(Set.of())).stream()
                .flatMap(List::stream)
                .toList());
        Collections.shuffle(again, new Random(9));
        long before = department.versions();

        TestStream.publish(again);

        TestStream.awaitRead();
        assertEquals(before, department.versions());
    }

    @Test
    void the_order_of_events_leaves_no_trace_in_the_card() {
        TestDepartment department = TestDepartment.unique();
        department.publishScheme();
        department.assessAll();
        List<State> shuffled = new ArrayList<>(department.states(Set.of("B12")));
        shuffled.add(States.department(department.code(), "111111", 0));
        shuffled.add(States.budget(department.code(), 0, "100"));
        Collections.shuffle(shuffled, new Random(10));

        shuffled.forEach(TestStream::publish);

        ScorecardState card = department.awaitCard(it -> !it.provisional());
        assertEquals("88", card.total().toPlainString());
        assertEquals(
                fresh.card(department.year()).hash(),
                department.awaitCard(it -> !it.provisional()).hash());
    }

    @Test
    void a_department_that_moves_out_of_the_scheme_s_region_has_no_card_until_it_is_back() {
        TestDepartment department = scored(Set.of());
        ScorecardState before = department.awaitCard(it -> !it.provisional());

        TestStream.publish(States.department(department.code(), "999999", 2));
        awaitNoCard(department);
        TestStream.publish(States.department(department.code(), department.region(), 3));

        ScorecardState after = department.awaitCard(it -> true);
        assertEquals(before.hash(), after.hash());
        assertEquals(before.revision() + 2, after.revision());
    }

    @Test
    void a_department_is_judged_by_the_region_it_was_in_that_year() {
        TestDepartment department = scored(Set.of());
        ScorecardState before = department.awaitCard(it -> !it.provisional());

        TestStream.publish(States.moved(department.code(), department.region(), 2019, "999999", 2));
        awaitNoCard(department);
        TestStream.publish(States.moved(department.code(), department.region(), 2020, "999999", 3));

        assertEquals(before.hash(), department.awaitCard(it -> true).hash());
    }

    private static void awaitNoCard(TestDepartment department) {
        Awaitility.await()
                .until(() -> department
                                .finance()
                                .get("/api/v1" + department.path("/scorecard"))
                                .statusCode()
                        == 404);
    }

    private TestDepartment scored(Set<String> waived) {
        TestDepartment department = TestDepartment.unique();
        department.publishScheme();
        department.assessAll();
        TestStream.publish(department.states(waived));
        return department;
    }
}
