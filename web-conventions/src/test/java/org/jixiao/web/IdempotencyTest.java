package org.jixiao.web;

import static org.hamcrest.Matchers.equalTo;
import static org.jixiao.web.Requests.as;
import static org.jixiao.web.Requests.finance;
import static org.jixiao.web.Requests.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class IdempotencyTest {

    private static final String ENTRIES = Requests.EXAMPLE + "/entries";

    @Inject
    Jdbi jdbi;

    @Test
    void fiftyAtOnceHaveOneEffectAndOneAnswer() throws Exception {
        // Given
        int callers = 50;
        ExecutorService pool = Executors.newFixedThreadPool(callers);
        CountDownLatch start = new CountDownLatch(1);
        String token = Tokens.finance();
        Callable<Response> call = () -> {
            start.await();
            return as(token)
                    .header("Idempotency-Key", "fifty")
                    .body(note("once"))
                    .post(ENTRIES, "I");
        };
        List<Future<Response>> calls =
                Stream.generate(() -> pool.submit(call)).limit(callers).toList();

        // When
        start.countDown();
        Set<String> answers = new HashSet<>();
        for (Future<Response> made : calls) {
            Response answer = made.get();
            answers.add(answer.statusCode() + " " + answer.contentType() + " " + answer.header("ETag") + " "
                    + answer.asString());
        }
        pool.shutdown();

        // Then
        assertEquals(1, answers.size(), answers::toString);
        assertEquals(201, calls.get(0).get().statusCode());
        assertEquals(1, effects("I", "once"));
    }

    @Test
    void theSameKeyWithAnotherRequestIsRefused() {
        finance()
                .header("Idempotency-Key", "other")
                .body(note("a"))
                .post(ENTRIES, "I")
                .then()
                .statusCode(201);
        problem(
                        finance()
                                .header("Idempotency-Key", "other")
                                .body(note("b"))
                                .post(ENTRIES, "I")
                                .then(),
                        422)
                .body("violations[0].field", equalTo("Idempotency-Key"));
        problem(
                finance()
                        .header("Idempotency-Key", "other")
                        .body(note("a"))
                        .post(ENTRIES, "J")
                        .then(),
                422);
    }

    @Test
    void aKeyBelongsToItsCaller() {
        String first = finance()
                .header("Idempotency-Key", "mine")
                .body(note("mine"))
                .post(ENTRIES, "I")
                .asString();
        String second = as(Tokens.finance("somebody-else"))
                .header("Idempotency-Key", "mine")
                .body(note("mine"))
                .post(ENTRIES, "I")
                .asString();
        assertNotEquals(first, second);
        assertEquals(2, effects("I", "mine"));
    }

    @Test
    void withoutAKeyEveryRequestCounts() {
        finance().body(note("plain")).post(ENTRIES, "I").then().statusCode(201);
        finance().body(note("plain")).post(ENTRIES, "I").then().statusCode(201);
        assertEquals(2, effects("I", "plain"));
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        problem(
                finance()
                        .header("Idempotency-Key", "free")
                        .body(note("refused"))
                        .post(ENTRIES, "I")
                        .then(),
                409);
        assertEquals(0, effects("I", "refused"));
        finance()
                .header("Idempotency-Key", "free")
                .body(note("then"))
                .post(ENTRIES, "I")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "\u00e4"})
    void aKeyThatIsNoneIsRefused(String key) {
        problem(
                finance()
                        .header("Idempotency-Key", key)
                        .body(note("x"))
                        .post(ENTRIES, "I")
                        .then(),
                400);
    }

    @Test
    void aKeyIsBounded() {
        finance()
                .header("Idempotency-Key", "k".repeat(128))
                .body(note("x"))
                .post(ENTRIES, "I")
                .then()
                .statusCode(201);
        problem(
                finance()
                        .header("Idempotency-Key", "k".repeat(129))
                        .body(note("x"))
                        .post(ENTRIES, "I")
                        .then(),
                400);
    }

    @Test
    void anAnswerIsForgottenAfterAWeekAndNotBefore() {
        // Given
        for (String key : List.of("older", "younger")) {
            keyed(key, "aged").then().statusCode(201);
        }
        age("older", "7 days 1 minute");
        age("younger", "6 days 23 hours");

        // When
        keyed("today", "today").then().statusCode(201);

        // Then
        keyed("younger", "aged").then().statusCode(201);
        assertEquals(2, effects("I", "aged"));
        keyed("older", "aged").then().statusCode(201);
        assertEquals(3, effects("I", "aged"));
    }

    private static Response keyed(String key, String note) {
        return finance().header("Idempotency-Key", key).body(note(note)).post(ENTRIES, "I");
    }

    private void age(String key, String age) {
        jdbi.useHandle(handle ->
                handle.execute("update idempotency set at = now() - cast(? as interval) where key = ?", age, key));
    }

    private long effects(String department, String note) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from example_entry where department = :department and note = :note")
                .bind("department", department)
                .bind("note", note)
                .mapTo(Long.class)
                .one());
    }

    private static String note(String note) {
        return "{\"note\": \"" + note + "\"}";
    }
}
