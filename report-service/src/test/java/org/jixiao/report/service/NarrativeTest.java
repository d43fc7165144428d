package org.jixiao.report.service;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.report.Reference;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class NarrativeTest {

    private static final String EMPTY = """
            {"experience": [], "problems": [], "remedies": [], "descriptions": []}
            """;

    @Inject
    Jdbi jdbi;

    @Test
    void whatIsWrittenStandsInTheReport() {
        // Given
        Readers readers = scored("420104-N01");

        // When
        readers.clerk()
                .body(problem("跃进片签约困难。"))
                .put(readers.path("/narrative"))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"");

        // Then
        JsonPath report = readers.consumer()
                .get(readers.path("/report?narrative=1&wait=30"))
                .jsonPath();
        readers.consumer().get(readers.path("/report.html")).then().body(containsString("跃进片签约困难。"));
        assertEquals(2, report.getLong("revision"));
        assertEquals("narrative-written", report.getString("cause.action"));
        assertEquals("clerk", report.getString("cause.actor").substring(0, 5));
        assertEquals(2, report.getLong("scorecardVersion"));
    }

    @Test
    void writingTheSameAgainChangesNothing() {
        Readers readers = scored("420104-N02");
        readers.clerk().body(EMPTY).put(readers.path("/narrative")).then().statusCode(201);
        readers.clerk()
                .body(EMPTY)
                .put(readers.path("/narrative"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        Upstream.awaitRead();
        long versions = readers.consumer()
                .get(readers.path("/report/versions"))
                .jsonPath()
                .getLong("total");
        assertEquals(2, versions);
        assertEquals(1, audited("420104-N02/2019"));
    }

    @Test
    void everyRevisionIsKeptWithWhoWroteItAndWhen() {
        // Given
        Readers readers = new Readers("420104-N05");
        readers.clerk()
                .get(readers.path("/narrative/history"))
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
        readers.clerk()
                .body(problem("先写的。"))
                .put(readers.path("/narrative"))
                .then()
                .statusCode(201);
        readers.clerk()
                .body(problem("后写的。"))
                .put(readers.path("/narrative"))
                .then()
                .statusCode(200);

        // When
        JsonPath history =
                readers.clerk().get(readers.path("/narrative/history")).jsonPath();

        // Then
        assertEquals(2, history.getInt("total"));
        assertEquals(List.of(2, 1), history.getList("items.revision"));
        assertEquals(List.of(List.of("后写的。"), List.of("先写的。")), history.getList("items.narrative.problems"));
        assertEquals("clerk", history.getString("items[0].writtenBy").substring(0, 5));
        assertFalse(Instant.parse(history.getString("items[0].at"))
                .isBefore(Instant.parse(history.getString("items[1].at"))));
        assertEquals(
                List.of(1),
                readers.clerk()
                        .get(readers.path("/narrative/history?page=2&size=1"))
                        .jsonPath()
                        .getList("items.revision"));
        readers.clerk().get(readers.path("/narrative")).then().body("problems[0]", equalTo("后写的。"));
    }

    @Test
    void aRevisionThatStandsIsNotChanged() {
        Readers readers = new Readers("420104-N06");
        readers.clerk().body(EMPTY).put(readers.path("/narrative")).then().statusCode(201);
        for (String change : List.of("update narrative set by_name = 'x'", "delete from narrative")) {
            assertThrows(
                    UnableToExecuteStatementException.class,
                    () -> jdbi.useHandle(handle -> handle.execute(change + " where department = '420104-N06'")));
        }
    }

    @Test
    void whoKnowsAnotherRevisionIsRefused() {
        Readers readers = new Readers("420104-N03");
        readers.clerk().body(EMPTY).put(readers.path("/narrative")).then().statusCode(201);
        readers.clerk()
                .header("If-Match", "\"7\"")
                .body(problem("迟到的修改。"))
                .put(readers.path("/narrative"))
                .then()
                .statusCode(412)
                .contentType("application/problem+json");
        readers.clerk().get(readers.path("/narrative")).then().statusCode(200).body("revision", equalTo(1));
    }

    @Test
    void aParagraphIsOneLineAndACriterionIsDescribedOnce() {
        Readers readers = new Readers("420104-N04");
        readers.clerk()
                .body(problem("两\\n行"))
                .put(readers.path("/narrative"))
                .then()
                .statusCode(400)
                .body("violations[0].field", containsString("problems[0]"));
        readers.clerk()
                .body("""
                        {"experience": [], "problems": [], "remedies": [], "descriptions": [
                            {"criterion": "C1", "paragraphs": ["甲"]}, {"criterion": "C1", "paragraphs": ["乙"]}]}
                        """)
                .put(readers.path("/narrative"))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("descriptions[1].criterion"));
        readers.clerk().get(readers.path("/narrative")).then().statusCode(404);
    }

    @Test
    void whatNobodyWouldReadIsRefusedAsAWhole() {
        Readers readers = new Readers("420104-N18");
        String paragraph = "\"" + "文".repeat(4_000) + "\"";
        String whole = EMPTY.replace(
                "\"experience\": []", "\"experience\": [" + String.join(",", Collections.nCopies(25, paragraph)) + "]");

        readers.clerk().body(whole).put(readers.path("/narrative")).then().statusCode(201);
        readers.clerk()
                .body(whole.replace("\"problems\": []", "\"problems\": [\"字\"]"))
                .put(readers.path("/narrative"))
                .then()
                .statusCode(400)
                .body("violations[0].message", equalTo("文字说明全文共 100001 字，至多 100000 字，请删减。"));
    }

    @Test
    void allParagraphsThatNobodyCanReadAreToldAtOnceAndSoIsOneThatIsTooLong() {
        Readers readers = new Readers("420104-N19");
        List<String> told = new ArrayList<>();
        List<String> paragraphs = new ArrayList<>();
        for (String sign : List.of("\\u0085", "\\u202e", "\\u001b", "\\u200b", "\\ue000")) {
            for (int times = 0; times < 3; times++) {
                told.add("experience[" + paragraphs.size() + "]");
                paragraphs.add("\"党建" + sign + "引领\"");
            }
        }
        told.add("experience[" + paragraphs.size() + "]");
        paragraphs.add("\"" + "文".repeat(4_001) + "\"");

        readers.clerk()
                .body(EMPTY.replace("\"experience\": []", "\"experience\": [" + String.join(",", paragraphs) + "]"))
                .put(readers.path("/narrative"))
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(told))
                .body("violations[0].message", equalTo("第 3 个字符 U+0085 是控制字符，请删除。"))
                .body("violations[15].message", equalTo("至多 4000 字"));
    }

    @Test
    void aCriterionThatTheSchemeDoesNotHaveIsRefusedByNamingThoseItHas() {
        Readers readers = scored("420104-N07");
        String described = """
                {"experience": [], "problems": [], "remedies": [],
                 "descriptions": [{"criterion": "%s", "paragraphs": ["甲"]}, {"criterion": "C", "paragraphs": ["乙"]}]}
                """;
        readers.clerk()
                .body(described.formatted("c1"))
                .put(readers.path("/narrative"))
                .then()
                .statusCode(400)
                .body("violations.size()", equalTo(1))
                .body("violations[0].field", equalTo("descriptions[0].criterion"))
                .body("violations[0].message", containsString("C1"));
        readers.clerk()
                .body(described.formatted("C1"))
                .put(readers.path("/narrative"))
                .then()
                .statusCode(201);
    }

    @Test
    void whyExpensesChangedIsWrittenOnceEach() {
        Readers readers = new Readers("420104-N08");
        String reasons = """
                {"experience": [], "problems": [], "remedies": [], "descriptions": [],
                 "expenseReasons": [{"kind": "MEETING", "paragraphs": ["精简会议。"]}, {"kind": "%s", "paragraphs": ["次数增加。"]}]}
                """;
        readers.clerk()
                .body(reasons.formatted("MEETING"))
                .put(readers.path("/narrative"))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("expenseReasons[1].kind"));
        readers.clerk()
                .body(reasons.formatted("TRAINING"))
                .put(readers.path("/narrative"))
                .then()
                .statusCode(201);
        readers.clerk()
                .get(readers.path("/narrative"))
                .then()
                .body("expenseReasons[1].paragraphs[0]", equalTo("次数增加。"));
    }

    private static Readers scored(String department) {
        Readers readers = new Readers(department);
        Upstream.publish(Upstream.cause("scored", department + "/2019"), Reference.scorecard(department, 2019, 93));
        readers.telling(2019, 2);
        return readers;
    }

    private static String problem(String text) {
        return """
                {"experience": [], "problems": ["%s"], "remedies": [], "descriptions": []}
                """.formatted(text);
    }

    private long audited(String key) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from audit_entry where key = :key and action = 'narrative-written'")
                .bind("key", key)
                .mapTo(Long.class)
                .one());
    }
}
