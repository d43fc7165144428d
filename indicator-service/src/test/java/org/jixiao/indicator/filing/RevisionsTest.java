package org.jixiao.indicator.filing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class RevisionsTest {

    private static final int WRITERS = 50;

    private final Api api = Api.fresh("REV");

    @Test
    void aWriterWhoKnowsAnotherRevisionIsRefused() {
        api.define("B1").statusCode(201).header("ETag", "\"1\"");
        api.approvePlan();
        api.report("B1", "1").statusCode(200).header("ETag", "\"2\"");

        for (String path : List.of(api.indicator("B1"), api.actual("B1"))) {
            String body = path.endsWith("actual") ? Api.value("2") : Api.definition("9");
            api.clerk().header("If-Match", "\"1\"").body(body).put(path).then().statusCode(412);
            api.clerk().header("If-Match", "three").body(body).put(path).then().statusCode(400);
        }
        api.clerk()
                .header("If-Match", "\"1\"")
                .body(Api.WAIVER_REQUEST)
                .post(api.waiver("B1"))
                .then()
                .statusCode(412);
        api.clerk()
                .header("If-Match", "\"2\"")
                .body(Api.value("2"))
                .put(api.actual("B1"))
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"");
        api.clerk()
                .header("If-Match", "*")
                .body(Api.definition("1"))
                .put(api.indicator("B0"))
                .then()
                .statusCode(412);
    }

    @Test
    void goalsHonourTheRevisionToo() {
        String none = "{\"goals\": []}";
        api.clerk()
                .header("If-Match", "\"1\"")
                .body(none)
                .put(api.goals())
                .then()
                .statusCode(412);
        api.clerk().body(none).put(api.goals()).then().statusCode(201);
        api.clerk()
                .header("If-Match", "\"1\"")
                .body(ReferenceCase.goals().toString())
                .put(api.goals())
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        api.clerk().header("If-None-Match", "\"2\"").get(api.plan()).then().statusCode(304);
    }

    @Test
    void whatTheReaderHasAlreadyIsNotSentAgain() {
        api.define("N1");
        for (String path : List.of(api.indicator("N1"), api.indicators())) {
            String tag = api.clerk().get(path).header("ETag");
            api.clerk().header("If-None-Match", tag).get(path).then().statusCode(304);
        }
        String before = api.clerk().get(api.indicators()).header("ETag");
        api.approvePlan();
        api.report("N1", "1").statusCode(200);
        api.clerk().header("If-None-Match", before).get(api.indicators()).then().statusCode(200);
    }

    @Test
    void aWriteThatChangesNothingMakesNoRevision() {
        api.define("S1").header("ETag", "\"1\"");
        api.define("S1").statusCode(200).header("ETag", "\"1\"");
        api.clerk()
                .body(Api.definition("3.2800"))
                .put(api.indicator("S1"))
                .then()
                .header("ETag", "\"1\"");
        api.approvePlan();
        api.define("S1").statusCode(200).header("ETag", "\"1\"");
        api.report("S1", "2.83").header("ETag", "\"2\"");
        api.report("S1", "2.830").statusCode(200).header("ETag", "\"2\"");
        api.clerk()
                .get(api.history("S1"))
                .then()
                .body(
                        "items.action",
                        equalTo(List.of("indicator-defined", "plan-submitted", "plan-approved", "actual-reported")))
                .body("items[3].state.report.comment", nullValue());
    }

    @Test
    void concurrentWritersLoseNoUpdate() throws Exception {
        api.promise("C1");
        List<Response> answers = AtOnce.all(
                WRITERS,
                number -> api.clerk().body(Api.value(String.valueOf(number))).put(api.actual("C1")));

        assertEquals(Set.of(200), answers.stream().map(Response::statusCode).collect(Collectors.toSet()));
        assertEquals(
                IntStream.rangeClosed(2, WRITERS + 1)
                        .mapToObj(r -> "\"" + r + "\"")
                        .collect(Collectors.toSet()),
                answers.stream().map(answer -> answer.header("ETag")).collect(Collectors.toSet()));
        List<String> told = api.clerk()
                .get(api.history("C1") + "?size=200")
                .then()
                .body("total", equalTo(WRITERS + 3))
                .extract()
                .jsonPath()
                .getList("items.collect { it.state.measures[0].actual }", String.class);
        Set<String> all = new TreeSet<>(told.subList(3, told.size()));
        assertEquals(WRITERS, all.size());
    }

    @Test
    void ofConcurrentWritersWithTheSameRevisionOneWins() throws Exception {
        api.promise("C2");
        List<Response> answers = AtOnce.all(
                WRITERS,
                number -> api.clerk()
                        .header("If-Match", "\"1\"")
                        .body(Api.value(String.valueOf(number)))
                        .put(api.actual("C2")));

        assertEquals(
                1, answers.stream().filter(answer -> answer.statusCode() == 200).count());
        assertEquals(
                WRITERS - 1,
                answers.stream().filter(answer -> answer.statusCode() == 412).count());
        api.clerk().get(api.indicator("C2")).then().header("ETag", "\"2\"");
    }

    @Test
    void anIndicatorDefinedByManyAtOnceComesIntoBeingOnce() throws Exception {
        List<Response> answers = AtOnce.all(
                WRITERS,
                number ->
                        api.clerk().body(Api.definition(String.valueOf(number))).put(api.indicator("C3")));

        assertEquals(
                1, answers.stream().filter(answer -> answer.statusCode() == 201).count());
        assertEquals(
                WRITERS - 1,
                answers.stream().filter(answer -> answer.statusCode() == 200).count());
        api.clerk().get(api.indicator("C3")).then().header("ETag", "\"" + WRITERS + "\"");
    }
}
