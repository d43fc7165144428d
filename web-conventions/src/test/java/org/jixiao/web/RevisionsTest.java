package org.jixiao.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.jixiao.web.Requests.EXAMPLE;
import static org.jixiao.web.Requests.body;
import static org.jixiao.web.Requests.finance;
import static org.jixiao.web.Requests.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class RevisionsTest {

    @Test
    void aWriteCountsAndAReadKnowsWhatTheCallerHas() {
        finance().body(body("one")).put(EXAMPLE, "R").then().statusCode(201).header("ETag", "\"1\"");
        finance()
                .header("If-Match", "\"1\"")
                .body(body("two"))
                .put(EXAMPLE, "R")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("amount", equalTo("7218661.00"));

        problem(
                        finance()
                                .header("If-Match", "\"1\"")
                                .body(body("three"))
                                .put(EXAMPLE, "R")
                                .then(),
                        412)
                .body("detail", containsString("\"2\""));

        finance()
                .get(EXAMPLE, "R")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("two"));
        finance()
                .header("If-None-Match", "W/\"1\", W/\"2\"")
                .get(EXAMPLE, "R")
                .then()
                .statusCode(304)
                .header("ETag", "\"2\"")
                .body(emptyString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"3\"|3|through",
                "\"2\", \"3\"|3|through",
                "*|3|through",
                " \"3\" |3|through",
                "\"2\"|3|412",
                "W/\"3\"|3|412",
                "*|0|412",
                "\"0\"|0|412",
                "\"33\"|3|412",
                "3|3|400",
                "\"3|3|400",
                "``|3|400",
                "\"3\",|3|400"
            })
    void onlyTheRevisionAtHandMatches(String ifMatch, long current, String expected) {
        if (expected.equals("through")) {
            Revisions.check(ifMatch, current);
        } else {
            Refusal refusal = assertThrows(Refusal.class, () -> Revisions.check(ifMatch, current));
            assertEquals(Integer.parseInt(expected), refusal.status());
        }
    }

    @Test
    void aLongListOfRevisionsIsReadThrough() {
        String long60k = "\"1\"" + ", \"1\"".repeat(12_000);
        Refusal refusal = assertThrows(Refusal.class, () -> Revisions.check(long60k, 3));
        assertEquals(412, refusal.status());
        Revisions.check(long60k + ",\"3\"", 3);
    }

    @ParameterizedTest
    @CsvSource({"If-Match", "Idempotency-Key"})
    void aBlankConditionIsNoneThatIsLeftOut(String header) {
        problem(
                        finance()
                                .header(header, "")
                                .body(body("one"))
                                .put(EXAMPLE, "BLANK")
                                .then(),
                        400)
                .body("violations[0].field", equalTo(header));
    }

    @Test
    void whoeverDoesNotAskIsLetThrough() {
        Revisions.check(null, 0);
        Revisions.check(null, 7);
    }
}
