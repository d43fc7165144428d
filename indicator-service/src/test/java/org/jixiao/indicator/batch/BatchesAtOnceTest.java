package org.jixiao.indicator.batch;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.indicator.filing.Api;
import org.jixiao.indicator.filing.AtOnce;
import org.junit.jupiter.api.Test;

/** Batches, single reports and steps of the plan at the same time: none waits for ever, and none is lost. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class BatchesAtOnceTest {

    private static final int WRITERS = 50;
    private static final List<String> CODES =
            IntStream.rangeClosed(1, 12).mapToObj(number -> "B" + number).toList();

    private final List<Api> departments = List.of(Api.fresh("ONCE-A"), Api.fresh("ONCE-B"), Api.fresh("ONCE-C"));

    /** Every second writer brings a batch of everything, half of them in the opposite order; the others one indicator. */
    @Test
    void batches_and_single_reports_of_the_same_indicators_are_all_there() throws Exception {
        departments.forEach(api -> api.promise(CODES.toArray(String[]::new)));

        List<Response> answers = AtOnce.all(
                WRITERS,
                number -> number % 2 == 0
                        ? batch(number)
                        : departments
                                .get(0)
                                .clerk()
                                .body(Api.value(number + ""))
                                .put(departments.get(0).actual("B1")));

        assertEquals(Set.of(200), answers.stream().map(Response::statusCode).collect(Collectors.toSet()));
        assertRevisions(departments.get(0), "B1", WRITERS);
        assertRevisions(departments.get(0), "B2", WRITERS / 2);
        assertRevisions(departments.get(2), "B12", WRITERS / 2);
    }

    private Response batch(int number) {
        List<String> rows = new ArrayList<>(departments.stream()
                .flatMap(api -> CODES.stream().map(code -> api.department() + "," + code + "," + number))
                .toList());
        if (number % 4 == 0) {
            Collections.reverse(rows);
        }
        return BatchApi.actuals(rows.toArray(String[]::new));
    }

    /** Every writer brought another figure, so each has a revision of its own. */
    private static void assertRevisions(Api api, String code, int writers) {
        List<String> actuals = api.clerk()
                .get(api.history(code) + "?size=200")
                .then()
                .body("total", equalTo(writers + 3))
                .extract()
                .jsonPath()
                .getList("items.collect { it.state.measures[0].actual }", String.class);
        assertEquals(
                writers, actuals.stream().filter(Objects::nonNull).distinct().count());
    }

    /** Some of the writers submit the reporting of a year, and others take it back. */
    @Test
    void no_actual_changes_while_its_year_is_submitted() throws Exception {
        Api moved = departments.get(1);
        departments.forEach(api -> api.promise(CODES.toArray(String[]::new)));
        CODES.forEach(code -> moved.report(code, "3.28").statusCode(200));

        List<Response> answers = AtOnce.all(WRITERS, number -> switch (number % 10) {
            case 3 -> moved.clerk().body("{}").post(moved.reporting() + "/submission");
            case 8 ->
                moved.finance()
                        .body("{\"objections\": [{\"reason\": \"请补充说明\"}]}")
                        .post(moved.reporting() + "/return");
            default -> batchMeeting(number);
        });

        assertEquals(
                Set.of(),
                answers.stream()
                        .map(Response::statusCode)
                        .filter(status -> status != 200 && status != 409)
                        .collect(Collectors.toSet()));
        assertTrue(
                IntStream.rangeClosed(1, WRITERS)
                        .anyMatch(number ->
                                number % 10 == 3 && answers.get(number - 1).statusCode() == 200),
                "nothing was submitted");
        long entered = answers.stream()
                .filter(answer -> answer.statusCode() == 200 && answer.path("entered") != null)
                .count();
        for (Api api : departments) {
            int before = api == moved ? 2 : 1;
            api.clerk().get(api.indicator("B7")).then().header("ETag", "\"" + (before + entered) + "\"");
        }
        assertEquals(List.of(), changedWhileSubmitted(moved));
    }

    private Response batchMeeting(int number) {
        return BatchApi.actuals(departments.stream()
                .flatMap(api -> CODES.stream().map(code -> api.department() + "," + code + ",3.3" + (number + 10)))
                .toArray(String[]::new));
    }

    /** Changes of an indicator whose moment lies between a submission and what followed it. */
    private static List<String> changedWhileSubmitted(Api api) {
        List<Map<String, String>> steps =
                api.clerk().get(api.plan() + "/history?size=200").path("items");
        List<String> changes = api.clerk().get(api.history("B7") + "?size=200").path("items.at");
        Instant from = null;
        List<String> found = new ArrayList<>();
        for (Map<String, String> step : Stream.concat(
                        steps.stream(), Stream.of(Map.of("action", "", "at", "9999-12-31T00:00:00Z")))
                .toList()) {
            Instant at = Instant.parse(step.get("at"));
            if (from != null) {
                Instant since = from;
                changes.stream()
                        .filter(change -> Instant.parse(change).isAfter(since)
                                && Instant.parse(change).isBefore(at))
                        .forEach(found::add);
            }
            from = step.get("action").equals("reporting-submitted") ? at : null;
        }
        return found;
    }
}
