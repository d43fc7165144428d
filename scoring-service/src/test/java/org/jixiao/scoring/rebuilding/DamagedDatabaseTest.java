package org.jixiao.scoring.rebuilding;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.ScorecardState;
import org.jixiao.scoring.evaluation.TestStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is damaged in the database comes back from the topics, and what isn't stays as it is. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class DamagedDatabaseTest {

    @Inject
    RebuiltDepartment here;

    @BeforeEach
    void reference() {
        here.score();
    }

    @AfterEach
    void asBefore() {
        here.close();
    }

    @Test
    void where_nothing_differs_nothing_arises_though_all_was_told_twice() {
        here.department().publishFacts();
        TestStream.awaitRead();
        String before = here.kept();

        JsonPath ended = here.ended(here.ask("{}"));

        assertEquals(List.of(), here.differences(ended));
        assertEquals(before, here.kept());
        assertEquals(0, here.told());
        assertEquals(ended.getLong("records.of"), ended.getLong("records.done"));
        assertTrue(ended.getLong("records.of") > 40, "all topics are read");
        assertEquals(ended.getLong("departments.of"), ended.getLong("departments.done"));
        assertEquals("finance", ended.getString("askedBy").split("-")[0]);
    }

    @Test
    void damaged_evidence_comes_back_byte_for_byte_while_the_former_card_is_read() {
        // Given
        String before = here.kept();
        here.damage("delete from inbox where key = :code || '/2019/B01'");
        here.damage("delete from inbox where key = :code || '/2019'");
        here.damage(
                "update inbox set revision = 0, state = jsonb_set(state, '{revision}', '0') where key = :code || '/2019/B02'");
        here.damage("update inbox set state = jsonb_set(state, '{name}', '\"x\"') where key = :code || '/2019/B03'");
        here.damage("update inbox set revision = 99 where key = :code || '/2019/B04'");
        here.damage("update inbox set cause = '{}' where key = :code");
        assertNotEquals(before, here.kept());
        String card = here.department()
                .finance()
                .get("/api/v1" + here.department().path("/scorecard"))
                .asString();
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Integer> reader = CompletableFuture.supplyAsync(() -> {
            int reads = 0;
            for (; !over.get(); reads++) {
                Response answer = here.department()
                        .finance()
                        .get("/api/v1" + here.department().path("/scorecard"));
                assertEquals(200, answer.statusCode());
                assertEquals(card, answer.asString());
            }
            return reads;
        });

        // When
        JsonPath ended = here.ended(here.ask("{}"));

        // Then
        over.set(true);
        assertTrue(reader.join() > 0);
        assertEquals(before, here.kept());
        assertEquals(0, here.told());
        assertEquals(
                List.of(
                        "jixiao.budgets /2019 MISSING 1 null",
                        "jixiao.departments  DIFFERENT 1 1",
                        "jixiao.indicators /2019/B01 MISSING 1 null",
                        "jixiao.indicators /2019/B02 OLDER 1 0",
                        "jixiao.indicators /2019/B03 DIFFERENT 1 1",
                        "jixiao.indicators /2019/B04 DIFFERENT 1 99"),
                here.differences(ended));
        assertTrue(ended.getInt("rescored") > 0);
    }

    @Test
    void damaged_cards_come_back_under_their_numbers() {
        // Given
        here.department().assess("A1", "3");
        here.department().assess("A1", "4");
        here.awaitTold();
        here.forgetTold();
        String before = here.kept();
        here.damage(
                "update scorecard_version set scorecard = jsonb_set(scorecard, '{total}', '\"99\"'), cause = '{}'"
                        + " where department = :code and version = (select max(version) from scorecard_version where department = :code)");
        here.ended(here.ask("{}"));
        assertEquals(before, here.kept());

        here.damage("delete from scorecard_version where department = :code"
                + " and version = (select max(version) from scorecard_version where department = :code)");
        here.damage("update evaluation set version = version - 1, hash = 'x', total = 1"
                + " where department = :code and version > 0");
        JsonPath ended = here.ended(here.ask("{}"));

        assertEquals(before, here.kept());
        assertEquals(0, here.told());
        assertEquals(1, here.differences(ended).size());
        assertTrue(
                here.differences(ended).get(0).contains("/2019 OLDER"),
                here.differences(ended).toString());
        Awaitility.await("its place in the feed")
                .until(() -> here.count(
                                "select count(*) from scorecard_version where department = :code and position is null")
                        == 0);
    }

    @Test
    void a_restored_database_goes_on_beyond_the_numbers_that_were_told() {
        // Given a database as it was before the last two versions, which then made another
        here.department().assess("A1", "3");
        here.department().assess("A1", "4");
        here.awaitTold();
        long newest = here.department().awaitCard(card -> true).revision();
        here.restoreCards(2);
        here.department().assess("A1", "2.5").then().statusCode(200);
        ScorecardState stuck = here.department().awaitCard(card -> true);
        assertTrue(stuck.revision() < newest, "listeners drop it");
        here.awaitTold();
        here.forgetTold();

        // When
        here.ended(here.ask("{}"));

        // Then
        ScorecardState card = here.department().awaitCard(it -> true);
        assertEquals(newest + 1, card.revision());
        assertEquals(stuck.hash(), card.hash());
        assertEquals(1, here.told());
        here.department()
                .finance()
                .get("/api/v1" + here.department().path("/scorecard"))
                .then()
                .body("cause.action", equalTo("rebuilt"));
        String after = here.kept();
        here.ended(here.ask("{}"));
        assertEquals(after, here.kept());
    }

    @Test
    void what_is_judged_by_what_this_database_lacks_stays_as_it_was_told() {
        // Given
        String before = here.kept();
        long versions = here.department().versions();
        here.damage("delete from assessment where department = :code");
        here.damage("delete from scorecard_version where department = :code");
        here.damage("delete from evaluation where department = :code");

        // When
        JsonPath ended = here.ended(here.ask("{}"));

        // Then
        assertEquals(
                List.of(here.department().code() + "/2019: 缺少 A1 的评定 lacks the assessment of A1"), here.failing(ended));
        assertEquals(0, here.told());
        assertEquals(versions, here.department().awaitCard(card -> true).revision());
        assertNotEquals(before, here.kept(), "older versions are on no topic for certain");
        assertEquals(1, here.department().versions());
    }

    @Test
    void a_veto_whose_finding_this_database_lost_is_not_lifted() {
        // Given
        here.department().publishNext(here.department().vetoingScheme());
        here.department().awaitCard(card -> card.scheme().version() == 2);
        here.department().judgeVeto("否决").then().statusCode(201);
        assertEquals("59", total());
        here.awaitTold();
        here.forgetTold();
        here.damage("delete from assessment where department = :code and criterion = 'V1'");
        here.restoreCards(1);
        assertEquals("87", total());

        // When
        JsonPath ended = here.ended(here.ask("{}"));

        // Then
        assertEquals(
                List.of(here.department().code() + "/2019: 缺少 V1 的评定 lacks the assessment of V1"), here.failing(ended));
        assertEquals("59", total());
        assertEquals(0, here.told());
    }

    /** The card of a denial shows nothing of it, and what was found before is in the database again. */
    @Test
    void a_veto_that_was_denied_meanwhile_does_not_come_back() {
        // Given
        here.department().publishNext(here.department().vetoingScheme());
        here.department().awaitCard(card -> card.scheme().version() == 2);
        here.department().judgeVeto("否决").then().statusCode(201);
        here.department().judgeVeto("不否决").then().statusCode(200);
        assertEquals("87", total());
        here.awaitTold();
        here.forgetTold();
        here.damage("update assessment set revision = 1, level = '否决' where department = :code and criterion = 'V1'");
        here.restoreCards(1);
        assertEquals("59", total());

        // When
        JsonPath ended = here.ended(here.ask("{}"));

        // Then
        assertEquals(
                List.of(here.department().code() + "/2019: 缺少 V1 的评定 lacks the assessment of V1"), here.failing(ended));
        assertEquals("87", total());
        assertEquals(0, here.told());
    }

    @Test
    void an_indicator_is_not_judged_by_a_level_that_was_corrected_meanwhile() {
        // Given
        ObjectNode scheme = here.department().scheme();
        ObjectNode rule =
                ((ObjectNode) scheme.at("/criteria/1")).putObject("rule").put("kind", "by-nature");
        rule.putObject("quantitative").put("kind", "all-or-nothing");
        rule.putObject("qualitative")
                .put("kind", "rated")
                .putArray("levels")
                .addObject()
                .put("name", "达成")
                .put("shares", "[0, 100]");
        here.department().publishNext(scheme);
        here.department().awaitCard(card -> card.scheme().version() == 2);
        assessB08("60");
        assessB08("80");
        ScorecardState told = here.department().awaitCard(card -> true);
        here.awaitTold();
        here.forgetTold();
        here.damage("update assessment set revision = 1, share = 60 where department = :code and criterion = 'B08'");
        here.restoreCards(1);

        // When
        JsonPath ended = here.ended(here.ask("{}"));

        // Then
        assertEquals(
                List.of(here.department().code() + "/2019: 缺少 B08 的评定 lacks the assessment of B08"),
                here.failing(ended));
        assertEquals(told, here.department().awaitCard(card -> true));
        assertEquals(0, here.told());
    }

    @Test
    void who_read_the_feed_on_from_what_was_lost_is_told_to_begin_again() {
        // Given
        here.department().assess("A1", "3");
        here.department().assess("A1", "4");
        here.awaitTold();
        here.ended(here.ask("{}"));
        String read = readToTheEnd("0");
        here.ended(here.ask("{}"));
        changes(read).then().statusCode(200);
        here.restoreCards(2);

        // When
        here.ended(here.ask("{}"));

        // Then
        changes(read)
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("detail", containsString("after=0"));
        String again = readToTheEnd("0");
        assertNotEquals(read.split("-")[0], again.split("-")[0]);
        here.ended(here.ask("{}"));
        changes(again).then().statusCode(200);
    }

    private void assessB08(String share) {
        int status = here.department()
                .put(
                        here.department().path("/assessments/B08"),
                        "{\"level\": \"达成\", \"share\": %s, \"reason\": \"好\"}".formatted(share))
                .statusCode();
        assertTrue(status < 300, "" + status);
    }

    private String total() {
        return here.department().awaitCard(card -> true).total().toPlainString();
    }

    /** @return where to read on */
    private String readToTheEnd(String after) {
        Awaitility.await("all have their places")
                .until(() -> here.count(
                                "select count(*) from scorecard_version where department = :code and position is null")
                        == 0);
        String next = changes(after).then().statusCode(200).extract().path("next");
        return next.equals(after) ? after : readToTheEnd(next);
    }

    private Response changes(String after) {
        return here.department().finance().get("/api/v1/scorecards/changes?size=200&after=" + after);
    }

    @Test
    void what_its_topic_lacks_is_told_and_stays_unless_it_is_to_go() {
        // Given
        String before = here.kept();
        here.damage("""
                insert into inbox (topic, key, department, revision, removed, event_id, time, cause, state)
                select topic, :code || '/2019/Z99', department, revision, removed, event_id, time, cause,
                       jsonb_set(state, '{code}', '"Z99"')
                from inbox where key = :code || '/2019/B01'
                """);
        here.damage(
                "update inbox set revision = 7, state = jsonb_set(state, '{revision}', '7') where key = :code || '/2019/B02'");
        String surplus = here.kept();
        List<String> told = List.of(
                "jixiao.indicators /2019/B02 NOT_ON_TOPIC 1 7", "jixiao.indicators /2019/Z99 NOT_ON_TOPIC null 1");

        JsonPath kept = here.ended(here.ask("{}"));
        assertEquals(told, here.differences(kept));
        assertEquals(surplus, here.kept());

        JsonPath removed = here.ended(here.ask("{\"removeNotOnTopic\": true}"));
        assertEquals(told, here.differences(removed));
        assertEquals(before, here.kept());
    }
}
