package org.jixiao.scoring.rebuilding;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.jixiao.events.ScorecardState;
import org.jixiao.scoring.evaluation.News;
import org.jixiao.scoring.evaluation.Restoring;
import org.jixiao.scoring.evaluation.TestDepartment;
import org.jixiao.scoring.evaluation.TestStream;
import org.jixiao.scoring.evaluation.Told;
import org.jixiao.stream.StreamConfig;
import org.jixiao.stream.inbox.Replica;
import org.jixiao.stream.inbox.Rereading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is damaged in the database comes back from the topics, and what isn't stays as it is. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class RebuildingTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Inject
    Jdbi jdbi;

    @Inject
    Rebuilding rebuilding;

    @Inject
    Rebuilds rebuilds;

    @Inject
    Rereading rereading;

    @Inject
    Replica replica;

    @Inject
    Restoring restoring;

    @Inject
    News news;

    @Inject
    DataSource pool;

    @Inject
    StreamConfig config;

    private final TestDepartment department = TestDepartment.unique();
    private Told told;
    private long toldBefore;

    /** The reference case, and what there is of it. */
    @BeforeEach
    void reference() {
        Awaitility.await("no rebuild of another test")
                .atMost(LONG)
                .until(() -> rebuilds.running().isEmpty());
        department.publishScheme();
        department.assessAll();
        department.publishFacts();
        department.awaitCard(card -> !card.provisional());
        TestStream.awaitRead();
        awaitTold();
        told = new Told(jdbi);
        toldBefore = 0;
    }

    @AfterEach
    void asBefore() {
        go();
        told.close();
    }

    @Test
    void where_nothing_differs_nothing_arises_though_all_was_told_twice() {
        department.publishFacts();
        TestStream.awaitRead();
        String before = kept();

        JsonPath ended = ended(ask("{}"));

        assertEquals(List.of(), differences(ended));
        assertEquals(before, kept());
        assertEquals(0, told());
        assertEquals(ended.getLong("records.of"), ended.getLong("records.done"));
        assertTrue(ended.getLong("records.of") > 40, "all topics are read");
        assertEquals(ended.getLong("departments.of"), ended.getLong("departments.done"));
        assertEquals("finance", ended.getString("askedBy").split("-")[0]);
    }

    @Test
    void damaged_evidence_comes_back_byte_for_byte_while_the_former_card_is_read() {
        // Given
        String before = kept();
        damage("delete from inbox where key = :code || '/2019/B01'");
        damage("delete from inbox where key = :code || '/2019'");
        damage(
                "update inbox set revision = 0, state = jsonb_set(state, '{revision}', '0') where key = :code || '/2019/B02'");
        damage("update inbox set state = jsonb_set(state, '{name}', '\"x\"') where key = :code || '/2019/B03'");
        damage("update inbox set revision = 99 where key = :code || '/2019/B04'");
        damage("update inbox set cause = '{}' where key = :code");
        assertNotEquals(before, kept());
        String card = department
                .finance()
                .get("/api/v1" + department.path("/scorecard"))
                .asString();
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Integer> reader = CompletableFuture.supplyAsync(() -> {
            int reads = 0;
            for (; !over.get(); reads++) {
                Response answer = department.finance().get("/api/v1" + department.path("/scorecard"));
                assertEquals(200, answer.statusCode());
                assertEquals(card, answer.asString());
            }
            return reads;
        });

        // When
        JsonPath ended = ended(ask("{}"));

        // Then
        over.set(true);
        assertTrue(reader.join() > 0);
        assertEquals(before, kept());
        assertEquals(0, told());
        assertEquals(
                List.of(
                        "jixiao.budgets /2019 MISSING 1 null",
                        "jixiao.departments  DIFFERENT 1 1",
                        "jixiao.indicators /2019/B01 MISSING 1 null",
                        "jixiao.indicators /2019/B02 OLDER 1 0",
                        "jixiao.indicators /2019/B03 DIFFERENT 1 1",
                        "jixiao.indicators /2019/B04 DIFFERENT 1 99"),
                differences(ended));
        assertTrue(ended.getInt("rescored") > 0);
    }

    @Test
    void damaged_cards_come_back_under_their_numbers() {
        // Given
        department.assess("A1", "3");
        department.assess("A1", "4");
        awaitTold();
        forgetTold();
        String before = kept();
        damage(
                "update scorecard_version set scorecard = jsonb_set(scorecard, '{total}', '\"99\"'), cause = '{}'"
                        + " where department = :code and version = (select max(version) from scorecard_version where department = :code)");
        ended(ask("{}"));
        assertEquals(before, kept());

        damage("delete from scorecard_version where department = :code"
                + " and version = (select max(version) from scorecard_version where department = :code)");
        damage("update evaluation set version = version - 1, hash = 'x', total = 1 where department = :code");
        JsonPath ended = ended(ask("{}"));

        assertEquals(before, kept());
        assertEquals(0, told());
        assertEquals(1, differences(ended).size());
        assertTrue(
                differences(ended).get(0).contains("/2019 OLDER"),
                differences(ended).toString());
        Awaitility.await("its place in the feed")
                .until(() ->
                        count("select count(*) from scorecard_version where department = :code and position is null")
                                == 0);
    }

    @Test
    void a_restored_database_goes_on_beyond_the_numbers_that_were_told() {
        // Given a database as it was before the last two versions, which then made another
        department.assess("A1", "3");
        department.assess("A1", "4");
        awaitTold();
        long newest = department.awaitCard(card -> true).revision();
        damage("delete from scorecard_version where department = :code and version > (select max(version) - 2 from"
                + " scorecard_version where department = :code)");
        damage("""
                update evaluation e set version = v.version, hash = v.scorecard ->> 'hash'
                from scorecard_version v where e.department = :code and v.department = :code
                  and v.version = (select max(version) from scorecard_version where department = :code)
                """);
        department.assess("A1", "2.5").then().statusCode(200);
        ScorecardState stuck = department.awaitCard(card -> true);
        assertTrue(stuck.revision() < newest, "listeners drop it");
        awaitTold();
        forgetTold();

        // When
        ended(ask("{}"));

        // Then
        ScorecardState card = department.awaitCard(it -> true);
        assertEquals(newest + 1, card.revision());
        assertEquals(stuck.hash(), card.hash());
        assertEquals(1, told());
        department
                .finance()
                .get("/api/v1" + department.path("/scorecard"))
                .then()
                .body("cause.action", equalTo("rebuilt"));
        String after = kept();
        ended(ask("{}"));
        assertEquals(after, kept());
    }

    @Test
    void what_is_judged_by_what_this_database_lacks_stays_as_it_was_told() {
        // Given
        String before = kept();
        long versions = department.versions();
        damage("delete from assessment where department = :code");
        damage("delete from scorecard_version where department = :code");
        damage("delete from evaluation where department = :code");

        // When
        JsonPath ended = ended(ask("{}"));

        // Then
        assertEquals(List.of(department.code() + "/2019: 缺少 A1 的评定 lacks the assessment of A1"), failing(ended));
        assertEquals(0, told());
        assertEquals(versions, department.awaitCard(card -> true).revision());
        assertNotEquals(before, kept(), "older versions are on no topic for certain");
        assertEquals(1, department.versions());
    }

    @Test
    void what_its_topic_lacks_is_told_and_stays_unless_it_is_to_go() {
        // Given
        String before = kept();
        damage("""
                insert into inbox (topic, key, department, revision, removed, event_id, time, cause, state)
                select topic, :code || '/2019/Z99', department, revision, removed, event_id, time, cause,
                       jsonb_set(state, '{code}', '"Z99"')
                from inbox where key = :code || '/2019/B01'
                """);
        damage(
                "update inbox set revision = 7, state = jsonb_set(state, '{revision}', '7') where key = :code || '/2019/B02'");
        String surplus = kept();
        List<String> told = List.of(
                "jixiao.indicators /2019/B02 NOT_ON_TOPIC 1 7", "jixiao.indicators /2019/Z99 NOT_ON_TOPIC null 1");

        JsonPath kept = ended(ask("{}"));
        assertEquals(told, differences(kept));
        assertEquals(surplus, kept());

        JsonPath removed = ended(ask("{\"removeNotOnTopic\": true}"));
        assertEquals(told, differences(removed));
        assertEquals(before, kept());
    }

    @Test
    void news_that_comes_meanwhile_is_no_difference_and_one_rebuild_runs_at_a_time() {
        // Given
        halt("insert on inbox_replica", "new.revision > 0 and new.department = '" + department.code() + "'");
        long id = ask("{\"removeNotOnTopic\": true}");
        awaitState(id, "READING");
        department
                .finance()
                .body("{}")
                .post("/api/v1/rebuilds")
                .then()
                .statusCode(409)
                .body("detail", containsString("/api/v1/rebuilds/" + id));

        // When
        TestDepartment fresh = TestDepartment.unique();
        fresh.publishScheme();
        fresh.publishFacts();
        department.tellProfile(2);
        TestStream.awaitRead();
        fresh.awaitCard(card -> true);
        String freshBefore = kept(fresh);
        String before = kept();
        go();

        // Then
        JsonPath ended = ended(id);
        assertEquals(List.of(), differences(ended));
        assertEquals(before, kept());
        assertEquals(freshBefore, kept(fresh));
        department
                .as(Tokens.auditor())
                .get("/api/v1/rebuilds?size=1")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo((int) id));
    }

    @Test
    void what_has_become_newer_than_its_topic_was_when_it_was_read_is_no_difference() {
        // Given a rebuild that has read all and compared nothing
        halt("update on rebuild", "new.compared > old.compared");
        long id = ask("{\"removeNotOnTopic\": true}");
        awaitState(id, "COMPARING");

        // When
        department.tellProfile(2);
        department.waive("B12");
        TestStream.awaitRead();
        department.awaitCard(card -> card.notMet().stream().noneMatch("B12"::equals));
        awaitTold();
        String before = kept();
        go();

        // Then
        JsonPath ended = ended(id);
        assertEquals(List.of(), differences(ended));
        assertEquals(before, kept());
    }

    @Test
    void news_that_is_taken_while_a_difference_is_put_right_stays() {
        // Given
        damage("update inbox set state = jsonb_set(state, '{name}', '\"x\"') where key = :code || '/2019/B03'");
        String news;
        long id;
        try (Handle other = jdbi.open()) {
            other.begin();
            other.createUpdate("""
                            update inbox set revision = 2, state = jsonb_set(state, '{revision}', '2')
                            where key = :code || '/2019/B03'
                            """).bind("code", department.code()).execute();

            // When the difference was found, and waits for the news to be put right
            id = ask("{}");
            Awaitility.await("the rebuild waits").until(() -> count("""
                            select count(*) from pg_stat_activity
                            where wait_event_type = 'Lock' and query like 'insert into inbox (%' and :code = :code
                            """) == 1);
            other.commit();
            news = inbox(department);
        }

        // Then
        assertEquals(List.of("jixiao.indicators /2019/B03 DIFFERENT 1 1"), differences(ended(id)));
        assertEquals(news, inbox(department));
    }

    @Test
    void what_an_instance_that_dies_leaves_undone_the_next_does_from_there() {
        // Given
        String before = kept();
        damage("delete from inbox where key like :code || '/%'");
        jdbi.useHandle(handle -> handle.execute("""
                create table test_begun ();
                create function note_begun() returns trigger language plpgsql as $$
                begin insert into test_begun default values; return null; end $$;
                create trigger tr_note_begun before truncate on inbox_replica_place execute function note_begun();
                """));
        try {
            // When it dies while it reads
            halt(
                    "insert on inbox_replica",
                    "new.department = '" + department.code() + "' and new.topic = 'jixiao.indicators'");
            long id = ask("{}");
            JsonPath reading = awaitState(id, "READING");
            assertTrue(reading.getLong("records.done") < reading.getLong("records.of"));
            rebuilding.stop(new ShutdownEvent());
            go();

            // And the next while it compares
            halt("insert on inbox", "new.department = '" + department.code() + "'");
            Rebuilding next = another();
            awaitState(id, "COMPARING");
            next.stop(new ShutdownEvent());
            go();

            // Then the third has little to do
            JsonPath comparing = job(id);
            assertTrue(comparing.getLong("departments.done") < comparing.getLong("departments.of"));
            Rebuilding last = another();
            JsonPath ended = ended(id);
            last.stop(new ShutdownEvent());
            assertEquals(before, kept());
            assertEquals(ended.getLong("records.of"), ended.getLong("records.done"));
            assertEquals(ended.getLong("departments.of"), ended.getLong("departments.done"));
            assertEquals(2, count("select count(*) from test_begun where :code = :code"), "begun and cleared once");
        } finally {
            rebuilding.start(new StartupEvent());
            jdbi.useHandle(handle -> handle.execute("drop function note_begun cascade; drop table test_begun"));
        }
    }

    @Test
    void one_that_can_t_be_rebuilt_is_named_and_the_others_go_on() {
        // Given
        TestDepartment other = TestDepartment.unique();
        other.publishScheme();
        other.publishFacts();
        other.awaitCard(card -> true);
        TestStream.awaitRead();
        awaitTold();
        String before = kept(other);
        String evidence = inbox(department);
        damage("delete from inbox where key = :code || '/2019/B01'");
        damage("delete from scorecard_version where department = :code");
        jdbi.useHandle(handle -> handle.createUpdate("delete from inbox where key = :code || '/2019/B01'")
                .bind("code", other.code())
                .execute());
        refuse("insert on scorecard_version", "new.department = '" + department.code() + "'", "raise_exception");

        // When
        JsonPath ended = ended(ask("{}"));

        // Then
        assertTrue(failing(ended).get(0).contains("halted"), failing(ended).toString());
        assertEquals(before, kept(other));
        assertEquals(evidence, inbox(department).replace("|t", "|f"), "kept, its effect is yet to be told");
        go();
        ended(ask("{}"));
        department.awaitCard(card -> !card.provisional());
    }

    /** A trigger that fails as a database does that goes down. */
    private void halt(String what, String when) {
        refuse(what, when, "admin_shutdown");
    }

    /** @param what is written, such as {@code insert on inbox} */
    private void refuse(String what, String when, String condition) {
        jdbi.useHandle(handle -> handle.execute("""
                create function halt_it() returns trigger language plpgsql as $$
                begin raise exception 'halted' using errcode = '%s'; end $$;
                create trigger tr_halt_it before %s for each row when (%s) execute function halt_it();
                """.formatted(condition, what, when)));
    }

    private void go() {
        jdbi.useHandle(handle -> handle.execute("drop function if exists halt_it cascade"));
    }

    private Rebuilding another() {
        Rebuilding another = new Rebuilding(rebuilds, rereading, replica, restoring, news, pool, config);
        another.start(new StartupEvent());
        return another;
    }

    private long ask(String body) {
        Response accepted = department.finance().body(body).post("/api/v1/rebuilds");
        long id = accepted.then().statusCode(202).extract().jsonPath().getLong("id");
        accepted.then().header("Location", endsWith("/api/v1/rebuilds/" + id));
        return id;
    }

    private JsonPath ended(long id) {
        return awaitState(id, "ENDED");
    }

    private JsonPath awaitState(long id, String state) {
        return Awaitility.await(state)
                .atMost(LONG)
                .until(() -> job(id), job -> job.getString("state").equals(state));
    }

    private JsonPath job(long id) {
        return department
                .finance()
                .get("/api/v1/rebuilds/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Those of this department, in short. */
    private List<String> differences(JsonPath job) {
        List<Map<String, Object>> items = department
                .finance()
                .get("/api/v1/rebuilds/" + job.getLong("id") + "/differences?size=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return items.stream()
                .filter(it -> (it.get("key") + "/").startsWith(department.code() + "/"))
                .map(it -> it.get("topic") + " "
                        + it.get("key").toString().substring(department.code().length()) + " " + it.get("kind") + " "
                        + it.get("told") + " " + it.get("held"))
                .toList();
    }

    private List<String> failing(JsonPath job) {
        return job.getList("failing.findAll { it.department == '" + department.code() + "' }.reason");
    }

    private void damage(String sql) {
        jdbi.useHandle(handle -> assertTrue(
                handle.createUpdate(sql).bind("code", department.code()).execute() > 0, sql));
    }

    private String kept() {
        return kept(department);
    }

    /** All evidence and cards of a department, to the byte; but for when a card was put into this database. */
    private String kept(TestDepartment of) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select concat_ws('-',
                            (select md5(string_agg(version || scorecard::text || cause::text || coalesce(trace_id, ''), '|'
                                 order by version)) from scorecard_version where department = :code),
                            (select md5(string_agg((e.*)::text, '|')) from evaluation e where department = :code))
                        """)
                        .bind("code", of.code())
                        .mapTo(String.class)
                        .one())
                + inbox(of);
    }

    private String inbox(TestDepartment of) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select string_agg(topic || key || ':' || md5(department || revision || removed || event_id || time
                                   || coalesce(traceparent, '') || cause::text || state::text)
                               || '|' || left(untold::text, 1), ' ' order by topic, key)
                        from inbox where key = :code or starts_with(key, :code || '/')
                        """)
                .bind("code", of.code())
                .mapTo(String.class)
                .one());
    }

    private long told() {
        return told.of(department) - toldBefore;
    }

    private void forgetTold() {
        toldBefore = told.of(department);
    }

    /** Until the stream has all there is to tell. */
    private void awaitTold() {
        Awaitility.await("told").until(() -> count("select count(*) from outbox where department = :code") == 0);
    }

    private long count(String sql) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("code", department.code())
                .mapTo(Long.class)
                .one());
    }
}
