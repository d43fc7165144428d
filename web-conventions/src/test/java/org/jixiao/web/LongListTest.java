package org.jixiao.web;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.jixiao.web.Requests.EXAMPLE;
import static org.jixiao.web.Requests.finance;
import static org.jixiao.web.Requests.problem;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;

/** A list is refused for its length before anybody looks at what it holds. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class LongListTest {

    /** Ten thousand nulls took half a minute when each was looked at. */
    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void aListEndsAtTheSizeOfItsProperty() {
        refused("{\"tags\": " + list("\"\"", 51) + "}").body("violations[0].field", equalTo("tags[50]"));
        refused("{\"tags\": " + list("\"\"", 300_000) + "}").body("violations[0].field", equalTo("tags[50]"));
        finance()
                .body("{\"tags\": " + list("\"x\"", 50) + ", "
                        + Requests.body("x").strip().substring(1))
                .put(EXAMPLE, "LONG")
                .then()
                .statusCode(201);
    }

    @Test
    void nullsEndIt() {
        refused("{\"measures\": " + list("null", 200_000) + "}").body("violations[0].field", equalTo("measures[0]"));
    }

    @Test
    void allListsTogetherEndAtABoundOfTheHouse() {
        refused("{\"measures\": " + list("{}", 300_000) + "}").body("violations[0].field", equalTo("measures[2000]"));
        String tags = "\"tags\": " + list("\"\"", 50);
        refused("{" + tags + ", \"measures\": " + list("{}", 300_000) + "}")
                .body("violations[0].field", equalTo("measures[1950]"));
    }

    @Test
    void aMapIsALongListToo() {
        String labels = IntStream.range(0, 60_000)
                .mapToObj(i -> "\"k" + i + "\": \"\"")
                .collect(Collectors.joining(",", "{", "}"));
        refused("{\"labels\": " + labels + "}").body("violations[0].field", equalTo("labels.k2000"));
    }

    @Test
    void ofManyViolationsAHundredAreListed() {
        refused("{\"count\": 0, \"measures\": " + list("{}", 2_000) + "}")
                .body("violations", hasSize(101))
                .body("violations[100].message", equalTo("另有 3903 处错误未列出。"));
    }

    private static ValidatableResponse refused(String body) {
        return problem(
                assertTimeoutPreemptively(
                        SOON, () -> finance().body(body).put(EXAMPLE, "LONG").then()),
                400);
    }

    private static String list(String element, int count) {
        return "[" + String.join(",", Collections.nCopies(count, element)) + "]";
    }
}
